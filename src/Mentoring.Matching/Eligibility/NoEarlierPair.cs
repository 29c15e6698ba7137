using System.Collections.Immutable;
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
    protected override PreparedRule PrepareCore(ResponseTable responses) => PrepareCore(responses, CancellationToken.None);

    internal override PreparedRule PrepareCore(ResponseTable responses, CancellationToken cancellationToken) =>
        new Prepared(this, responses, Earlier(responses, cancellationToken));

    private static PairLists Earlier(ResponseTable responses, CancellationToken cancellationToken)
    {
        Pool pool = responses.Pool;
        var earlier = new List<(int Mentee, int Mentor)>();
        (string? last, int mentee) = (null, -1);
        foreach (Pair pair in pool.EarlierPairs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (pair.MenteeId != last)
            {
                (last, mentee) = (pair.MenteeId, pool.IndexOfMentee(pair.MenteeId));
            }

            if (mentee >= 0 && pool.IndexOfMentor(pair.MentorId) is >= 0 and int mentor)
            {
                earlier.Add((mentee, mentor));
            }
        }

        return PairLists.Of(responses.MenteeCount, earlier, cancellationToken);
    }

    private sealed class Prepared(EligibilityRule rule, ResponseTable responses, PairLists earlier) : PreparedPairSet(rule, responses, earlier)
    {
        protected override string ReasonCore(int mentee, int mentor, Truth verdict) =>
            $"{Name(Side.Mentee, mentee)} and {Name(Side.Mentor, mentor)} {(verdict == Truth.No ? "were a pair before" : "have not been a pair before")}.";

        protected override IEnumerable<CitedAnswer> AnswersCore(int mentee, int mentor)
        {
            string[] mentors = [.. MentorsOf(Responses.Pool.Mentees[mentee].Id)];
            return [Cite(Side.Mentee, mentee, "earlier pairs", mentors.Length == 0 ? "none" : string.Join(", ", mentors))];
        }

        /// <summary>The mentors of a mentee in earlier rounds, those who are no longer there too; the pairs are in order of the ids.</summary>
        private IEnumerable<string> MentorsOf(string menteeId)
        {
            ImmutableArray<Pair> pairs = Responses.Pool.EarlierPairs;
            (int low, int high) = (0, pairs.Length);
            while (low < high)
            {
                int middle = low + ((high - low) / 2);
                (low, high) = string.CompareOrdinal(pairs[middle].MenteeId, menteeId) < 0 ? (middle + 1, high) : (low, middle);
            }

            return pairs.Skip(low).TakeWhile(p => p.MenteeId == menteeId).Select(p => p.MentorId);
        }
    }
}
