using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Eligibility;

/// <summary>
/// What a rule says of a mentee and every mentor, as bits, where it looks at one thing of each person that many people share: each pair of
/// these is judged once, and mentors who share it are one mask.
/// </summary>
/// <remarks>
/// The masks are an inverted index: a row is the union of few of them, whatever the number of mentors. Immutable; safe for use by several
/// threads. Memory: one bit for each mentor and different thing of mentors, and a byte for each pair of things; both are bounded.
/// </remarks>
internal sealed class CodedVerdicts
{
    private const long MostMaskWords = 1L << 22; // 32 MiB
    private const long MostJudgements = 1L << 22;

    private readonly int words;
    private readonly int[] menteeCodes;
    private readonly Truth[] verdicts; // of each mentee code and mentor code
    private readonly int mentorCodeCount;
    private readonly ulong[] masks; // of each mentor code
    private readonly ulong[] all; // a bit for each mentor

    private CodedVerdicts(int[] menteeCodes, int mentorCount, int[] mentorCodes, Truth[] verdicts, int mentorCodeCount)
    {
        words = PairBits.Words(mentorCount);
        this.menteeCodes = menteeCodes;
        this.verdicts = verdicts;
        this.mentorCodeCount = mentorCodeCount;
        masks = new ulong[mentorCodeCount * words];
        all = BitRows.All(mentorCount);
        for (int mentor = 0; mentor < mentorCount; mentor++)
        {
            BitRows.Set(masks.AsSpan(mentorCodes[mentor] * words, words), mentor);
        }
    }

    /// <summary>Makes the masks; null where people share so little that they would not pay.</summary>
    /// <param name="menteeCount">The number of mentees.</param>
    /// <param name="menteeKey">What the rule looks at of a mentee.</param>
    /// <param name="mentorCount">The number of mentors.</param>
    /// <param name="mentorKey">What the rule looks at of a mentor.</param>
    /// <param name="judge">Judges a pair.</param>
    internal static CodedVerdicts? Of<TMentee, TMentor>(
        int menteeCount, Func<int, TMentee> menteeKey, int mentorCount, Func<int, TMentor> mentorKey, Func<int, int, Truth> judge)
        where TMentee : notnull
        where TMentor : notnull
    {
        (int[] menteeCodes, List<int> mentees) = SharedKeys.Code(menteeCount, menteeKey);
        (int[] mentorCodes, List<int> mentors) = SharedKeys.Code(mentorCount, mentorKey);
        long judgements = (long)mentees.Count * mentors.Count;
        if (judgements > Math.Min(MostJudgements, (long)menteeCount * mentorCount / 2) || (long)mentors.Count * PairBits.Words(mentorCount) > MostMaskWords)
        {
            return null;
        }

        var verdicts = new Truth[judgements];
        for (int a = 0; a < mentees.Count; a++)
        {
            for (int b = 0; b < mentors.Count; b++)
            {
                verdicts[(a * mentors.Count) + b] = judge(mentees[a], mentors[b]);
            }
        }

        return new CodedVerdicts(menteeCodes, mentorCount, mentorCodes, verdicts, mentors.Count);
    }

    /// <summary>Sets the bits of the mentors of whom the rule says no, and of those of whom it cannot tell.</summary>
    internal void Row(int mentee, Span<ulong> no, Span<ulong> unknown)
    {
        ReadOnlySpan<Truth> own = verdicts.AsSpan(menteeCodes[mentee] * mentorCodeCount, mentorCodeCount);
        Union(own, Truth.Unknown, unknown);
        if (2 * own.Count(Truth.No) <= own.Length)
        {
            Union(own, Truth.No, no);
            return;
        }

        // Every mentor is in one mask, so no is all that is neither yes nor unknown.
        Union(own, Truth.Yes, no);
        for (int word = 0; word < no.Length; word++)
        {
            no[word] = all[word] & ~(no[word] | unknown[word]);
        }
    }

    private void Union(ReadOnlySpan<Truth> own, Truth verdict, Span<ulong> to)
    {
        to.Clear();
        for (int code = own.IndexOf(verdict); code >= 0;)
        {
            BitRows.Or(to, masks.AsSpan(code * words, words));
            int step = own[(code + 1)..].IndexOf(verdict);
            code = step < 0 ? -1 : code + 1 + step;
        }
    }
}
