using System.Collections.Immutable;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Proposals;

/// <content>The questions.</content>
public sealed partial class Proposal
{
    /// <summary>Why a pair is not in the proposal, and what it would cost, exactly.</summary>
    /// <param name="menteeId">The id of the mentee.</param>
    /// <param name="mentorId">The id of the mentor.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The rules that fired with their answers, or what the best matching with the pair comes to and whom it moves.</returns>
    /// <exception cref="ArgumentException">There is no such person.</exception>
    /// <exception cref="InvalidOperationException">The proposal is not optimal.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public WhyNotAnswer WhyNot(string menteeId, string mentorId, CancellationToken cancellationToken = default)
    {
        ProposalGround shared = Solved();
        (int mentee, int mentor) = Pair(menteeId, mentorId);
        int[] holders = [.. Enumerable.Range(0, Pool.Mentees.Length).Where(i => state!.Solution.ColumnOfRow[i] == mentor)];
        var words = new ProposalWords(Pool, mentee, mentor);
        WhyNotAnswer Because(WhyNotReason reason, string message, Proposal? alternative = null) => new(menteeId, mentorId, reason, message)
        {
            HolderIds = [.. holders.Select(i => Pool.Mentees[i].Id)],
            Alternative = alternative,
            Rules = reason == WhyNotReason.Rule ? [.. shared.Eligibility.Blocking(mentee, mentor)] : [],
        };

        if (MentorOf(mentee) == mentor)
        {
            return Because(WhyNotReason.Made, words.Made());
        }

        if (shared.LockOf(mentee) is { } locked)
        {
            return Because(WhyNotReason.Lock, words.Locked(locked));
        }

        if (shared.Problem.Cost(mentee, mentor) == AssignmentProblem.Forbidden)
        {
            return Because(WhyNotReason.Rule, string.Join(" ", shared.Eligibility.Blocking(mentee, mentor).Select(f => f.Reason)));
        }

        if (Pool.Mentors[mentor].Capacity == 0)
        {
            return Because(WhyNotReason.NoPlaces, words.NoPlaces());
        }

        Proposal with = Edited(Edits.Hold(mentee, mentor), cancellationToken);
        bool isEdited = Edits.Held.ContainsKey(mentee) || Edits.Forbidden.Contains((mentee, mentor));
        return with.Status != MatchStatus.Optimal ? Because(WhyNotReason.Impossible, words.Impossible(with.Obstacle!))
            : isEdited ? Because(WhyNotReason.Edit, words.Edited(with), with)
            : Because(with.Cost!.IsNone ? WhyNotReason.EquallyGood : WhyNotReason.Competition, words.Competition(holders, with), with);
    }

    /// <summary>Why a mentee has no mentor: who together is short of places, which rules keep it so, and what single thing would help.</summary>
    /// <param name="menteeId">The id of the mentee, who has no mentor and was not left out by an edit.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The answer. O(rules x unmatched mentees x mentees x mentors) time at worst, and one reading of all pairs as a rule.</returns>
    /// <exception cref="ArgumentException">There is no such person, they have a mentor, or an edit leaves them out.</exception>
    /// <exception cref="InvalidOperationException">The proposal is not optimal.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public Shortage WhyUnmatched(string menteeId, CancellationToken cancellationToken = default)
    {
        ProposalGround shared = Solved();
        int mentee = shared.MenteeIndex(menteeId);
        if (MentorOf(mentee) >= 0 || Edits.Held.ContainsKey(mentee))
        {
            throw new ArgumentException(
                MentorOf(mentee) >= 0 ? $"'{menteeId}' has a mentor; ask of somebody who has none." : $"'{menteeId}' was left out by an edit; unpin them first.",
                nameof(menteeId));
        }

        return new ShortageAnswers(shared, state!, cancellationToken).Of(mentee);
    }

    /// <summary>Why anybody has no mentor: each shortage once, whoever shares it.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>
    /// The shortages, by the id of the first mentee of each, as <see cref="WhyUnmatched"/> tells them of that one; <see cref="Shortage.UnmatchedIds"/> are
    /// all of whom the same is true. Mentees whom edits leave out are short of nothing. Time as for <see cref="WhyUnmatched"/>, once a shortage.
    /// </returns>
    /// <exception cref="InvalidOperationException">The proposal is not optimal.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ImmutableArray<Shortage> Shortages(CancellationToken cancellationToken = default) =>
        new ShortageAnswers(Solved(), state!, cancellationToken).All();

    /// <summary>Which kind of mentor is worth most: what one more place at each mentor would bring, the most first.</summary>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One more place at each mentor: recruit people who answer as the first ones did. One reading of all pairs.</returns>
    /// <exception cref="InvalidOperationException">The proposal is not optimal.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ImmutableArray<Relaxation> RecruitmentBrief(CancellationToken cancellationToken = default) =>
        new ShortageAnswers(Solved(), state!, cancellationToken).Places();
}
