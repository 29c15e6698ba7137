namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>Hands out places for codes, four criteria to an array.</summary>
/// <remarks>
/// A vector of numbers of four bytes that is loaded from a place has the code of the criterion of that place in each lowest byte. A look-up
/// reads the lowest bits only, so that no instruction is spent on unpacking.
/// </remarks>
internal sealed class CodePacker(int mentors)
{
    private byte[] bytes = [];
    private int place = 4;

    public MentorCodes Next()
    {
        if (place == 4)
        {
            bytes = new byte[4 * (mentors + TableSums.Slack + 1)];
            place = 0;
        }

        return new MentorCodes(bytes, place++, 4);
    }
}
