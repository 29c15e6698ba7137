using Mentoring.Matching.Studies.Approaches;

namespace Mentoring.Matching.Studies.Tests.Approaches;

/// <summary>Obviously right and slow versions of what approaches do.</summary>
internal static class SlowTwins
{
    /// <summary>Every matching of a small task, as the mentor of each mentee or -1.</summary>
    public static IEnumerable<int[]> AllMatchings(MatchingTask task)
    {
        int[] mentorOf = new int[task.MenteeCount];
        return From(0);

        IEnumerable<int[]> From(int mentee)
        {
            if (mentee == mentorOf.Length)
            {
                yield return [.. mentorOf];
                yield break;
            }

            for (int mentor = task.LockedMentorOf(mentee) >= 0 ? 0 : -1; mentor < task.MentorCount; mentor++)
            {
                if (mentor < 0 || (task.IsEligible(mentee, mentor) && mentorOf.Take(mentee).Count(m => m == mentor) < task.Capacity(mentor)))
                {
                    mentorOf[mentee] = mentor;
                    foreach (int[] matching in From(mentee + 1))
                    {
                        yield return matching;
                    }
                }
            }
        }
    }

    public static long Total(MatchingTask task, int[] mentorOf) => mentorOf.Select((j, i) => j < 0 ? 0L : task.Rank(i, j)).Sum();

    public static int[] Sorted(MatchingTask task, int[] mentorOf) =>
        [.. mentorOf.Select((j, i) => (j, i)).Where(p => p.j >= 0).Select(p => task.Rank(p.i, p.j)).Order()];

    /// <summary>Pairs that would rather have each other, by the definition.</summary>
    public static List<(int Mentee, int Mentor)> Blocking(MatchingTask task, int[] mentorOf)
    {
        var blocking = new List<(int Mentee, int Mentor)>();
        for (int i = 0; i < task.MenteeCount; i++)
        {
            for (int j = 0; j < task.MentorCount; j++)
            {
                bool menteeGains = task.LockedMentorOf(i) < 0 && task.IsEligible(i, j) && (mentorOf[i] < 0 || task.MenteeView(i, j) > task.MenteeView(i, mentorOf[i]));
                int[] held = [.. Enumerable.Range(0, task.MenteeCount).Where(k => mentorOf[k] == j)];
                bool mentorGains = held.Length < task.Capacity(j) || held.Any(k => task.LockedMentorOf(k) < 0 && task.MentorView(k, j) < task.MentorView(i, j));
                if (menteeGains && mentorGains)
                {
                    blocking.Add((i, j));
                }
            }
        }

        return blocking;
    }

    /// <summary>Deferred acceptance as the paper tells it, one proposal at a time; ties go to whoever comes first.</summary>
    public static int[] MenteesPropose(MatchingTask task)
    {
        int[] mentorOf = [.. Enumerable.Range(0, task.MenteeCount).Select(task.LockedMentorOf)];
        Queue<int>[] lists = [.. Enumerable.Range(0, task.MenteeCount).Select(i => new Queue<int>(
            Enumerable.Range(0, task.MentorCount).Where(j => task.IsEligible(i, j)).OrderByDescending(j => task.MenteeView(i, j)).ThenBy(j => j)))];
        while (Enumerable.Range(0, task.MenteeCount).FirstOrDefault(i => mentorOf[i] < 0 && lists[i].Count > 0, -1) is >= 0 and int proposer)
        {
            int mentor = lists[proposer].Dequeue();
            mentorOf[proposer] = mentor;
            int[] held = [.. Enumerable.Range(0, task.MenteeCount).Where(k => mentorOf[k] == mentor)];
            if (held.Length > task.Capacity(mentor))
            {
                mentorOf[held.Where(k => task.LockedMentorOf(k) < 0).OrderBy(k => task.MentorView(k, mentor)).ThenByDescending(k => k).First()] = -1;
            }
        }

        return mentorOf;
    }

    public static int[] MentorsPropose(MatchingTask task)
    {
        int[] mentorOf = [.. Enumerable.Range(0, task.MenteeCount).Select(task.LockedMentorOf)];
        Queue<int>[] lists = [.. Enumerable.Range(0, task.MentorCount).Select(j => new Queue<int>(
            Enumerable.Range(0, task.MenteeCount)
                .Where(i => task.LockedMentorOf(i) < 0 && task.IsEligible(i, j))
                .OrderByDescending(i => task.MentorView(i, j))
                .ThenBy(i => i)))];
        while (Enumerable.Range(0, task.MentorCount)
            .FirstOrDefault(j => mentorOf.Count(m => m == j) < task.Capacity(j) && lists[j].Count > 0, -1) is >= 0 and int proposer)
        {
            int mentee = lists[proposer].Dequeue();
            int own = mentorOf[mentee];
            if (own < 0 || (task.MenteeView(mentee, proposer), -proposer).CompareTo((task.MenteeView(mentee, own), -own)) > 0)
            {
                mentorOf[mentee] = proposer;
            }
        }

        return mentorOf;
    }
}
