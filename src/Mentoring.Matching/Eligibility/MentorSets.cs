using System.Runtime.InteropServices;

namespace Mentoring.Matching.Eligibility;

/// <summary>Sets of mentors, each known by its number, that are put into rows of bits.</summary>
/// <remarks>
/// An inverted index: a row is the union of few sets, whatever the number of mentors. A set with at least as many mentors as a row has words
/// is a mask, any other a list; so a set takes at most two words a mentor in it. Immutable; safe for use by several threads.
/// </remarks>
internal sealed class MentorSets
{
    private readonly int[] starts; // of each set, and the end
    private readonly int[] mentors; // set after set, each in rising order
    private readonly ulong[]?[] masks;

    /// <param name="setCount">The number of sets.</param>
    /// <param name="mentorCount">The number of mentors.</param>
    /// <param name="setOf">The set of each entry.</param>
    /// <param name="mentorOf">The mentor of each entry, in rising order within a set.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    internal MentorSets(int setCount, int mentorCount, ReadOnlySpan<int> setOf, ReadOnlySpan<int> mentorOf, CancellationToken cancellationToken = default)
    {
        starts = new int[setCount + 1];
        foreach (int set in setOf)
        {
            starts[set + 1]++;
        }

        for (int set = 0; set < setCount; set++)
        {
            starts[set + 1] += starts[set];
        }

        mentors = new int[setOf.Length];
        int[] ends = starts[..^1];
        for (int entry = 0; entry < setOf.Length; entry++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            mentors[ends[setOf[entry]]++] = mentorOf[entry];
        }

        int words = BitRows.Words(mentorCount);
        masks = new ulong[]?[setCount];
        for (int set = 0; set < setCount; set++)
        {
            if (List(set).Length >= words)
            {
                cancellationToken.ThrowIfCancellationRequested();
                ulong[] mask = new ulong[words];
                AddTo(mask, set);
                masks[set] = mask;
            }
        }
    }

    /// <summary>The sets of mentors of one code each.</summary>
    internal static MentorSets ByCode(int setCount, int[] codes, CancellationToken cancellationToken = default)
    {
        int[] everybody = new int[codes.Length];
        for (int mentor = 0; mentor < everybody.Length; mentor++)
        {
            everybody[mentor] = mentor;
        }

        return new MentorSets(setCount, codes.Length, codes, everybody, cancellationToken);
    }

    /// <summary>The sets that entries name, each a set and a mentor.</summary>
    internal static MentorSets Of(int setCount, int mentorCount, List<int> setOf, List<int> mentorOf, CancellationToken cancellationToken = default) =>
        new(setCount, mentorCount, CollectionsMarshal.AsSpan(setOf), CollectionsMarshal.AsSpan(mentorOf), cancellationToken);

    /// <summary>Sets the bits of the mentors of a set.</summary>
    internal void AddTo(Span<ulong> row, int set)
    {
        if (masks[set] is { } mask)
        {
            BitRows.Or(row, mask);
            return;
        }

        foreach (int mentor in List(set))
        {
            BitRows.Set(row, mentor);
        }
    }

    /// <summary>Adds a set to rows of which the first has the mentors of at least one set so far, the second of at least two, and so on.</summary>
    internal void AddTo(ReadOnlySpan<ulong[]> rows, int words, int set)
    {
        if (masks[set] is { } mask)
        {
            for (int k = rows.Length - 1; k > 0; k--)
            {
                (ulong[] more, ulong[] less) = (rows[k], rows[k - 1]);
                for (int word = 0; word < words; word++)
                {
                    more[word] |= less[word] & mask[word];
                }
            }

            BitRows.Or(rows[0].AsSpan(0, words), mask);
            return;
        }

        foreach (int mentor in List(set))
        {
            (int word, ulong bit) = (mentor >> 6, 1UL << (mentor & 63));
            for (int k = rows.Length - 1; k > 0; k--)
            {
                rows[k][word] |= rows[k - 1][word] & bit;
            }

            rows[0][word] |= bit;
        }
    }

    private ReadOnlySpan<int> List(int set) => mentors.AsSpan(starts[set]..starts[set + 1]);
}
