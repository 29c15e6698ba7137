namespace Mentoring.Matching.Eligibility;

/// <summary>A set of pairs: the mentors of each mentee, in rising order.</summary>
/// <remarks>Compressed rows: O(mentees + pairs) memory. Immutable; safe for use by several threads.</remarks>
internal sealed class PairLists
{
    private const int PollEvery = 4096;

    private readonly int[] starts; // of each mentee, and the end
    private readonly int[] mentors;

    private PairLists(int[] starts, int[] mentors)
    {
        this.starts = starts;
        this.mentors = mentors;
    }

    /// <summary>The mentors of a mentee, in rising order.</summary>
    internal ReadOnlySpan<int> this[int mentee] => mentors.AsSpan(starts[mentee]..starts[mentee + 1]);

    /// <summary>Sorts pairs; one that is there twice counts once.</summary>
    internal static PairLists Of(int menteeCount, List<(int Mentee, int Mentor)> pairs, CancellationToken cancellationToken = default)
    {
        int[] starts = new int[menteeCount + 1];
        foreach ((int mentee, _) in pairs)
        {
            starts[mentee + 1]++;
        }

        for (int mentee = 0; mentee < menteeCount; mentee++)
        {
            starts[mentee + 1] += starts[mentee];
        }

        int[] mentors = new int[pairs.Count];
        int[] ends = starts[..^1];
        foreach ((int mentee, int mentor) in pairs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            mentors[ends[mentee]++] = mentor;
        }

        int kept = 0;
        for (int mentee = 0; mentee < menteeCount; mentee++)
        {
            if (mentee % PollEvery == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            Span<int> own = mentors.AsSpan(starts[mentee]..ends[mentee]);
            own.Sort();
            starts[mentee] = kept;
            int before = -1;
            foreach (int mentor in own)
            {
                if (mentor != before)
                {
                    mentors[kept++] = before = mentor;
                }
            }
        }

        starts[menteeCount] = kept;
        return new PairLists(starts, kept == mentors.Length ? mentors : mentors[..kept]);
    }

    internal bool Has(int mentee, int mentor) => this[mentee].BinarySearch(mentor) >= 0;
}
