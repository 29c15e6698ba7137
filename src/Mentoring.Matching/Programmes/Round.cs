using System.Collections.Immutable;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Programmes;

/// <summary>One round of a programme: what ends, what is matched, what comes of it.</summary>
internal sealed class Round
{
    private readonly Programme programme;
    private readonly Pool given;
    private readonly DateOnly today;
    private readonly RoundOptions options;
    private readonly Scheme scheme;
    private readonly ImmutableArray<EndedPair> expired;
    private readonly ImmutableArray<RunningPair> staying;
    private readonly ImmutableArray<WaitingPerson> present;

    public Round(Programme programme, Scheme scheme, Pool pool, DateOnly today, RoundOptions options)
    {
        this.programme = programme;
        given = options.Settled is { } settled ? WithLocks(pool, settled) : pool;
        this.today = today;
        this.options = options;
        expired = [.. programme.Running.Where(p => p.IsExpired(today))
            .Select(p => new EndedPair(p, new Ending(p.End, EndingSide.Neither, EndingReasons.Expired)))];
        staying = [.. programme.Running.Where(p => !p.IsExpired(today))];
        present = [.. programme.Waiting.Where(w => (w.Side == Side.Mentee ? pool.IndexOfMentee(w.Id) : pool.IndexOfMentor(w.Id)) >= 0)];
        this.scheme = ForRounds(scheme, isAnybodyWaiting: !present.IsEmpty);
    }

    public RoundProposal Run(IProgress<MatchProgress>? progress, CancellationToken cancellationToken)
    {
        EndedPair[] over = [.. programme.Ended, .. expired];
        var places = new RoundPool(given, staying, over, leavesOthers: options.Settled is not null);
        Pool settled = places.Of(scheme, new HashSet<Pair>());
        HashSet<Pair> free = options.MostChanges == 0 ? [] : Free(settled, places, cancellationToken);
        Pool pool = free.Count == 0 ? settled : places.Of(scheme, free);
        MatchResult result = new Matcher(scheme).Match(
            pool, options.Matching.For([.. free], free.Count == 0 ? null : options.MostChanges, present), progress, cancellationToken);
        if (result.Status is MatchStatus.Infeasible or MatchStatus.Cancelled)
        {
            return new RoundProposal(result, scheme, pool, null, []);
        }

        var made = result.Pairs.Select(p => new Pair(p.MenteeId, p.MentorId)).ToHashSet();
        EndedPair[] rematched = [.. staying.Where(p => free.Contains(p.Pair) && !made.Contains(p.Pair)).Select(p => new EndedPair(
            p, new Ending(today > p.Start ? today : p.Start, EndingSide.Neither, EndingReasons.Rematched)))];
        RunningPair[] kept = [.. staying.Except(staying.Where(p => free.Contains(p.Pair) && !made.Contains(p.Pair)))];
        made.ExceptWith(kept.Select(p => p.Pair));
        Programme next = new(
            programme.Name,
            programme.RoundsHeld + 1,
            [.. kept, .. made.Select(New)],
            [.. over, .. rematched],
            Waiting([.. kept.Select(p => p.Pair), .. made]));
        var changes = new RoundChanges(programme, given, result, next);
        return new RoundProposal(result, scheme, pool, next, changes.Of([.. expired, .. rematched], kept, made, over));
    }

    private static Pool WithLocks(Pool pool, IEnumerable<Pair> settled) => new(
        pool.Questionnaire, pool.Mentees, pool.Mentors, pool.Locks.Union(settled), pool.EarlierPairs, pool.PairValues);

    /// <summary>The scheme with the rule against earlier pairs, and with longest waiting straight after most placed where somebody waits.</summary>
    private static Scheme ForRounds(Scheme scheme, bool isAnybodyWaiting)
    {
        bool repeats = !scheme.Rules.Any(r => r is NoEarlierPair && !scheme.Choices.SetsAside(r.Id)); // no request makes an ended pair again
        bool addsWaiting = isAnybodyWaiting && !scheme.Objectives.Contains(Objective.LongestWaiting);
        if (!repeats && !addsWaiting)
        {
            return scheme;
        }

        string id = "noEarlierPair";
        while (scheme.AllRules.Any(r => r.Id == id))
        {
            id += "OfProgramme";
        }

        return scheme.With(
            addsWaiting ? scheme.Objectives.Insert(scheme.Objectives.IndexOf(Objective.MostPlaced) + 1, Objective.LongestWaiting) : scheme.Objectives,
            repeats ? scheme.Rules.Add(new NoEarlierPair(id)) : scheme.Rules);
    }

    /// <summary>
    /// The running pairs that may change. What the rules would not allow anew is settled: a change of rules dissolves no pair. So are those
    /// of a mentor who has more than they now offer, since a place that came free there would be taken by somebody else.
    /// </summary>
    private HashSet<Pair> Free(Pool settled, RoundPool places, CancellationToken cancellationToken)
    {
        EligibilityTable eligibility;
        try
        {
            eligibility = EligibilityTable.Build(new ResponseTable(settled, cancellationToken), scheme.AllRules, options.Matching.Parallelism, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return []; // the matching will say so
        }

        var locked = given.Locks.ToHashSet();
        return [.. places.Inside.Select(p => p.Pair).Where(p =>
            !locked.Contains(p) && !places.HasTooMany(p.MentorId) && eligibility.IsAllowed(settled.IndexOfMentee(p.MenteeId), settled.IndexOfMentor(p.MentorId)))];
    }

    private RunningPair New(Pair pair)
    {
        DateOnly start = options.Start ?? today;
        return new RunningPair(pair.MenteeId, pair.MentorId, start, options.Terms.EndFrom(start), options.Terms, programme.RoundsHeld + 1);
    }

    /// <summary>Who waits now: those who waited and have no pair yet, and whoever took part and has none. Nobody loses their round.</summary>
    private IEnumerable<WaitingPerson> Waiting(HashSet<Pair> pairs)
    {
        var mentees = pairs.Select(p => p.MenteeId).ToHashSet(StringComparer.Ordinal);
        var mentors = pairs.Select(p => p.MentorId).ToHashSet(StringComparer.Ordinal);
        var before = programme.Waiting.Select(w => (w.Side, w.Id)).ToHashSet();
        int round = programme.RoundsHeld + 1;
        return programme.Waiting
            .Concat(given.Mentees.Select(m => new WaitingPerson(Side.Mentee, m.Id, round)).Where(w => !before.Contains((w.Side, w.Id))))
            .Concat(given.Mentors.Where(m => m.Capacity > 0).Select(m => new WaitingPerson(Side.Mentor, m.Id, round)).Where(w => !before.Contains((w.Side, w.Id))))
            .Where(w => !(w.Side == Side.Mentee ? mentees : mentors).Contains(w.Id));
    }
}
