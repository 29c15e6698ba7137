using System.Collections.Immutable;
using System.Globalization;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Proposals;

/// <summary>Works out who is short of places in one state of a proposal, and what would help.</summary>
internal sealed class ShortageAnswers(ProposalGround ground, ProposalState state, CancellationToken cancellationToken)
{
    private readonly ProposalEdits edits = state.Edits;
    private readonly AssignmentSolution solution = state.Solution;
    private readonly int[] unmatched = [.. Enumerable.Range(0, ground.Pool.Mentees.Length)
        .Where(i => state.Solution.ColumnOfRow[i] == AssignmentSolution.Unassigned && !state.Edits.Held.ContainsKey(i))];

    private Pool Pool => ground.Pool;

    /// <summary>Why a mentee who has no mentor has none.</summary>
    public Shortage Of(int mentee) => Of(mentee, [mentee]);

    /// <summary>Why anybody has no mentor, told once for all who come to the same mentors, or to none by the same rules.</summary>
    public ImmutableArray<Shortage> All()
    {
        PlacementSearch search = Search(null);
        return [.. unmatched.GroupBy(mentee => KeyOf(mentee, search)).Select(sharers => Of(sharers.First(), [.. sharers]))];
    }

    private Shortage Of(int mentee, int[] sharers)
    {
        PlacementSearch search = Search(null);
        string id = Pool.Mentees[mentee].Id;
        ImmutableArray<string> ids = [.. sharers.Select(i => Pool.Mentees[i].Id)];
        if (search.CanPlace(mentee))
        {
            if (ground.ForbidsCycles && Most(null, mentee) is not { Placed: > 0, PlacesFirst: true })
            {
                return new Shortage(id, UnmatchedReason.TwoCycle, ProposalWords.OnlyByTwoCycle(Pool, mentee))
                {
                    UnmatchedIds = ids,
                    Relaxations = Ranked(Dropping(mentee).Concat(Adding([.. Enumerable.Range(0, Pool.Mentors.Length)], null))),
                };
            }

            return new Shortage(id, UnmatchedReason.NothingGained, ground.IsStaged
                ? "Room could be made, but by the objectives of the scheme the matching would be worse."
                : "No pair with a free place would raise the total score.")
            {
                UnmatchedIds = ids,
            };
        }

        int[] group = [.. search.Mentees];
        int[] reached = [.. search.Mentors];
        int[] mentors = [.. reached.Where(j => Pool.Mentors[j].Capacity > 0)];
        int places = mentors.Sum(j => Pool.Mentors[j].Capacity) - edits.Pins.Count(p => mentors.Contains(p.Mentor));
        return new Shortage(
            id,
            mentors.Length == 0 ? UnmatchedReason.NoEligibleMentor : UnmatchedReason.PlacesTaken,
            ProposalWords.Short(Pool, mentee, group, mentors, places))
        {
            UnmatchedIds = ids,
            MenteeIds = [.. group.Select(i => Pool.Mentees[i].Id)],
            MentorIds = [.. mentors.Select(j => Pool.Mentors[j].Id)],
            Places = places,
            Rules = Blocking(group),
            Relaxations = Ranked(Dropping(mentee).Concat(Adding(reached, reached))),
        };
    }

    /// <summary>Those that place somebody, the most first.</summary>
    private static ImmutableArray<Relaxation> Ranked(IEnumerable<Relaxation> relaxations) => [.. relaxations.Where(r => r.Placed > 0)
        .OrderByDescending(r => r.Placed)
        .ThenByDescending(r => r.PlacesMentee)
        .ThenBy(r => r.Kind)
        .ThenBy(r => r.Gain?.Steps ?? 0)
        .ThenBy(r => r.Id, StringComparer.Ordinal)];

    /// <summary>What one more place at each mentor would bring, the most first.</summary>
    public ImmutableArray<Relaxation> Places()
    {
        PlacementSearch search = Search(null);
        var helpful = new HashSet<int>();
        bool hasRoom = false;
        foreach (int mentee in unmatched)
        {
            if (search.Place(mentee))
            {
                hasRoom = true;
            }
            else
            {
                helpful.UnionWith(search.Mentors);
            }
        }

        // Room that only a two-cycle would use may be put to use by a place anywhere.
        return [.. Adding([.. Enumerable.Range(0, Pool.Mentors.Length)], hasRoom && ground.ForbidsCycles ? null : helpful)
            .OrderByDescending(r => r.Placed)
            .ThenBy(r => r.Gain?.Steps ?? 0)
            .ThenBy(r => r.Id, StringComparer.Ordinal)];
    }

    /// <summary>What tells apart whose shortages are different: the mentors whom they come to, or the rules that leave them nobody.</summary>
    private string KeyOf(int mentee, PlacementSearch search)
    {
        if (search.CanPlace(mentee))
        {
            return ground.ForbidsCycles ? $"alone {mentee}" : "nothing gained";
        }

        string mentors = string.Join(' ', search.Mentors.Where(j => Pool.Mentors[j].Capacity > 0).Select(j => j.ToString(CultureInfo.InvariantCulture)));
        return mentors.Length > 0 ? mentors : string.Join('\n', Blocking([mentee]).Select(rule => rule.ToString()));
    }

    private PlacementSearch Search(int? dropped) => new(ground, edits, solution, dropped, cancellationToken);

    /// <summary>The rules that keep a group from mentors who take somebody.</summary>
    private ImmutableArray<BlockingRule> Blocking(int[] group)
    {
        EligibilityRow row = ground.Eligibility.CreateRow();
        ImmutableArray<PreparedRule> rules = ground.Eligibility.Rules;
        long[] pairs = new long[rules.Length];
        long[] alone = new long[rules.Length];
        ulong[] open = new ulong[BitRows.Words(Pool.Mentors.Length)];
        ulong[] only = new ulong[open.Length];
        foreach (int mentor in Enumerable.Range(0, Pool.Mentors.Length).Where(j => Pool.Mentors[j].Capacity > 0))
        {
            BitRows.Set(open, mentor);
        }

        foreach (int mentee in group.Where(i => ground.LockOf(i) is null))
        {
            cancellationToken.ThrowIfCancellationRequested();
            row.Judge(mentee, cancellationToken);
            for (int rule = 0; rule < rules.Length; rule++)
            {
                row.ForbiddenBy(rule).CopyTo(only);
                pairs[rule] += BitRows.CountShared(only, open);
                for (int other = 0; other < rules.Length; other++)
                {
                    if (other != rule)
                    {
                        BitRows.AndNot(only, row.ForbiddenBy(other));
                    }
                }

                alone[rule] += BitRows.CountShared(only, open);
            }
        }

        return [.. rules.Select((r, k) => new BlockingRule(r.Rule.Id, pairs[k], alone[k]))
            .Where(r => r.Pairs > 0)
            .OrderByDescending(r => r.Pairs)
            .ThenBy(r => r.RuleId, StringComparer.Ordinal)];
    }

    /// <summary>How many more could be placed, whatever it does to scores, and whether a mentee could be the first of them.</summary>
    private (int Placed, bool PlacesFirst) Most(int? dropped, int? first, int? morePlaceAt = null)
    {
        PlacementSearch search = Search(dropped);
        bool placesFirst = first is { } mentee && search.Place(mentee);
        int placed = (placesFirst ? 1 : 0) + search.PlaceAll(unmatched.Where(i => i != first));
        if (!ground.ForbidsCycles || (morePlaceAt is null && !TwoCycles.AreIn(Pool, search.MentorOf)))
        {
            return (placed, placesFirst);
        }

        (placed, placesFirst) = CycleFreeCount.Of(ground, edits, Search(dropped), first, morePlaceAt, cancellationToken);
        return (placed - solution.AssignedCount, placesFirst);
    }

    /// <summary>How many more could be placed without each rule that the scheme could do without.</summary>
    private IEnumerable<Relaxation> Dropping(int mentee)
    {
        int already = Most(null, null).Placed;
        for (int rule = 0; rule < ground.Eligibility.Rules.Length; rule++)
        {
            EligibilityRule stated = ground.Eligibility.Rules[rule].Rule.Stated;
            if (stated is NotThemselves or NoAvoided)
            {
                continue; // nobody is asked to give these up
            }

            (int placed, bool placesMentee) = Most(rule, mentee);
            placed -= already;
            yield return new Relaxation(RelaxationKind.DropRule, stated.Id, placed, placesMentee, null, ProposalWords.Dropping(stated.Id, placed));
        }
    }

    /// <summary>What one more place at each of some mentors would bring.</summary>
    /// <param name="mentors">The mentors.</param>
    /// <param name="helpful">
    /// Those whose place would let somebody be placed who is not, as long as nobody minds two-cycles; null where that is not known.
    /// </param>
    private IEnumerable<Relaxation> Adding(int[] mentors, IReadOnlyCollection<int>? helpful)
    {
        AssignmentSolution priced = ground.IsStaged || ground.ForbidsCycles ? solution
            : SeatPrices.TryTighten(state.Problem, solution, cancellationToken) ?? solution;
        int already = ground.ForbidsCycles ? Most(null, null).Placed : 0;
        ProposalTotal now = ground.Method.TotalOf(state);
        bool isPriced = priced != solution && ground.PricesTellOneMorePlace;
        foreach (int mentor in mentors)
        {
            bool mayHelp = helpful?.Contains(mentor) ?? true;
            int placed = mayHelp && ground.ForbidsCycles ? Most(null, null, mentor).Placed - already : mayHelp ? 1 : 0;
            ProposalLoss? gain = null;
            if (ground.Method.WithOneMorePlace(state, mentor, cancellationToken) is { IsBest: true } more)
            {
                gain = ProposalLoss.Of(ground.Scheme, now, ground.Method.TotalOf(more));
            }
            else if (isPriced)
            {
                long saved = priced.Duals!.SeatPrice(state.Problem, mentor);
                gain = ProposalLoss.Of(ground.Scheme, now, ground.TotalWithOneMorePlace(now, saved, placed));
            }

            string id = Pool.Mentors[mentor].Id;
            yield return new Relaxation(
                RelaxationKind.OneMorePlace, id, placed, placed > 0, gain, ProposalWords.OneMorePlace(Pool.Mentors[mentor].Name, placed, gain));
        }
    }
}
