namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>Copies what there is of some mentors, in their order, with room for a whole block behind the last.</summary>
internal static class Selected
{
    public static T[] Of<T>(T[] all, int[] mentors)
    {
        var selected = new T[mentors.Length + TableSums.Slack];
        for (int k = 0; k < mentors.Length; k++)
        {
            selected[k] = all[mentors[k]];
        }

        return selected;
    }
}
