using System.Collections.Immutable;

namespace Mentoring.Matching.Eligibility;

/// <summary>Room for one row: a mentee and every mentor, judged by all rules at once, as bits, 64 mentors to a word.</summary>
/// <remarks>Not for several threads at once; a table gives each thread a row of its own. Holds one mentee at a time.</remarks>
internal sealed class EligibilityRow
{
    private readonly ImmutableArray<PreparedRule> rules;
    private readonly int words;
    private readonly ulong[] all; // a bit for each mentor
    private readonly ulong[] forbidden; // by each rule
    private readonly ulong[] unknown;
    private readonly ulong[] allowed;
    private readonly ulong[] flagged;

    internal EligibilityRow(ImmutableArray<PreparedRule> rules, int mentorCount)
    {
        this.rules = rules;
        words = BitRows.Words(mentorCount);
        all = BitRows.All(mentorCount);
        forbidden = new ulong[rules.Length * words];
        unknown = new ulong[words];
        allowed = new ulong[words];
        flagged = new ulong[words];
    }

    /// <summary>The bits of the mentors whom the mentee may have; those past the last mentor are 0.</summary>
    internal ReadOnlySpan<ulong> Allowed => allowed;

    /// <summary>The bits of the mentors whom the mentee may have and whom a person should look at.</summary>
    internal ReadOnlySpan<ulong> Flagged => flagged;

    /// <summary>The bits of the mentors whom a rule forbids, by its place in the list of rules.</summary>
    internal ReadOnlySpan<ulong> ForbiddenBy(int rule) => forbidden.AsSpan(rule * words, words);

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
            cancellationToken.ThrowIfCancellationRequested();
            Span<ulong> own = forbidden.AsSpan(r * words, words);
            rules[r].JudgePlainRow(mentee, own, unknown, cancellationToken);
            if (!isPlain)
            {
                rules[r].JudgeExceptions(mentee, own, unknown);
            }

            switch (rules[r].Rule.Unknown)
            {
                case UnknownPolicy.Forbid:
                    BitRows.Or(own, unknown);
                    break;
                case UnknownPolicy.AllowAndFlag:
                    BitRows.Or(flagged, unknown);
                    break;
            }

            BitRows.AndNot(allowed, own);
        }

        for (int word = 0; word < words; word++)
        {
            flagged[word] &= allowed[word];
        }
    }
}
