using System.Text.Json.Serialization;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Eligibility;

/// <summary>A pair that was made in an earlier round is not made again.</summary>
/// <remarks>Reads <see cref="Pool.EarlierPairs"/>, so it can always tell. Immutable; safe for use by several threads.</remarks>
public sealed class NoEarlierPair : EligibilityRule
{
    /// <summary>Makes the rule.</summary>
    /// <param name="id">The stable id; <c>noEarlierPair</c> when left out.</param>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    [JsonConstructor]
    public NoEarlierPair(string? id = null)
        : base(id ?? "noEarlierPair", UnknownPolicy.Forbid)
    {
    }

    /// <inheritdoc/>
    public override IEnumerable<QuestionReference> References() => [];

    /// <inheritdoc/>
    protected override PreparedRule PrepareCore(ResponseTable responses) => new Prepared(this, responses, Earlier(responses));

    private static PairBits Earlier(ResponseTable responses)
    {
        Pool pool = responses.Pool;
        var earlier = new PairBits(responses.MenteeCount, responses.MentorCount);
        foreach (Pair pair in pool.EarlierPairs)
        {
            int mentee = pool.IndexOfMentee(pair.MenteeId);
            int mentor = pool.IndexOfMentor(pair.MentorId);
            if (mentee >= 0 && mentor >= 0)
            {
                earlier.Set(mentee, mentor);
            }
        }

        return earlier;
    }

    private sealed class Prepared(EligibilityRule rule, ResponseTable responses, PairBits earlier) : PreparedPairSet(rule, responses, earlier)
    {
        protected override string ReasonCore(int mentee, int mentor, Truth verdict) =>
            $"{Name(Side.Mentee, mentee)} and {Name(Side.Mentor, mentor)} {(verdict == Truth.No ? "were a pair before" : "have not been a pair before")}.";

        protected override IEnumerable<CitedAnswer> AnswersCore(int mentee, int mentor)
        {
            string id = Responses.Pool.Mentees[mentee].Id;
            string[] mentors = [.. Responses.Pool.EarlierPairs.Where(p => p.MenteeId == id).Select(p => p.MentorId)];
            return [Cite(Side.Mentee, mentee, "earlier pairs", mentors.Length == 0 ? "none" : string.Join(", ", mentors))];
        }
    }
}
