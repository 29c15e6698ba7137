using Mentoring.Matching.Studies.Approaches;

namespace Mentoring.Matching.Studies.Tests.Approaches;

/// <summary>Whoever may have the fewest mentors chooses first.</summary>
public sealed class FewestChoicesFirst : MatchingApproach
{
    /// <inheritdoc/>
    public override string Name => "fewest-choices-first";

    /// <inheritdoc/>
    public override string Description => "Mentees who may have the fewest mentors choose first, each by the rank of the pair.";

    /// <inheritdoc/>
    protected override ApproachResult MatchCore(MatchingTask task, CancellationToken cancellationToken)
    {
        int[] free = [.. Enumerable.Range(0, task.MentorCount).Select(task.Capacity)];
        int[] mentorOf = [.. Enumerable.Range(0, task.MenteeCount).Select(task.LockedMentorOf)];
        foreach (int mentor in mentorOf.Where(m => m >= 0))
        {
            free[mentor]--;
        }

        int[][] choices = [.. Enumerable.Range(0, task.MenteeCount).Select(i =>
            Enumerable.Range(0, task.MentorCount).Where(j => task.IsEligible(i, j)).OrderByDescending(j => task.Rank(i, j)).ToArray())];
        foreach (int mentee in Enumerable.Range(0, task.MenteeCount).Where(i => mentorOf[i] < 0).OrderBy(i => choices[i].Length))
        {
            cancellationToken.ThrowIfCancellationRequested();
            mentorOf[mentee] = choices[mentee].Where(j => free[j] > 0).FirstOrDefault(-1);
            if (mentorOf[mentee] >= 0)
            {
                free[mentorOf[mentee]]--;
            }
        }

        return ApproachResult.Matched(mentorOf);
    }
}
