using System.Text.Json.Serialization;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Eligibility;

/// <summary>A person is never matched with themselves: a person who is both a mentee and a mentor has the same id in both pools.</summary>
/// <remarks>The matcher always applies this rule. It can always tell. Immutable; safe for use by several threads.</remarks>
public sealed class NotThemselves : EligibilityRule
{
    /// <summary>Makes the rule.</summary>
    /// <param name="id">The stable id; <c>notThemselves</c> when left out.</param>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    [JsonConstructor]
    public NotThemselves(string? id = null)
        : base(id ?? "notThemselves", UnknownPolicy.Forbid)
    {
    }

    /// <inheritdoc/>
    public override IEnumerable<QuestionReference> References() => [];

    /// <inheritdoc/>
    protected override PreparedRule PrepareCore(ResponseTable responses) => PrepareCore(responses, CancellationToken.None);

    internal override PreparedRule PrepareCore(ResponseTable responses, CancellationToken cancellationToken) =>
        new Prepared(this, responses, Same(responses, cancellationToken));

    private static PairLists Same(ResponseTable responses, CancellationToken cancellationToken)
    {
        var same = new List<(int Mentee, int Mentor)>();
        for (int mentee = 0; mentee < responses.MenteeCount; mentee++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int mentor = responses.Pool.IndexOfMentor(responses.Pool.Mentees[mentee].Id);
            if (mentor >= 0)
            {
                same.Add((mentee, mentor));
            }
        }

        return PairLists.Of(responses.MenteeCount, same, cancellationToken);
    }

    private sealed class Prepared(EligibilityRule rule, ResponseTable responses, PairLists same) : PreparedPairSet(rule, responses, same)
    {
        protected override string ReasonCore(int mentee, int mentor, Truth verdict) =>
            verdict == Truth.No
                ? $"{Name(Side.Mentee, mentee)} cannot be their own mentor."
                : $"{Name(Side.Mentee, mentee)} and {Name(Side.Mentor, mentor)} are two people.";

        protected override IEnumerable<CitedAnswer> AnswersCore(int mentee, int mentor) =>
        [
            Cite(Side.Mentee, mentee, "id", Responses.Pool.Mentees[mentee].Id),
            Cite(Side.Mentor, mentor, "id", Responses.Pool.Mentors[mentor].Id),
        ];
    }
}
