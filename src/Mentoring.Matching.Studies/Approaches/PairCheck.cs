using System.Globalization;

namespace Mentoring.Matching.Studies.Approaches;

/// <summary>What is wrong with the pairs of an approach.</summary>
internal static class PairCheck
{
    /// <summary>The first thing that is wrong and how to mend it, as the end of a sentence; null when nothing is.</summary>
    public static string? Find(MatchingTask task, ApproachResult result)
    {
        if (result.Status != ApproachStatus.Matched)
        {
            return null;
        }

        int[] menteeLoad = new int[task.MenteeCount];
        int[] mentorLoad = new int[task.MentorCount];
        PlacedPair? last = null;
        foreach (PlacedPair pair in result.Pairs)
        {
            if (Problem(task, pair, last, menteeLoad, mentorLoad) is { } problem)
            {
                return problem;
            }

            last = pair;
        }

        int lost = Enumerable.Range(0, task.MenteeCount).FirstOrDefault(i => task.LockedMentorOf(i) >= 0 && menteeLoad[i] == 0, -1);
        return lost < 0 ? null : $"left out {Mentee(task, lost)}, who is locked to {Mentor(task, task.LockedMentorOf(lost))}; make locked pairs first";
    }

    private static string? Problem(MatchingTask task, PlacedPair pair, PlacedPair? last, int[] menteeLoad, int[] mentorLoad)
    {
        if ((uint)pair.Mentee >= (uint)menteeLoad.Length || (uint)pair.Mentor >= (uint)mentorLoad.Length)
        {
            return Text($"paired mentee {pair.Mentee} with mentor {pair.Mentor}, but there are {menteeLoad.Length} mentees and {mentorLoad.Length} mentors; use indices of the pool, from 0");
        }

        if (pair == last)
        {
            return $"paired {Mentee(task, pair.Mentee)} with {Mentor(task, pair.Mentor)} twice; give each pair once";
        }

        if (!task.IsEligible(pair.Mentee, pair.Mentor))
        {
            return $"paired {Mentee(task, pair.Mentee)} with {Mentor(task, pair.Mentor)}, which "
                + (task.LockedMentorOf(pair.Mentee) is >= 0 and int locked
                    ? $"a lock to {Mentor(task, locked)} forbids; make the locked pair"
                    : "the rules forbid; ask MatchingTask.IsEligible first");
        }

        if (++menteeLoad[pair.Mentee] > task.Demand(pair.Mentee))
        {
            return Text($"gave {Mentee(task, pair.Mentee)} more than the {task.Demand(pair.Mentee)} that they want; keep to MatchingTask.Demand");
        }

        return ++mentorLoad[pair.Mentor] > task.Capacity(pair.Mentor)
            ? Text($"gave {Mentor(task, pair.Mentor)} more than the {task.Capacity(pair.Mentor)} that they take; keep to MatchingTask.Capacity")
            : null;
    }

    private static string Mentee(MatchingTask task, int index) => $"mentee '{task.Pool.Mentees[index].Id}'";

    private static string Mentor(MatchingTask task, int index) => $"mentor '{task.Pool.Mentors[index].Id}'";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
