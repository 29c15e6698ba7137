using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Scoring;

namespace Mentoring.Matching.Studies.Approaches;

/// <summary>What a task keeps of every pair: its ranks and views in whole steps, and whether it may be made.</summary>
internal sealed class TaskScores
{
    private TaskScores(int cells)
    {
        Ranks = new int[cells];
        MenteeViews = new int[cells];
        MentorViews = new int[cells];
        Eligible = new bool[cells];
    }

    public int[] Ranks { get; }

    public int[] MenteeViews { get; }

    public int[] MentorViews { get; }

    public bool[] Eligible { get; }

    public static TaskScores Of(PairScorer scorer, EligibilityTable rules, ScoreScale scale, int[] lockedMentors, CancellationToken cancellationToken)
    {
        int mentors = scorer.Responses.MentorCount;
        var kept = new TaskScores(lockedMentors.Length * mentors);
        var row = new PairScore[mentors];
        var buffer = new double[scorer.Profiles.Length * mentors];
        for (int mentee = 0; mentee < lockedMentors.Length; mentee++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            scorer.ScoreRow(mentee, row, buffer);
            int first = mentee * mentors;
            for (int mentor = 0; mentor < mentors; mentor++)
            {
                kept.Ranks[first + mentor] = (int)scale.ToSteps(row[mentor].Rank);
                kept.MenteeViews[first + mentor] = (int)scale.ToSteps(row[mentor].Mentee);
                kept.MentorViews[first + mentor] = (int)scale.ToSteps(row[mentor].Mentor);
                kept.Eligible[first + mentor] = lockedMentors[mentee] < 0 ? rules.IsAllowed(mentee, mentor) : lockedMentors[mentee] == mentor;
            }
        }

        return kept;
    }

    public static int[] LockedMentors(Pool pool)
    {
        int[] mentors = new int[pool.Mentees.Length];
        Array.Fill(mentors, -1);
        foreach (Pair pair in pool.Locks)
        {
            mentors[pool.IndexOfMentee(pair.MenteeId)] = pool.IndexOfMentor(pair.MentorId);
        }

        return mentors;
    }
}
