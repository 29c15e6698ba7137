using System.Collections.Immutable;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Scoring;

/// <summary>Scores the pairs of one pool under criteria, weights, a reciprocity and a policy for missing answers.</summary>
/// <remarks>
/// Immutable; safe for use by several threads. A pair has the same score to the last bit whether it is scored alone or in a row, and
/// whatever order people came in, since sums are of whole steps of 2^-30.
/// </remarks>
public sealed class PairScorer
{
    private readonly ImmutableArray<PreparedCriterion> criteria;
    private readonly ImmutableArray<AgreementProfile> profiles;
    private readonly Reciprocity reciprocity;
    private readonly StandIns standIns;
    private readonly StepWeights menteeWeights;
    private readonly StepWeights mentorWeights;
    private readonly ViewCombination views;

    private PairScorer(
        ResponseTable responses,
        ImmutableArray<PreparedCriterion> criteria,
        ImmutableArray<AgreementProfile> profiles,
        CriterionWeights weights,
        Reciprocity reciprocity,
        MissingAnswerPolicy missingAnswers,
        double caution)
    {
        Responses = responses;
        this.criteria = criteria;
        this.profiles = profiles;
        Weights = weights;
        this.reciprocity = reciprocity;
        standIns = new StandIns(criteria, profiles, missingAnswers);
        menteeWeights = new StepWeights(weights.Mentees);
        mentorWeights = new StepWeights(weights.Mentors);
        views = new ViewCombination(reciprocity, caution);
    }

    /// <summary>The answers.</summary>
    public ResponseTable Responses { get; }

    /// <summary>How much each criterion weighs.</summary>
    public CriterionWeights Weights { get; }

    /// <summary>How the agreements of each criterion spread over the pool.</summary>
    public ImmutableArray<AgreementProfile> Profiles => profiles;

    internal ImmutableArray<PreparedCriterion> Criteria => criteria;

    internal StandIns StandIns => standIns;

    internal StepWeights MenteeWeights => menteeWeights;

    internal StepWeights MentorWeights => mentorWeights;

    internal ViewCombination Views => views;

    /// <summary>Prepares the criteria for the answers, works out what is usual in the pool, and weighs the criteria.</summary>
    /// <param name="responses">The answers.</param>
    /// <param name="criteria">The criteria; at least one.</param>
    /// <param name="weighting">The weighting strategy.</param>
    /// <param name="reciprocity">How the two views are combined; <see cref="WeightedMean"/> when left out.</param>
    /// <param name="missingAnswers">What an unanswered criterion counts as; <see cref="ExpectedAgreement"/> when left out.</param>
    /// <param name="caution">How far a pair of which nothing is known is held back in ranking, from 0 to 1.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>
    /// The scorer. Takes O((mentees + mentors) x criteria) time, and for each criterion that of its <see cref="AgreementProfile"/>, which is bounded.
    /// </returns>
    /// <exception cref="Problems.InvalidInputException">The criteria or the strategy do not fit the questionnaire.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The caution is not from 0 to 1.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static PairScorer Create(
        ResponseTable responses,
        IReadOnlyList<Criterion> criteria,
        WeightingStrategy weighting,
        Reciprocity? reciprocity = null,
        MissingAnswerPolicy? missingAnswers = null,
        double caution = 0,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(responses);
        ArgumentNullException.ThrowIfNull(criteria);
        ArgumentNullException.ThrowIfNull(weighting);
        if (!(caution is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(caution), caution, "A caution is from 0 to 1.");
        }

        ImmutableArray<PreparedCriterion> prepared = [.. criteria.Select(c =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            return c.Prepare(responses);
        })];
        ImmutableArray<AgreementProfile> profiles = [.. prepared.Select(p => AgreementProfile.Of(p, cancellationToken))];
        return Create(responses, prepared, profiles, weighting, reciprocity, missingAnswers, caution, cancellationToken);
    }

    /// <summary>The same of criteria that are prepared already and of which it is known what is usual.</summary>
    internal static PairScorer Create(
        ResponseTable responses,
        ImmutableArray<PreparedCriterion> prepared,
        ImmutableArray<AgreementProfile> profiles,
        WeightingStrategy weighting,
        Reciprocity? reciprocity,
        MissingAnswerPolicy? missingAnswers,
        double caution,
        CancellationToken cancellationToken)
    {
        CriterionWeights weights = weighting.Weigh(new WeightingContext(responses, prepared, profiles));
        cancellationToken.ThrowIfCancellationRequested();
        return new PairScorer(
            responses, prepared, profiles, weights, reciprocity ?? new WeightedMean(), missingAnswers ?? new ExpectedAgreement(), caution);
    }

    /// <summary>The same criteria, prepared already, under other weights: what a scorer made anew would be with a strategy that gives these.</summary>
    internal PairScorer Weighing(CriterionWeights weights) =>
        new(Responses, criteria, profiles, weights, reciprocity, standIns.Policy, views.Caution);

    /// <summary>The score of a pair.</summary>
    /// <param name="mentee">The index of the mentee.</param>
    /// <param name="mentor">The index of the mentor.</param>
    /// <returns>The score. Takes O(criteria) time.</returns>
    public PairScore Score(int mentee, int mentor)
    {
        Span<double> agreements = criteria.Length <= 128 ? stackalloc double[criteria.Length] : new double[criteria.Length];
        for (int c = 0; c < criteria.Length; c++)
        {
            agreements[c] = criteria[c].Agreement(mentee, mentor) ?? double.NaN;
        }

        return ScoreOf(mentee, mentor, agreements);
    }

    /// <summary>The scores of one mentee with every mentor.</summary>
    /// <param name="mentee">The index of the mentee.</param>
    /// <param name="scores">Takes one score a mentor.</param>
    /// <param name="buffer">Room for criteria x mentors numbers, to be reused from row to row.</param>
    /// <exception cref="ArgumentException">A span is of the wrong length.</exception>
    public void ScoreRow(int mentee, Span<PairScore> scores, Span<double> buffer)
    {
        int mentors = Responses.MentorCount;
        if (scores.Length != mentors || buffer.Length != criteria.Length * mentors)
        {
            throw new ArgumentException($"Give room for {mentors} scores and {criteria.Length * mentors} numbers.", nameof(scores));
        }

        for (int c = 0; c < criteria.Length; c++)
        {
            criteria[c].Agreements(mentee, buffer.Slice(c * mentors, mentors));
        }

        Span<double> agreements = criteria.Length <= 128 ? stackalloc double[criteria.Length] : new double[criteria.Length];
        for (int mentor = 0; mentor < mentors; mentor++)
        {
            for (int c = 0; c < agreements.Length; c++)
            {
                agreements[c] = buffer[(c * mentors) + mentor];
            }

            scores[mentor] = ScoreOf(mentee, mentor, agreements);
        }
    }

    /// <summary>Why a pair has the score that it has.</summary>
    /// <param name="mentee">The index of the mentee.</param>
    /// <param name="mentor">The index of the mentor.</param>
    /// <returns>The explanation.</returns>
    public PairExplanation Explain(int mentee, int mentor)
    {
        var agreements = new double[criteria.Length];
        var bases = new EvidenceBasis[criteria.Length];
        for (int c = 0; c < criteria.Length; c++)
        {
            agreements[c] = criteria[c].Agreement(mentee, mentor) ?? double.NaN;
            bases[c] = standIns.BasisOf(c, mentee, mentor, agreements[c]);
        }

        // Two views of what counts: a policy may look at what a view already knows, and the views weigh criteria differently.
        var mentees = new CountedAgreement[criteria.Length];
        var mentors = new CountedAgreement[criteria.Length];
        PairScore score = ScoreOf(mentee, mentor, agreements, mentees, mentors);
        (double menteeFactor, double mentorFactor) = reciprocity.Factors(score.Mentee, score.Mentor);
        ReadOnlySpan<double> menteeShares = Weights.Mentees.Of(mentee);
        ReadOnlySpan<double> mentorShares = Weights.Mentors.Of(mentor);
        var contributions = ImmutableArray.CreateBuilder<Contribution>(criteria.Length);
        for (int c = 0; c < criteria.Length; c++)
        {
            double menteePart = ScoreSteps.ToNumber(mentees[c].Contribution);
            double mentorPart = ScoreSteps.ToNumber(mentors[c].Contribution);
            contributions.Add(new Contribution(
                criteria[c].Criterion.Id,
                criteria[c].Criterion.Label,
                menteeShares[c] >= mentorShares[c] ? mentees[c].Agreement : mentors[c].Agreement,
                bases[c],
                menteeShares[c],
                mentorShares[c],
                menteePart,
                mentorPart,
                (menteeFactor * menteePart) + (mentorFactor * mentorPart),
                criteria[c].Explain(mentee, mentor)));
        }

        return new PairExplanation(score, contributions.MoveToImmutable());
    }

    private PairScore ScoreOf(
        int mentee, int mentor, ReadOnlySpan<double> agreements, Span<CountedAgreement> menteeCounts = default, Span<CountedAgreement> mentorCounts = default)
    {
        (int menteeSteps, int menteeCoverage) = View(mentee, mentor, agreements, menteeWeights.Of(mentee), menteeCounts);
        (int mentorSteps, int mentorCoverage) = View(mentee, mentor, agreements, mentorWeights.Of(mentor), mentorCounts);
        return views.Combine(menteeSteps, mentorSteps, menteeCoverage, mentorCoverage);
    }

    /// <summary>One side's score and coverage in steps.</summary>
    private (int Score, int Coverage) View(
        int mentee, int mentor, ReadOnlySpan<double> agreements, ReadOnlySpan<int> weights, Span<CountedAgreement> counted)
    {
        int observed = 0, observedWeight = 0;
        for (int c = 0; c < agreements.Length; c++)
        {
            if (!double.IsNaN(agreements[c]))
            {
                observed += ScoreSteps.Contribution(weights[c], ScoreSteps.Of(agreements[c]));
                observedWeight += weights[c];
            }
        }

        double observedMean = observedWeight > 0 ? (double)observed / observedWeight : double.NaN;
        int score = 0, coverage = 0;
        for (int c = 0; c < agreements.Length; c++)
        {
            double agreement = agreements[c];
            bool answered = true;
            if (double.IsNaN(agreement))
            {
                (agreement, answered) = standIns.Of(c, mentee, mentor, observedMean, ScoreSteps.ToNumber(observedWeight));
            }

            int contribution = ScoreSteps.Contribution(weights[c], ScoreSteps.Of(agreement));
            score += contribution;
            coverage += answered ? weights[c] : 0;
            if (!counted.IsEmpty)
            {
                counted[c] = new CountedAgreement(agreement, contribution);
            }
        }

        return (score, coverage);
    }

    /// <summary>What counts for a criterion in one view, and what that comes to in steps.</summary>
    private readonly record struct CountedAgreement(double Agreement, int Contribution);
}
