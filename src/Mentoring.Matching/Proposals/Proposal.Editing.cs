using Mentoring.Matching.Assignment;
using Mentoring.Matching.Eligibility;

namespace Mentoring.Matching.Proposals;

/// <content>The edits.</content>
public sealed partial class Proposal
{
    /// <summary>Holds a pair: it is made, and everybody else is matched as well as can be around it.</summary>
    /// <param name="menteeId">The id of the mentee; held elsewhere or left out before, they are now held here.</param>
    /// <param name="mentorId">The id of the mentor; if the pair was forbidden by an edit, it no longer is.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The proposal after the edit, perhaps infeasible.</returns>
    /// <exception cref="ArgumentException">There is no such person, a rule forbids the pair, or the mentee is locked to another mentor.</exception>
    /// <exception cref="InvalidOperationException">The proposal cannot be edited.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public Proposal Pin(string menteeId, string mentorId, CancellationToken cancellationToken = default)
    {
        (int mentee, int mentor) = Pair(menteeId, mentorId);
        CheckCanBe(mentee, mentor);
        return Held(mentee, mentor, cancellationToken);
    }

    /// <summary>Holds a pair as <see cref="Pin"/> does even where rules forbid it; <see cref="Overruled"/> then names it with what they find.</summary>
    /// <param name="menteeId">The id of the mentee.</param>
    /// <param name="mentorId">The id of the mentor.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The proposal after the edit, perhaps infeasible. Once the mentee is let go, the rules hold again.</returns>
    /// <exception cref="ArgumentException">
    /// There is no such person, the mentee is locked to another mentor, they are one person, or one of them asked to be kept from the other.
    /// </exception>
    /// <exception cref="InvalidOperationException">The proposal cannot be edited.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public Proposal Overrule(string menteeId, string mentorId, CancellationToken cancellationToken = default)
    {
        (int mentee, int mentor) = Pair(menteeId, mentorId);
        CheckNotLocked(mentee, mentor);
        if (ground!.Problem.Cost(mentee, mentor) == AssignmentProblem.Forbidden
            && ground.Eligibility.Blocking(mentee, mentor).FirstOrDefault(f => f.Rule.Stated is NotThemselves or NoAvoided) is { } final)
        {
            throw new ArgumentException($"The pair of '{menteeId}' and '{mentorId}' cannot be overruled: {final.Reason}", nameof(mentorId));
        }

        return Held(mentee, mentor, cancellationToken);
    }

    /// <summary>Lets a mentee go who was held with a mentor or left out.</summary>
    /// <param name="menteeId">The id of the mentee.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The proposal after the edit.</returns>
    /// <exception cref="ArgumentException">There is no such person.</exception>
    /// <exception cref="InvalidOperationException">The proposal cannot be edited.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public Proposal Unpin(string menteeId, CancellationToken cancellationToken = default)
    {
        int mentee = Editable().MenteeIndex(menteeId);
        return Edits.Held.ContainsKey(mentee) ? Edited(Edits.LetGo(mentee), cancellationToken) : this;
    }

    /// <summary>Forbids a pair.</summary>
    /// <param name="menteeId">The id of the mentee; no longer held with this mentor if they were.</param>
    /// <param name="mentorId">The id of the mentor.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The proposal after the edit, perhaps infeasible; the proposal itself where the pair could not be made anyway.</returns>
    /// <exception cref="ArgumentException">There is no such person, or the pair is locked.</exception>
    /// <exception cref="InvalidOperationException">The proposal cannot be edited.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public Proposal Forbid(string menteeId, string mentorId, CancellationToken cancellationToken = default)
    {
        (int mentee, int mentor) = Pair(menteeId, mentorId);
        if (IsLockedPair(mentee, mentor))
        {
            throw new ArgumentException($"The pair of '{menteeId}' and '{mentorId}' is locked in the pool; take the lock out there.", nameof(mentorId));
        }

        bool isHeld = Edits.Held.TryGetValue(mentee, out int held) && held == mentor; // perhaps against a rule
        bool cannotBe = Edits.Forbidden.Contains((mentee, mentor)) || ground!.Problem.Cost(mentee, mentor) == AssignmentProblem.Forbidden;
        return cannotBe && !isHeld
            ? this
            : Edited(Edits.Forbid(mentee, mentor), cancellationToken);
    }

    /// <summary>Allows a pair that an edit forbade.</summary>
    /// <param name="menteeId">The id of the mentee.</param>
    /// <param name="mentorId">The id of the mentor.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The proposal after the edit.</returns>
    /// <exception cref="ArgumentException">There is no such person.</exception>
    /// <exception cref="InvalidOperationException">The proposal cannot be edited.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public Proposal Allow(string menteeId, string mentorId, CancellationToken cancellationToken = default)
    {
        (int mentee, int mentor) = Pair(menteeId, mentorId);
        return Edits.Forbidden.Contains((mentee, mentor)) ? Edited(Edits.Allow(mentee, mentor), cancellationToken) : this;
    }

    /// <summary>Leaves a mentee without a mentor, until <see cref="Unpin"/> or <see cref="Pin"/>.</summary>
    /// <param name="menteeId">The id of the mentee.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The proposal after the edit, perhaps infeasible.</returns>
    /// <exception cref="ArgumentException">There is no such person, or they are locked to a mentor.</exception>
    /// <exception cref="InvalidOperationException">The proposal cannot be edited.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public Proposal Leave(string menteeId, CancellationToken cancellationToken = default)
    {
        int mentee = Editable().MenteeIndex(menteeId);
        CheckNotLocked(mentee, AssignmentSolution.Unassigned);
        return Edits.Held.TryGetValue(mentee, out int held) && held == AssignmentSolution.Unassigned
            ? this
            : Edited(Edits.Hold(mentee, AssignmentSolution.Unassigned), cancellationToken);
    }

    /// <summary>Has two mentees exchange their mentors, and holds both there; nobody else moves.</summary>
    /// <param name="menteeId">The id of one mentee, who has a mentor.</param>
    /// <param name="otherMenteeId">The id of the other, who has another mentor.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The proposal after the edit.</returns>
    /// <exception cref="ArgumentException">
    /// There is no such person, one of them has no mentor, both have the same, a rule forbids a pair, or a mentee is locked.
    /// </exception>
    /// <exception cref="InvalidOperationException">The proposal is not optimal.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public Proposal Swap(string menteeId, string otherMenteeId, CancellationToken cancellationToken = default)
    {
        ProposalGround shared = Solved();
        int one = shared.MenteeIndex(menteeId);
        int other = shared.MenteeIndex(otherMenteeId);
        (int mentorOfOne, int mentorOfOther) = (MentorOf(one), MentorOf(other));
        if (mentorOfOne < 0 || mentorOfOther < 0 || mentorOfOne == mentorOfOther)
        {
            throw new ArgumentException(
                $"'{menteeId}' and '{otherMenteeId}' have nothing to exchange: each needs a mentor, and not the same; to give a place away, pin or leave.",
                nameof(otherMenteeId));
        }

        CheckCanBe(one, mentorOfOther);
        CheckCanBe(other, mentorOfOne);
        return Edited(Edits.Hold(one, mentorOfOther).Hold(other, mentorOfOne), cancellationToken);
    }

    private (int Mentee, int Mentor) Pair(string menteeId, string mentorId)
    {
        ProposalGround shared = Editable();
        return (shared.MenteeIndex(menteeId), shared.MentorIndex(mentorId));
    }

    private Proposal Held(int mentee, int mentor, CancellationToken cancellationToken) =>
        IsLockedPair(mentee, mentor) || (Edits.Held.TryGetValue(mentee, out int held) && held == mentor)
            ? this
            : Edited(Edits.Hold(mentee, mentor), cancellationToken);

    private bool IsLockedPair(int mentee, int mentor) => ground!.LockOf(mentee) == mentor;

    private void CheckCanBe(int mentee, int mentor)
    {
        CheckNotLocked(mentee, mentor);
        if (ground!.Problem.Cost(mentee, mentor) == AssignmentProblem.Forbidden)
        {
            IEnumerable<RuleFinding> findings = ground.Eligibility.Blocking(mentee, mentor);
            throw new ArgumentException(
                $"The pair of '{Pool.Mentees[mentee].Id}' and '{Pool.Mentors[mentor].Id}' may not be made: {string.Join(" ", findings.Select(f => f.Reason))} See Overrule.");
        }
    }

    private void CheckNotLocked(int mentee, int mentor)
    {
        if (ground!.LockOf(mentee) is { } locked && locked != mentor)
        {
            throw new ArgumentException(
                $"'{Pool.Mentees[mentee].Id}' is locked to '{Pool.Mentors[locked].Id}' in the pool; take the lock out there.");
        }
    }

    private Proposal Edited(ProposalEdits next, CancellationToken cancellationToken)
    {
        ProposalState found = ground!.Method.Solve(next, state!, solved!.state!, cancellationToken);
        return found.Solution.Status == AssignmentStatus.Cancelled
            ? throw new OperationCanceledException(cancellationToken)
            : new Proposal(this, found);
    }
}
