using System.Globalization;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Fairness;

/// <summary>Which outcomes by group are told, and how.</summary>
public sealed class FairnessOptions
{
    /// <summary>The ids of the questions whose answers make the groups.</summary>
    /// <value>The default is none, which stands for all questions for audits alone (<see cref="Question.AuditOnly"/>).</value>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>The side whose outcomes are told.</summary>
    /// <value>The default is <see langword="null"/>: each side that was asked the question.</value>
    public Side? Side { get; init; }

    /// <summary>The least number of people about whom numbers are told; those of smaller groups are withheld, and what would give them away.</summary>
    /// <value>The default is 5. With 1 nothing is withheld.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int SmallestGroup
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 5;

    /// <summary>The confidence with which the intervals of all groups of a question hold at once.</summary>
    /// <value>The default is 0.95.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is not between 0 and 1.</exception>
    public double Confidence
    {
        get;
        init => field = value > 0 && value < 1 ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A confidence is between 0 and 1, such as 0.95.");
    } = 0.95;

    /// <summary>Where number questions are cut into bands: a number is in the band that begins at the greatest of these that is not above it.</summary>
    /// <value>The default is none: bands are then cut at the quartiles of the answers.</value>
    public IReadOnlyList<double> Bands { get; init; } = [];

    /// <summary>What is wrong with these options: questions that are not there or are not asked of the side, bands that begin nowhere.</summary>
    /// <param name="questionnaire">The questions of the scheme.</param>
    /// <returns>All problems.</returns>
    public IReadOnlyList<Problem> Check(Questionnaire questionnaire)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        var problems = new List<Problem>();
        foreach (string id in Questions.Distinct(StringComparer.Ordinal))
        {
            if (questionnaire.Find(id) is not { } question)
            {
                problems.Add(new Problem($"question '{id}'", "there is no such question", NearestName.Mend(id, [.. questionnaire.Questions.Select(q => q.Id)])));
            }
            else if (Side is { } side && !question.IsAskedOf(side))
            {
                problems.Add(new Problem(
                    $"question '{id}'",
                    $"it is not asked of {(side == Questionnaires.Side.Mentee ? "mentees" : "mentors")}",
                    "take the other side, or name another question"));
            }
        }

        problems.AddRange(Bands.Where(b => !double.IsFinite(b)).Select(b => new Problem(
            "bands", string.Create(CultureInfo.InvariantCulture, $"{b} is not a number at which a band can begin"), "give finite numbers")));
        return problems;
    }
}
