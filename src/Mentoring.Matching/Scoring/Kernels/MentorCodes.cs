namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>A code a mentor, with room for a whole block behind the last.</summary>
/// <param name="Bytes">The codes: one byte each, or one byte of every four, where four criteria share the array.</param>
/// <param name="Place">Where the code of the first mentor is.</param>
/// <param name="Stride">How many bytes a mentor has: 1 or 4.</param>
internal readonly record struct MentorCodes(byte[] Bytes, int Place, int Stride)
{
    /// <summary>Codes of one byte each, to be filled.</summary>
    public static MentorCodes Single(int mentors)
    {
        byte[] bytes = AlignedArray.Of<byte>(mentors + TableSums.Slack, out int start);
        return new(bytes, start, 1);
    }

    public byte this[int mentor]
    {
        get => Bytes[(mentor * Stride) + Place];
        set => Bytes[(mentor * Stride) + Place] = value;
    }

    /// <summary>Copies the codes of some mentors, one after the other.</summary>
    public MentorCodes Select(int[] mentors, CodePacker packer)
    {
        MentorCodes selected = packer.Next();
        for (int k = 0; k < mentors.Length; k++)
        {
            selected[k] = this[mentors[k]];
        }

        return selected;
    }
}
