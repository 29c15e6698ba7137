using System.Buffers;
using System.Numerics;

namespace Mentoring.Matching.Eligibility;

/// <summary>Finds the mentors who have enough options in common with a mentee by adding up the mentors of each option that the mentee chose.</summary>
/// <remarks>
/// Takes time for the mentee's options, not for how many different choices there are. Immutable; safe for use by several threads. Memory: two
/// words at most for each option that a mentor chose; those who have all options are counted apart.
/// </remarks>
internal sealed class OverlapRows
{
    private readonly int count;
    private readonly int optionCount;
    private readonly OptionBits mentees;
    private readonly int words;
    private readonly MentorSets sets; // of each option, mentors with all options left out
    private readonly ulong[] all;
    private readonly ulong[] withAll; // mentors who have all options or might have
    private readonly ulong[] withEnough; // mentors who have enough for a mentee with all options
    private readonly ulong[] unknown; // mentors who did not say

    internal OverlapRows(int count, int optionCount, OptionBits mentees, OptionBits mentors, CancellationToken cancellationToken)
    {
        this.count = count;
        this.optionCount = optionCount;
        this.mentees = mentees;
        all = BitRows.All(mentors.Count);
        words = all.Length;
        (withAll, withEnough, unknown) = (new ulong[words], new ulong[words], new ulong[words]);
        (var setOf, var mentorOf) = (new List<int>(), new List<int>());
        for (int mentor = 0; mentor < mentors.Count; mentor++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ReadOnlySpan<ulong> own = mentors[mentor];
            int size = BitRows.Count(own);
            if (!mentors.IsKnown(mentor))
            {
                BitRows.Set(unknown, mentor);
            }

            if (size >= count)
            {
                BitRows.Set(withEnough, mentor);
            }

            if (size == optionCount)
            {
                BitRows.Set(withAll, mentor);
                continue;
            }

            for (int word = 0; word < own.Length; word++)
            {
                for (ulong left = own[word]; left != 0; left &= left - 1)
                {
                    setOf.Add((64 * word) + BitOperations.TrailingZeroCount(left));
                    mentorOf.Add(mentor);
                }
            }
        }

        sets = MentorSets.Of(optionCount, mentors.Count, setOf, mentorOf, cancellationToken);
    }

    /// <summary>Sets the bits of the mentors of whom the rule says no, and of those of whom it cannot tell.</summary>
    internal void Row(int mentee, Span<ulong> no, Span<ulong> cannotTell)
    {
        Enough(mentees[mentee], no);
        no.CopyTo(cannotTell);
        if (mentees.IsKnown(mentee))
        {
            for (int word = 0; word < words; word++)
            {
                cannotTell[word] &= unknown[word];
            }
        }

        for (int word = 0; word < words; word++)
        {
            no[word] = all[word] & ~no[word];
        }
    }

    private void Enough(ReadOnlySpan<ulong> own, Span<ulong> row)
    {
        int size = BitRows.Count(own);
        if (size < count)
        {
            row.Clear();
            return;
        }

        if (size == optionCount)
        {
            withEnough.CopyTo(row);
            return;
        }

        var rows = new ulong[count][]; // with one in common at least, with two, and so on
        for (int k = 0; k < count; k++)
        {
            rows[k] = ArrayPool<ulong>.Shared.Rent(words);
            Array.Clear(rows[k], 0, words);
        }

        for (int word = 0; word < own.Length; word++)
        {
            for (ulong left = own[word]; left != 0; left &= left - 1)
            {
                sets.AddTo(rows, words, (64 * word) + BitOperations.TrailingZeroCount(left));
            }
        }

        rows[count - 1].AsSpan(0, words).CopyTo(row);
        BitRows.Or(row, withAll);
        foreach (ulong[] rented in rows)
        {
            ArrayPool<ulong>.Shared.Return(rented);
        }
    }
}
