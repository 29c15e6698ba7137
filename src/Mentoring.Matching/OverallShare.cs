using Mentoring.Matching.Pools;

namespace Mentoring.Matching;

/// <summary>What share of a whole matching is done, by what each stage is likely to take.</summary>
/// <remarks>
/// A stage's weight is a time as measured on one core, in nanoseconds; only the proportions count, and how well they are met is a
/// matter of how evenly a bar moves, never of the result. When the eligible pairs are known, the stages to come are weighed anew: what is left is
/// shared out among them, and so nothing falls. Safe for use by several threads.
/// </remarks>
internal sealed class OverallShare
{
    internal const string Answers = "answers", Rules = "rules", Criteria = "criteria", Scores = "scores", Assignment = "assignment",
        Certificate = "certificate", Result = "result";

    private const double AnAnswer = 60, AnEncodedAnswer = 100, AComparison = 0.2, AKeptCost = 0.3, APersonAssigned = 1000, APersonOfTheResult = 2000;

    private static readonly string[] stages = [Answers, Rules, Criteria, Scores, Assignment, Certificate, Result];

    private readonly Lock key = new();
    private readonly double[] weights = new double[stages.Length];
    private readonly double people;
    private readonly double scoring; // of a pair
    private readonly double reading;
    private readonly int solves;
    private int current;
    private double start; // of the current stage
    private double reached;

    /// <summary>Weighs the stages.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="pool">The people.</param>
    /// <param name="estimate">How large the matching is.</param>
    internal OverallShare(Scheme scheme, Pool pool, MatchEstimate estimate)
    {
        people = 1.0 + pool.Mentees.Length + pool.Mentors.Length;
        scoring = AComparison * (scheme.Criteria.Length + 1);
        reading = estimate.HoldsMatrix ? AKeptCost : scoring;
        solves = MatchStages.AreNeeded(scheme) ? scheme.Objectives.Length : 1;
        weights[At(Answers)] = people * AnAnswer * scheme.Questionnaire.Questions.Length;
        weights[At(Rules)] = people * AnEncodedAnswer * scheme.AllRules.Length;
        weights[At(Criteria)] = people * AnEncodedAnswer * scheme.Criteria.Length;
        weights[At(Result)] = people * APersonOfTheResult;
        Weigh(estimate.Pairs);
    }

    /// <summary>Tells how many pairs are left by the rules.</summary>
    internal void Weigh(long eligiblePairs)
    {
        lock (key)
        {
            weights[At(Scores)] = eligiblePairs * scoring;
            weights[At(Assignment)] = solves * ((people * APersonAssigned) + ((solves == 1 ? 0.1 : 2) * eligiblePairs * reading));
            weights[At(Certificate)] = (solves == 1 ? 1 : 0) * eligiblePairs * reading; // that of several objectives is made as they are solved
        }
    }

    /// <summary>The share of the whole that is done when so much of a stage is.</summary>
    internal double Of(string stage, double share)
    {
        lock (key)
        {
            for (int at = At(stage); current < at; current++)
            {
                start = Within(1);
            }

            bool isCurrent = stages[current] == stage;
            reached = Math.Max(reached, isCurrent ? Within(share) : 0);
            return reached;
        }
    }

    private static int At(string stage) => Array.IndexOf(stages, stage);

    private double Within(double share)
    {
        double left = 0;
        for (int at = current; at < weights.Length; at++)
        {
            left += weights[at];
        }

        return current == stages.Length - 1 && share == 1 ? 1 : Math.Min(1, start + ((1 - start) * weights[current] / left * share));
    }
}
