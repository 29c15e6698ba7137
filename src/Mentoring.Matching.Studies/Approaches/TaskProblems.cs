using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Studies.Approaches;

/// <summary>Tasks as assignment problems: rows are mentees, columns mentors.</summary>
internal static class TaskProblems
{
    /// <summary>Pairs cost what their rank lacks of a full score.</summary>
    public static AssignmentProblem OfRank(MatchingTask task, long unassigned) => Of(task, task.Rank, task.Scheme.Scale.Steps, unassigned);

    /// <summary>
    /// Pairs cost what one side's view lacks of a full score; everybody would rather have somebody than nobody, and a locked partner than anybody.
    /// </summary>
    public static AssignmentProblem OfView(MatchingTask task, Func<int, int, int> view)
    {
        int full = task.Scheme.Scale.Steps;
        return Of(task, (i, j) => task.LockedMentorOf(i) == j ? full + 1 : view(i, j), full, AssignmentProblem.MaximumCost);
    }

    /// <summary>The problem with locked pairs pinned.</summary>
    public static AssignmentProblem Pinned(MatchingTask task, AssignmentProblem problem) => problem.Pin(
        Enumerable.Range(0, task.MenteeCount).Where(i => task.LockedMentorOf(i) >= 0).Select(i => (i, task.LockedMentorOf(i))));

    private static AssignmentProblem Of(MatchingTask task, Func<int, int, int> value, int full, long unassigned)
    {
        int[] costs = new int[task.MenteeCount * task.MentorCount];
        for (int i = 0, cell = 0; i < task.MenteeCount; i++)
        {
            for (int j = 0; j < task.MentorCount; j++, cell++)
            {
                costs[cell] = task.IsEligible(i, j) ? full - value(i, j) : AssignmentProblem.Forbidden;
            }
        }

        return AssignmentProblem.DenseOwned(
            task.MenteeCount,
            task.MentorCount,
            costs,
            task.Pool.Mentors.Select(m => m.Capacity),
            null,
            Enumerable.Repeat<long?>(unassigned, task.MenteeCount));
    }
}
