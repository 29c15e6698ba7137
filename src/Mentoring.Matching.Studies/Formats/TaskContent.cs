using System.Runtime.InteropServices;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Studies.Approaches;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>People and a scheme as values of pairs and constraints, by the ids of the people: what published tools of assignment read.</summary>
public static class TaskContent
{
    /// <summary>The values of the pairs that may be made.</summary>
    /// <param name="task">The people and the scheme, scored.</param>
    /// <returns>
    /// A sparse instance of values to maximise: rows are mentees, columns mentors, and a pair's value is its rank in whole steps, the scheme's
    /// caution taken off; with the mentors' capacities and minimum loads, and locked pairs pinned. Of objectives, two-cycles, and that mentees may go
    /// without a mentor it says nothing.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="task"/> is null.</exception>
    /// <remarks>O(pairs) time, 8 bytes a pair that may be made.</remarks>
    public static AssignmentInstance Scores(MatchingTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        var starts = new int[task.MenteeCount + 1];
        var columns = new List<int>();
        var values = new List<int>();
        for (int i = 0; i < task.MenteeCount; i++)
        {
            for (int j = 0; j < task.MentorCount; j++)
            {
                if (task.IsEligible(i, j))
                {
                    columns.Add(j);
                    values.Add(task.Rank(i, j));
                }
            }

            starts[i + 1] = columns.Count;
        }

        var problem = AssignmentProblem.Sparse(
            task.MenteeCount,
            task.MentorCount,
            starts,
            CollectionsMarshal.AsSpan(columns),
            CollectionsMarshal.AsSpan(values),
            task.Pool.Mentors.Select(mentor => mentor.Capacity),
            task.Pool.Mentors.Select(mentor => mentor.MinimumLoad),
            sense: AssignmentSense.Maximize);
        (int, int)[] locks = [.. Locked(task)];
        return AssignmentInstance.Of(locks.Length == 0 ? problem : problem.Pin(locks), task.Pool.Mentees.Select(m => m.Id), task.Pool.Mentors.Select(m => m.Id));
    }

    /// <summary>Which pairs may not be made and which must be.</summary>
    /// <param name="task">The people and the scheme, scored.</param>
    /// <returns>
    /// The pairs that may not be made, and those that are locked. People who may have nobody are left out: no value names them, so that a reader would
    /// not know them.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="task"/> is null.</exception>
    /// <remarks>O(pairs) time, 16 bytes a pair that may not be made.</remarks>
    public static CellConstraints Constraints(MatchingTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        bool[] hasMentor = new bool[task.MenteeCount];
        bool[] hasMentee = new bool[task.MentorCount];
        foreach ((int i, int j) in Pairs(task).Where(pair => task.IsEligible(pair.Mentee, pair.Mentor)))
        {
            hasMentor[i] = hasMentee[j] = true;
        }

        return new(
            [.. Pairs(task).Where(p => hasMentor[p.Mentee] && hasMentee[p.Mentor] && !task.IsEligible(p.Mentee, p.Mentor)).Select(p => Cell(task, p))],
            [.. Locked(task).Select(p => Cell(task, p))]);
    }

    private static IEnumerable<(int Mentee, int Mentor)> Pairs(MatchingTask task) =>
        Enumerable.Range(0, task.MenteeCount).SelectMany(i => Enumerable.Range(0, task.MentorCount).Select(j => (i, j)));

    private static IEnumerable<(int Mentee, int Mentor)> Locked(MatchingTask task) =>
        Enumerable.Range(0, task.MenteeCount).Where(i => task.LockedMentorOf(i) >= 0).Select(i => (i, task.LockedMentorOf(i)));

    private static NamedCell Cell(MatchingTask task, (int Mentee, int Mentor) pair) => new(task.Pool.Mentees[pair.Mentee].Id, task.Pool.Mentors[pair.Mentor].Id);
}
