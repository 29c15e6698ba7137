namespace Mentoring.Matching.Eligibility;

/// <summary>One bit a pair: a row of 64-bit words a mentee, one bit a mentor.</summary>
internal sealed class PairBits
{
    private readonly ulong[] bits;
    private readonly int words;

    public PairBits(int mentees, int mentors)
    {
        words = Words(mentors);
        bits = new ulong[(long)mentees * words];
    }

    public bool this[int mentee, int mentor] => ((bits[((long)mentee * words) + (mentor >> 6)] >> (mentor & 63)) & 1) != 0;

    public static int Words(int mentors) => (mentors + 63) / 64;

    public void Set(int mentee, int mentor) => BitRows.Set(Row(mentee), mentor);

    /// <summary>The bits of a mentee; those past the last mentor are 0.</summary>
    public Span<ulong> Row(int mentee) => bits.AsSpan(checked(mentee * words), words);
}
