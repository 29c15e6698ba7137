using System.Collections.Immutable;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Scoring.Kernels;
using Mentoring.Matching.Shortlists;

namespace Mentoring.Matching;

/// <summary>The making of shortlists, stage by stage: rules, criteria, scores, lists.</summary>
internal sealed class ShortlistRun
{
    private const string Stage = "shortlists"; // what comes after the scores
    private const double ShareOfSearch = 0.9; // of that stage; then lists and reasons are made

    private readonly Matcher matcher;
    private Pool pool; // from the first stage on without the answers for audits alone
    private readonly ShortlistOptions options;
    private readonly IProgress<MatchProgress>? progress;
    private readonly CancellationToken cancellationToken;
    private readonly int mostOfMentee; // pairs of one person
    private readonly int mostOfMentor;

    public ShortlistRun(
        Matcher matcher, Pool pool, ShortlistOptions options, IProgress<MatchProgress>? progress, CancellationToken cancellationToken)
    {
        this.matcher = matcher;
        this.pool = pool;
        this.options = options;
        this.progress = progress;
        this.cancellationToken = cancellationToken;
        int showings = options.MostShowings ?? int.MaxValue;
        (int ofMentee, int ofMentor) = options.Side == Side.Mentee ? (options.Length, showings) : (showings, options.Length);
        mostOfMentee = ofMentee >= pool.Mentors.Length ? int.MaxValue : ofMentee;
        mostOfMentor = ofMentor >= pool.Mentees.Length ? int.MaxValue : ofMentor;
    }

    public ShortlistResult Run()
    {
        cancellationToken.ThrowIfCancellationRequested();
        Report(OverallShare.Answers, 0);
        var responses = new ResponseTable(pool, cancellationToken);
        pool = responses.Pool;
        Report(OverallShare.Rules, 0);
        EligibilityTable eligibility = EligibilityTable.Build(responses, matcher.Scheme.AllRules, options.Parallelism, cancellationToken);
        Report(OverallShare.Criteria, 0);
        PairScorer scorer = matcher.Scorer(responses, cancellationToken);
        Report(OverallShare.Scores, 0);
        var costs = new PairCosts(pool, new ScoringPlan(scorer, matcher.Scheme.Scale.Steps), eligibility);
        ImmutableArray<(int Mentee, int Mentor, int Cost)> locked = Locked(costs);
        (int[] menteeQuotas, int[] mentorQuotas) = Quotas(locked);
        var search = new ListSearch(costs, menteeQuotas, mentorQuotas, cancellationToken);
        ColumnOffers offers = search.Run(
            options.Parallelism, (isFirst, share) => Report(isFirst ? OverallShare.Scores : Stage, isFirst ? share : ShareOfSearch * share));
        Report(Stage, ShareOfSearch);
        var partners = new ShortlistPartners(options.Side, scorer, eligibility, locked, offers, cancellationToken);
        var result = new ShortlistResult(ShortlistStatus.Made, options.Side)
        {
            Lists = Lists(partners, new ShortlistReasons(options, partners, eligibility, cancellationToken)),
            Shown = [.. partners.Shown.Select((count, i) => new Showings(pool[Other, i].Id, count))],
            Remarks = MatchRemarks.Of(pool, eligibility, scorer, null, cancellationToken),
        };
        Report(Stage, 1);
        return result;
    }

    private Side Other => options.Side == Side.Mentee ? Side.Mentor : Side.Mentee;

    /// <summary>The locked pairs that are shown: all of them, or the best of those of a mentor that may have fewer.</summary>
    private ImmutableArray<(int Mentee, int Mentor, int Cost)> Locked(PairCosts costs) => [.. pool.Locks
        .Select(pair => (Mentee: pool.IndexOfMentee(pair.MenteeId), Mentor: pool.IndexOfMentor(pair.MentorId)))
        .Select(pair => (pair.Mentee, pair.Mentor, Cost: costs.Cost(pair.Mentee, pair.Mentor)))
        .GroupBy(pair => pair.Mentor)
        .SelectMany(ofMentor => ofMentor.OrderBy(pair => pair.Cost).ThenBy(pair => pair.Mentee).Take(mostOfMentor))];

    /// <summary>How many more pairs each person may have: none where their places are settled.</summary>
    private (int[] Mentees, int[] Mentors) Quotas(ImmutableArray<(int Mentee, int Mentor, int Cost)> locked)
    {
        int[] mentees = new int[pool.Mentees.Length];
        Array.Fill(mentees, mostOfMentee);
        int[] places = [.. pool.Mentors.Select(m => m.Capacity)];
        foreach (Pair pair in pool.Locks)
        {
            mentees[pool.IndexOfMentee(pair.MenteeId)] = 0;
            places[pool.IndexOfMentor(pair.MentorId)]--;
        }

        int[] shown = new int[pool.Mentors.Length];
        foreach ((_, int mentor, _) in locked)
        {
            shown[mentor]++;
        }

        return (mentees, [.. places.Select((left, j) => left <= 0 ? 0 : mostOfMentor == int.MaxValue ? int.MaxValue : mostOfMentor - shown[j])]);
    }

    private ImmutableArray<Shortlist> Lists(ShortlistPartners partners, ShortlistReasons reasons)
    {
        var lists = ImmutableArray.CreateBuilder<Shortlist>(pool.CountOf(options.Side));
        for (int person = 0; person < lists.Capacity; person++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            lists.Add(new Shortlist(partners, person, partners.CountOf(person) < options.Length ? reasons.Of(person) : null));
        }

        return lists.MoveToImmutable();
    }

    private void Report(string stage, double share) =>
        progress?.Report(new MatchProgress(stage, share) { Overall = OverallOf(stage, share) });

    /// <summary>The share of the whole, of which scoring is nearly all in a large pool.</summary>
    private static double OverallOf(string stage, double share) => stage switch
    {
        OverallShare.Answers => 0,
        OverallShare.Rules => 0.01,
        OverallShare.Criteria => 0.02,
        OverallShare.Scores => 0.05 + (0.9 * share),
        _ => 0.95 + (0.05 * share),
    };
}
