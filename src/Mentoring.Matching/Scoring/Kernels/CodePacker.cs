namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>Hands out places for codes, four criteria to an array.</summary>
/// <remarks>
/// A vector of numbers of four bytes holds the codes of four criteria. A look-up reads the lowest bits only, so that one shift goes on to the
/// next criterion, and one load serves four, where entries follow each other in the order in which places were handed out.
/// </remarks>
internal sealed class CodePacker(int mentors)
{
    private byte[] bytes = [];
    private int start;
    private int taken = 4;

    public MentorCodes Next()
    {
        if (taken == 4)
        {
            bytes = AlignedArray.Of<byte>(4 * (mentors + TableSums.Slack + 1), out start);
            taken = 0;
        }

        return new MentorCodes(bytes, start + taken++, 4);
    }
}
