using System.Collections.Immutable;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Proposals;

/// <summary>
/// A matching that people may question and change: it says why a pair was not made, and each change gives a new proposal, the best that keeps
/// everything that people decided, with its exact loss against the first optimum and who moves.
/// </summary>
/// <remarks>
/// <para>Immutable; safe for use by several threads. Made by <see cref="IMatcher.Propose"/>. Undo is <see cref="Before"/>. Lists are in ordinal order of
/// the ids.</para>
/// <para>An edit is solved from the prices of the state before it, in one shortest path for each thing that changes: O(mentees + mentors) to begin
/// with, O(pairs) at worst. Where several states are equally good it is one near the state before, so that the same edits in another order may
/// end in another state with the same loss. Under objectives that need a problem each an edit is solved anew, in the time of a matching, and moves as
/// few as it can. An edit that changes nothing returns the proposal itself. All proposals of a matching share
/// its costs; each holds some tens of bytes a person.</para>
/// </remarks>
public sealed partial class Proposal
{
    private readonly ProposalGround? ground;
    private readonly ProposalState? state;
    private readonly Proposal? solved; // this one, or the last one before it that could be solved

    /// <summary>The first matching, where it is proved to be the best.</summary>
    internal Proposal(ProposalGround ground, ProposalState state)
        : this(ground.Scheme, ground.Pool, ground.Matching)
    {
        this.ground = ground;
        this.state = state;
        solved = this;
        Loss = Against(this);
    }

    /// <summary>A matching from which nothing can be asked.</summary>
    internal Proposal(Scheme scheme, Pool pool, MatchResult matching)
    {
        Scheme = scheme;
        Pool = pool;
        Matching = matching;
        Status = matching.Status;
        First = this;
    }

    private Proposal(Proposal before, ProposalState state)
    {
        (Scheme, Pool, Matching, First, Before) = (before.Scheme, before.Pool, before.Matching, before.First, before);
        ground = before.ground;
        this.state = state;
        Status = state.IsBest ? MatchStatus.Optimal : state.Solution.Infeasibility is { IsProven: true } ? MatchStatus.Infeasible : MatchStatus.Feasible;
        solved = state.IsBest ? this : before.solved;
        if (state.IsBest)
        {
            Loss = Against(First);
            Cost = Against(before.solved!);
            Moves = [.. ground!.Moves(before.solved!.state!.Solution, state.Solution)];
        }
        else
        {
            Obstacle = Status == MatchStatus.Infeasible ? ProposalWords.Obstacle(Pool, state.Solution.Infeasibility!) : ProposalWords.NoProof;
        }
    }

    /// <summary>The scheme.</summary>
    public Scheme Scheme { get; }

    /// <summary>The people.</summary>
    public Pool Pool { get; }

    /// <summary>The first matching, before any edit, as <see cref="IMatcher.Match"/> makes it.</summary>
    public MatchResult Matching { get; }

    /// <summary>
    /// <see cref="MatchStatus.Optimal"/> when the state is the best that keeps the edits; <see cref="MatchStatus.Infeasible"/> when nothing keeps them
    /// all, with the <see cref="Obstacle"/>; <see cref="MatchStatus.Feasible"/>, and then the state can only be taken back, when the search for the best
    /// without two people who mentor each other reached <see cref="MatchOptions.TwoCycleNodeLimit"/>. Of a proposal without edits it is that of the <see cref="Matching"/>.
    /// </summary>
    public MatchStatus Status { get; }

    /// <summary>Whether the proposal can be edited: whether the first matching is proved to be the best.</summary>
    public bool CanBeEdited => ground is not null;

    /// <summary>The proposal without edits.</summary>
    public Proposal First { get; }

    /// <summary>The proposal before the last edit, which undoes it; <see langword="null"/> when there is none.</summary>
    public Proposal? Before { get; }

    /// <summary>What the edits cost in all, against the first optimum; <see langword="null"/> unless the state is optimal.</summary>
    public ProposalLoss? Loss { get; }

    /// <summary>
    /// What the last edit cost, against the last state before it that could be made; <see langword="null"/> without an edit, and unless the state is
    /// optimal.
    /// </summary>
    public ProposalLoss? Cost { get; }

    /// <summary>Who moved in the last edit, against the same state, those it named among them; empty unless the state is optimal.</summary>
    public ImmutableArray<ProposalMove> Moves { get; } = [];

    /// <summary>Why no matching keeps all edits, in one sentence; <see langword="null"/> of an optimal state and of one without edits.</summary>
    public string? Obstacle { get; }

    /// <summary>Who moved since the first optimum; empty unless the state is optimal.</summary>
    public ImmutableArray<ProposalMove> MovesSinceFirst =>
        solved == this ? [.. ground!.Moves(First.state!.Solution, state!.Solution)] : [];

    /// <summary>The pairs that are held by edits.</summary>
    public ImmutableArray<Pair> Pins => [.. Edits.Pins.Select(p => ground!.PairOf(p))];

    /// <summary>Those of the <see cref="Pins"/> that a rule forbids, with what the rules find.</summary>
    public ImmutableArray<OverruledPair> Overruled => [.. Edits.Pins
        .Where(p => ground!.Problem.Cost(p.Mentee, p.Mentor) == AssignmentProblem.Forbidden)
        .Select(p => new OverruledPair(ground!.PairOf(p), [.. ground.Eligibility.Blocking(p.Mentee, p.Mentor)]))];

    /// <summary>The pairs that edits forbid.</summary>
    public ImmutableArray<Pair> ForbiddenPairs => [.. Edits.Forbidden.Select(p => ground!.PairOf(p))];

    /// <summary>The ids of the mentees whom edits leave without a mentor.</summary>
    public ImmutableArray<string> LeftOut => [.. Edits.LeftOut.Select(i => Pool.Mentees[i].Id)];

    /// <summary>The pairs, by mentee; none unless the state is optimal or has no edits.</summary>
    /// <value>Worked out anew each time they are asked for, in O(mentees x criteria) time.</value>
    public ImmutableArray<MatchedPair> Pairs => Before is null ? Matching.Pairs
        : solved == this ? Summary().Pairs(CancellationToken.None)
        : [];

    /// <summary>The mentees who have no mentor, those left out among them, each with the reason; none unless the state is optimal or has no edits.</summary>
    /// <value>Worked out anew each time they are asked for, in O(mentees x mentors / 64) time, and longer where edits forbid pairs of theirs.</value>
    public ImmutableArray<UnmatchedMentee> Unmatched => Before is null ? Matching.Unmatched
        : solved == this ? UnmatchedOf(Summary(), CancellationToken.None)
        : [];

    /// <summary>The ids of the mentees who have no mentor, those left out among them.</summary>
    public ImmutableArray<string> UnmatchedIds => [.. Pool.Mentees.Where((_, i) => MentorOf(i) < 0).Select(m => m.Id)];

    /// <summary>The mentor of a mentee.</summary>
    /// <param name="menteeId">The id of the mentee.</param>
    /// <returns>The id of the mentor, or <see langword="null"/> where there is none.</returns>
    /// <exception cref="ArgumentException">There is no such person.</exception>
    /// <exception cref="InvalidOperationException">The state is not optimal.</exception>
    public string? MentorIdOf(string menteeId)
    {
        ProposalGround shared = Solved();
        int mentor = MentorOf(shared.MenteeIndex(menteeId));
        return mentor < 0 ? null : Pool.Mentors[mentor].Id;
    }

    /// <summary>Checks that the state is the best that keeps the edits, by code that shares nothing with the solver, in O(pairs) time.</summary>
    /// <param name="cancellationToken">Stops the check.</param>
    /// <returns>The certificate; where the objectives need a problem each that of the last one, or of the first one that is not valid.</returns>
    /// <exception cref="InvalidOperationException">The state is not optimal.</exception>
    /// <exception cref="OperationCanceledException">The check was stopped.</exception>
    public OptimalityCertificate Certify(CancellationToken cancellationToken = default)
    {
        return Solved().Method.Certify(state!, cancellationToken);
    }

    private ProposalEdits Edits => state?.Edits ?? ProposalEdits.None;

    private ProposalGround Editable() => ground ?? throw new InvalidOperationException(
        $"The first matching is {Status} and not proved to be the best, so that nothing can be asked of it; see CanBeEdited.");

    private ProposalGround Solved() => Editable() is var shared && solved == this ? shared : throw new InvalidOperationException(
        "No matching keeps all edits; take one back, such as by Before.");

    private ProposalLoss Against(Proposal other) => ProposalLoss.Of(Scheme, other.Total(), Total());

    private ProposalTotal Total() => ground!.Method.TotalOf(state!);

    private MatchSummary Summary() => new(Scheme, Pool, ground!.Eligibility, ground.Scorer, state!.Proved, state.Solution);

    private ImmutableArray<UnmatchedMentee> UnmatchedOf(MatchSummary summary, CancellationToken cancellationToken) =>
        [.. summary.Unmatched(cancellationToken).Select(Because)];

    /// <summary>The reason of somebody without a mentor as the edits have it, of which the rules know nothing.</summary>
    private UnmatchedMentee Because(UnmatchedMentee byRules)
    {
        int mentee = Pool.IndexOfMentee(byRules.MenteeId);
        if (Edits.Held.ContainsKey(mentee))
        {
            return byRules with { Reason = UnmatchedReason.LeftOut, Message = "An edit leaves them without a mentor." };
        }

        if (Edits.Forbidden.All(pair => pair.Mentee != mentee))
        {
            return byRules;
        }

        Shortage shortage = WhyUnmatched(byRules.MenteeId);
        return byRules with { Reason = shortage.Reason, Message = shortage.Message };
    }

    private int MentorOf(int mentee) => solved == this ? state!.Solution.ColumnOfRow[mentee] : AssignmentSolution.Unassigned;
}
