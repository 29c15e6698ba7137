using System.Text.Json.Serialization;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Eligibility;

/// <summary>Only pairs on a list may be made: those of shortlists from which people chose, or of a trial.</summary>
/// <remarks>
/// It can always tell. Pairs of people who are not in the pool are of no account. Somebody who is on no pair of the list gets nobody. Immutable; safe for
/// use by several threads.
/// </remarks>
public sealed class OnlyPairs : EligibilityRule
{
    /// <summary>Makes the rule.</summary>
    /// <param name="pairs">The pairs that may be made.</param>
    /// <param name="id">The stable id; <c>onlyPairs</c> when left out.</param>
    /// <exception cref="ArgumentException">The id of the rule or of a person is blank.</exception>
    [JsonConstructor]
    public OnlyPairs(IReadOnlyList<Pair> pairs, string? id = null)
        : base(id ?? "onlyPairs", UnknownPolicy.Forbid)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        Pairs = Array.AsReadOnly(pairs
            .Select(p => string.IsNullOrWhiteSpace(p.MenteeId) || string.IsNullOrWhiteSpace(p.MentorId)
                ? throw new ArgumentException($"Rule '{Id}': a pair names two people.", nameof(pairs))
                : new Pair(p.MenteeId.Trim(), p.MentorId.Trim()))
            .Distinct()
            .OrderBy(p => p.MenteeId, StringComparer.Ordinal)
            .ThenBy(p => p.MentorId, StringComparer.Ordinal)
            .ToArray());
    }

    /// <summary>The pairs that may be made, each once, in ordinal order of the ids.</summary>
    public IReadOnlyList<Pair> Pairs { get; }

    /// <inheritdoc/>
    public override IEnumerable<QuestionReference> References() => [];

    /// <inheritdoc/>
    protected override PreparedRule PrepareCore(ResponseTable responses) => PrepareCore(responses, CancellationToken.None);

    internal override PreparedRule PrepareCore(ResponseTable responses, CancellationToken cancellationToken)
    {
        List<(int, int)> known = [.. Pairs
            .Select(p => (Mentee: responses.Pool.IndexOfMentee(p.MenteeId), Mentor: responses.Pool.IndexOfMentor(p.MentorId)))
            .Where(p => p.Mentee >= 0 && p.Mentor >= 0)];
        return new Prepared(this, responses, PairLists.Of(responses.MenteeCount, known, cancellationToken));
    }

    /// <summary>Every mentee has a row of their own, which is short: so a mentee's few mentors are found at once, whatever the number of others.</summary>
    private sealed class Prepared(EligibilityRule rule, ResponseTable responses, PairLists allowed) : PreparedRule(rule, responses)
    {
        private readonly ulong[] all = BitRows.All(responses.MentorCount);

        internal override void JudgePlainRow(int mentee, Span<ulong> no, Span<ulong> unknown, CancellationToken cancellationToken)
        {
            all.CopyTo(no);
            unknown.Clear();
            foreach (int mentor in allowed[mentee])
            {
                BitRows.Clear(no, mentor);
            }
        }

        protected override Truth JudgeCore(int mentee, int mentor) => allowed.Has(mentee, mentor) ? Truth.Yes : Truth.No;

        protected override string ReasonCore(int mentee, int mentor, Truth verdict) =>
            $"{Name(Side.Mentee, mentee)} and {Name(Side.Mentor, mentor)} are {(verdict == Truth.Yes ? "a" : "no")} pair of the list.";

        protected override IEnumerable<CitedAnswer> AnswersCore(int mentee, int mentor) =>
        [
            new(Side.Mentee, Responses.Pool.Mentees[mentee].Id, "id", Responses.Pool.Mentees[mentee].Id),
            new(Side.Mentor, Responses.Pool.Mentors[mentor].Id, "id", Responses.Pool.Mentors[mentor].Id),
        ];

        private string Name(Side side, int person) => Responses.Pool[side, person].Name;
    }
}
