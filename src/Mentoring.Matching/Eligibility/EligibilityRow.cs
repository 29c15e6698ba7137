using System.Collections.Immutable;

namespace Mentoring.Matching.Eligibility;

/// <summary>Room for one row: a mentee and every mentor, judged by all rules at once, as bits, 64 mentors to a word.</summary>
/// <remarks>
/// Not for several threads at once; a table gives each thread a row of its own. Holds one mentee at a time. What a rule said stays, so that a
/// mentee whom the rule cannot tell from the one before costs little: it pays to judge mentees in an order that keeps such together.
/// </remarks>
internal sealed class EligibilityRow
{
    private readonly ImmutableArray<PreparedRule> rules;
    private readonly int words;
    private readonly ulong[] all; // a bit for each mentor
    private readonly ulong[] forbidden; // by each rule
    private readonly ulong[] unknown; // to each rule that flags such
    private readonly int[] forbiddenCounts;
    private readonly bool[] areFlagged; // whether anything is unknown to the rule
    private readonly int[] codes; // of the plain row that each rule has here, or -1
    private readonly ulong[] allowed;
    private readonly ulong[] flagged;

    internal EligibilityRow(ImmutableArray<PreparedRule> rules, int mentorCount)
    {
        this.rules = rules;
        words = BitRows.Words(mentorCount);
        all = BitRows.All(mentorCount);
        forbidden = new ulong[rules.Length * words];
        unknown = new ulong[rules.Length * words];
        forbiddenCounts = new int[rules.Length];
        areFlagged = new bool[rules.Length];
        codes = new int[rules.Length];
        Array.Fill(codes, -1);
        allowed = new ulong[words];
        flagged = new ulong[words];
    }

    /// <summary>The bits of the mentors whom the mentee may have; those past the last mentor are 0.</summary>
    internal ReadOnlySpan<ulong> Allowed => allowed;

    /// <summary>The bits of the mentors whom the mentee may have and whom a person should look at.</summary>
    internal ReadOnlySpan<ulong> Flagged => flagged;

    /// <summary>The bits of the mentors whom a rule forbids, by its place in the list of rules.</summary>
    internal ReadOnlySpan<ulong> ForbiddenBy(int rule) => forbidden.AsSpan(rule * words, words);

    /// <summary>How many mentors a rule forbids.</summary>
    internal int ForbiddenCount(int rule) => forbiddenCounts[rule];

    internal bool IsAllowed(int mentor) => BitRows.Has(allowed, mentor);

    internal bool IsForbiddenBy(int rule, int mentor) => BitRows.Has(ForbiddenBy(rule), mentor);

    /// <summary>Judges a mentee.</summary>
    internal void Judge(int mentee, CancellationToken cancellationToken = default) => Judge(mentee, isPlain: false, cancellationToken);

    /// <summary>Judges a mentee as if none of the pairs were an exception to a rule: what all mentees of a group share.</summary>
    internal void JudgePlain(int mentee, CancellationToken cancellationToken = default) => Judge(mentee, isPlain: true, cancellationToken);

    private void Judge(int mentee, bool isPlain, CancellationToken cancellationToken)
    {
        all.CopyTo(allowed, 0);
        Array.Clear(flagged);
        for (int r = 0; r < rules.Length; r++)
        {
            bool isOwn = !isPlain && rules[r].Exceptions(mentee).Length > 0;
            int code = isOwn ? -1 : rules[r].PlainCode(mentee);
            if (code < 0 || code != codes[r])
            {
                cancellationToken.ThrowIfCancellationRequested();
                codes[r] = -1; // should this be stopped half-way
                Judge(r, mentee, isOwn, cancellationToken);
                codes[r] = code;
            }

            if (forbiddenCounts[r] > 0)
            {
                BitRows.AndNot(allowed, ForbiddenBy(r));
            }

            if (areFlagged[r])
            {
                BitRows.Or(flagged, unknown.AsSpan(r * words, words));
            }
        }

        for (int word = 0; word < words; word++)
        {
            flagged[word] &= allowed[word];
        }
    }

    private void Judge(int r, int mentee, bool hasExceptions, CancellationToken cancellationToken)
    {
        Span<ulong> no = forbidden.AsSpan(r * words, words);
        Span<ulong> open = unknown.AsSpan(r * words, words);
        rules[r].JudgePlainRow(mentee, no, open, cancellationToken);
        if (hasExceptions)
        {
            rules[r].JudgeExceptions(mentee, no, open);
        }

        if (!rules[r].Allows(Truth.Unknown))
        {
            BitRows.Or(no, open);
        }

        forbiddenCounts[r] = BitRows.Count(no);
        areFlagged[r] = rules[r].Flags(Truth.Unknown) && open.ContainsAnyExcept(0UL);
    }
}
