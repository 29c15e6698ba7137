using Mentoring.Matching.Studies.Generation;

namespace Mentoring.Matching.Studies.Approaches;

/// <summary>Mentees in a random order are each given a random mentor among those whom they may have and who have a place left.</summary>
/// <remarks>What a matching is worth that looks at no answer beyond the rules: the floor to compare with. Immutable; safe for use by several threads.</remarks>
public sealed class RandomApproach : MatchingApproach
{
    /// <inheritdoc/>
    public override string Name => "random";

    /// <inheritdoc/>
    public override string Description => "Mentees in a random order each get a random mentor whom the rules allow and who has a place left.";

    /// <inheritdoc/>
    protected override ApproachResult MatchCore(MatchingTask task, CancellationToken cancellationToken)
    {
        int[] free = [.. Enumerable.Range(0, task.MentorCount).Select(task.Capacity)];
        int[] mentorOf = [.. Enumerable.Range(0, task.MenteeCount).Select(task.LockedMentorOf)];
        foreach (int locked in mentorOf.Where(m => m >= 0))
        {
            free[locked]--;
        }

        var open = new List<int>(task.MentorCount);
        foreach (int mentee in SeededOrder.Of(task.Seed, Draw.RandomOrder, task.MenteeCount).Where(i => mentorOf[i] < 0))
        {
            cancellationToken.ThrowIfCancellationRequested();
            open.Clear();
            open.AddRange(Enumerable.Range(0, task.MentorCount).Where(j => free[j] > 0 && task.IsEligible(mentee, j)));
            if (open.Count > 0)
            {
                mentorOf[mentee] = open[new SeededNumbers(task.Seed, Draw.RandomChoice, (ulong)mentee).Below(open.Count)];
                free[mentorOf[mentee]]--;
            }
        }

        return ApproachResult.Matched(mentorOf);
    }
}
