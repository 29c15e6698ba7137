using System.Collections.Immutable;

namespace Mentoring.Matching.Eligibility;

/// <summary>Judges a mentee and every mentor by all rules at once, as bits, and counts what each rule forbids.</summary>
/// <remarks>Not for several threads at once: it has room for one row.</remarks>
internal sealed class EligibilityRow
{
    private readonly ImmutableArray<PreparedRule> rules;
    private readonly int words;
    private readonly ulong[] all; // a bit for each mentor
    private readonly ulong[] forbidden; // by each rule
    private readonly ulong[] unknown;
    private readonly ulong[] once; // forbidden by a rule at least
    private readonly ulong[] twice; // and by two
    private readonly long[] forbiddenCounts;
    private readonly long[] aloneCounts;

    internal EligibilityRow(ImmutableArray<PreparedRule> rules, int mentorCount)
    {
        this.rules = rules;
        words = PairBits.Words(mentorCount);
        all = BitRows.All(mentorCount);
        forbidden = new ulong[rules.Length * words];
        unknown = new ulong[words];
        once = new ulong[words];
        twice = new ulong[words];
        forbiddenCounts = new long[rules.Length];
        aloneCounts = new long[rules.Length];
    }

    /// <summary>For each rule, how many pairs it forbade so far.</summary>
    internal IReadOnlyList<long> Forbidden => forbiddenCounts;

    /// <summary>For each rule, how many pairs it forbade so far that no other rule forbids.</summary>
    internal IReadOnlyList<long> ForbiddenAlone => aloneCounts;

    /// <summary>Sets the bits of the mentors whom the mentee may have, and of those among them whom a person should look at.</summary>
    internal void Judge(int mentee, Span<ulong> allowed, Span<ulong> flagged)
    {
        once.AsSpan().Clear();
        twice.AsSpan().Clear();
        flagged.Clear();
        for (int r = 0; r < rules.Length; r++)
        {
            Span<ulong> own = forbidden.AsSpan(r * words, words);
            rules[r].JudgeRow(mentee, own, unknown);
            switch (rules[r].Rule.Unknown)
            {
                case UnknownPolicy.Forbid:
                    BitRows.Or(own, unknown);
                    break;
                case UnknownPolicy.AllowAndFlag:
                    BitRows.Or(flagged, unknown);
                    break;
            }

            BitRows.AddTo(once, twice, own);
            forbiddenCounts[r] += BitRows.Count(own);
        }

        for (int word = 0; word < words; word++)
        {
            allowed[word] = all[word] & ~once[word];
            flagged[word] &= allowed[word];
            once[word] &= ~twice[word];
        }

        for (int r = 0; r < rules.Length; r++)
        {
            Span<ulong> own = forbidden.AsSpan(r * words, words);
            for (int word = 0; word < words; word++)
            {
                own[word] &= once[word];
            }

            aloneCounts[r] += BitRows.Count(own);
        }
    }
}
