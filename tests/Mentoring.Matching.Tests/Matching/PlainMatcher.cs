using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Programmes;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Scoring;

namespace Mentoring.Matching.Tests.Matching;

/// <summary>The slow, obviously right twin of the matcher: tries every way to give each mentee a mentor or none.</summary>
internal sealed class PlainMatcher
{
    private readonly Scheme scheme;
    private readonly Pool pool;
    private readonly bool[,] allowed;
    private readonly long[,] steps;
    private (int Placed, long Total)? best;
    private int[] currentPairs = [];
    private (long[] Key, Func<int[], int[], long[]> Of)? staged;
    private Func<int, int, bool> mayHave = (_, _) => true;
    private Func<int, int, bool> overrules = (_, _) => false;

    public PlainMatcher(Scheme scheme, Pool pool)
    {
        this.scheme = scheme;
        this.pool = pool.Under(scheme.Questionnaire);
        var responses = new ResponseTable(this.pool);
        PairScorer scorer = PairScorer.Create(
            responses, scheme.Criteria, scheme.Weighting, scheme.Reciprocity, scheme.MissingAnswers, scheme.Caution);
        PreparedRule[] rules = [.. scheme.Rules.Select(r => r.Prepare(responses))];
        allowed = new bool[pool.Mentees.Length, pool.Mentors.Length];
        steps = new long[pool.Mentees.Length, pool.Mentors.Length];
        for (int i = 0; i < pool.Mentees.Length; i++)
        {
            for (int j = 0; j < pool.Mentors.Length; j++)
            {
                (Mentee mentee, Mentor mentor) = (pool.Mentees[i], pool.Mentors[j]);
                Pair[] locks = [.. pool.Locks.Where(l => l.MenteeId == mentee.Id)];
                allowed[i, j] = locks.Length > 0
                    ? locks[0].MentorId == mentor.Id
                    : mentee.Id != mentor.Id
                        && ((!mentee.Avoids.Contains(mentor.Id) && !mentor.Avoids.Contains(mentee.Id)) || GivesWay("noAvoided", mentee, mentor))
                        && rules.All(r => r.Allows(r.Judge(i, j)) || GivesWay(r.Rule.Id, mentee, mentor));
                steps[i, j] = scheme.Scale.ToSteps(scorer.Score(i, j).Rank);
            }
        }
    }

    /// <summary>Who waits, for <see cref="Objective.LongestWaiting"/>.</summary>
    public IReadOnlyList<WaitingPerson> Waiting { get; init; } = [];

    /// <summary>How many mentees may lose their mentor, each being given another; null for any number, and none at all.</summary>
    public int? MostChanges { get; init; }

    /// <summary>The number placed and the total in steps of the best matching, or <see langword="null"/> where none is feasible.</summary>
    public (int Placed, long Total)? Best()
    {
        best = null;
        Try(0, new int[pool.Mentees.Length], new int[pool.Mentors.Length], 0, 0);
        return best;
    }

    /// <summary>The same where people decided more: which mentor, or -1 for none, a mentee may have.</summary>
    public (int Placed, long Total)? Best(Func<int, int, bool> decided)
    {
        mayHave = decided;
        return Best();
    }

    /// <summary>Lets people decide against rules.</summary>
    public void Overrule(Func<int, int, bool> decided) => overrules = decided;

    /// <summary>Whether rules and locks allow a pair.</summary>
    public bool IsAllowed(int mentee, int mentor) => allowed[mentee, mentor];

    /// <summary>
    /// The best values by the scheme's objectives in their order, as numbers of which less is better, or <see langword="null"/> where no
    /// matching is feasible.
    /// </summary>
    /// <param name="current">The mentor that each mentee has now, or -1.</param>
    public long[]? BestKey(int[] current)
    {
        currentPairs = current;
        staged = ([], (mentorOf, load) => Key(current, mentorOf, load));
        Try(0, new int[pool.Mentees.Length], new int[pool.Mentors.Length], 0, 0);
        return best is null ? null : staged.Value.Key;
    }

    /// <summary>The same where people decided more: which mentor, or -1 for none, a mentee may have.</summary>
    public long[]? BestKey(int[] current, Func<int, int, bool> decided)
    {
        mayHave = decided;
        best = null;
        return BestKey(current);
    }

    /// <summary>The values of one matching, as <see cref="BestKey(int[])"/> gives them.</summary>
    public long[] Key(int[] current, int[] mentorOf, int[] load) => [.. scheme.Objectives.SelectMany(IEnumerable<long> (o) => o switch
    {
        Objective.MostPlaced => [mentorOf.Count(j => j < 0)],
        Objective.TotalScore => [-mentorOf.Select(ScoreOf).Sum()],
        Objective.WorstOff => mentorOf.Select((j, i) => -ScoreOf(j, i)).OrderDescending(),
        Objective.EvenLoads => load.Select(l => (long)l).OrderDescending(),
        Objective.LongestWaiting =>
        [
            .. Missing(Side.Mentee, i => i >= 0 && mentorOf[i] < 0),
            .. MostChanges is null ? Missing(Side.Mentor, j => j >= 0 && load[j] == 0) : [],
        ],
        Objective.MutualRequests => [-mentorOf.Where((j, i) => j >= 0 && RankAmongMentees(j, i) > 0 && RankAmongMentors(j, i) > 0).Count()],
        Objective.MentorRequests => Enumerable.Range(1, pool.Mentees.Length).Select(rank => -(long)mentorOf.Where((j, i) => j >= 0 && RankAmongMentees(j, i) == rank).Count()),
        Objective.MenteeRequests => Enumerable.Range(1, pool.Mentors.Length).Select(rank => -(long)mentorOf.Where((j, i) => j >= 0 && RankAmongMentors(j, i) == rank).Count()),
        _ => [mentorOf.Where((j, i) => current[i] >= 0 && current[i] != j).Count()],
    })];

    /// <summary>How many who joined in each round lack a pair, the earliest round first.</summary>
    private IEnumerable<long> Missing(Side side, Func<int, bool> lacks) => Waiting
        .Where(w => w.Side == side)
        .GroupBy(w => w.Round)
        .OrderBy(g => g.Key)
        .Select(g => (long)g.Count(w => lacks(side == Side.Mentee ? pool.IndexOfMentee(w.Id) : pool.IndexOfMentor(w.Id))));

    private bool GivesWay(string rule, Mentee mentee, Mentor mentor)
    {
        (bool menteeAsks, bool mentorAsks) = (mentee.Requests.Contains(mentor.Id), mentor.Requests.Contains(mentee.Id));
        return (menteeAsks && scheme.Choices.Mentee.Contains(rule))
            || (mentorAsks && scheme.Choices.Mentor.Contains(rule))
            || (menteeAsks && mentorAsks && scheme.Choices.Mutual.Contains(rule));
    }

    /// <summary>Which of the mentee's requests a mentor is, from 1; 0 for none.</summary>
    private int RankAmongMentors(int mentor, int mentee) => 1 + pool.Mentees[mentee].Requests.IndexOf(pool.Mentors[mentor].Id);

    /// <summary>Which of the mentor's requests a mentee is, from 1; 0 for none.</summary>
    private int RankAmongMentees(int mentor, int mentee) => 1 + pool.Mentors[mentor].Requests.IndexOf(pool.Mentees[mentee].Id);

    private long ScoreOf(int mentor, int mentee) => mentor < 0 ? 0 : steps[mentee, mentor];

    private void Try(int mentee, int[] mentorOf, int[] load, int placed, long total)
    {
        if (mentee == pool.Mentees.Length)
        {
            if (!Feasible(mentorOf, load))
            {
                return;
            }

            if (MostChanges is { } most && (mentorOf.Where((j, i) => currentPairs[i] >= 0 && j != currentPairs[i]).Count() > most
                || mentorOf.Where((j, i) => currentPairs[i] >= 0 && j < 0).Any()))
            {
                return;
            }

            if (staged is { } s && s.Of(mentorOf, load) is var key && (best is null || key.AsSpan().SequenceCompareTo(s.Key) < 0))
            {
                staged = (key, s.Of);
            }

            if (best is null || Better(placed, total))
            {
                best = (placed, total);
            }

            return;
        }

        mentorOf[mentee] = -1;
        if (!pool.Locks.Any(l => l.MenteeId == pool.Mentees[mentee].Id) && mayHave(mentee, -1))
        {
            Try(mentee + 1, mentorOf, load, placed, total);
        }

        for (int j = 0; j < pool.Mentors.Length; j++)
        {
            if ((allowed[mentee, j] || overrules(mentee, j)) && mayHave(mentee, j) && load[j] < pool.Mentors[j].Capacity)
            {
                load[j]++;
                mentorOf[mentee] = j;
                Try(mentee + 1, mentorOf, load, placed + 1, total + steps[mentee, j]);
                load[j]--;
            }
        }

        mentorOf[mentee] = -1;
    }

    private bool Feasible(int[] mentorOf, int[] load)
    {
        bool loads = pool.Mentors.Select((m, j) => load[j] >= m.MinimumLoad).All(l => l);
        return loads && (!scheme.ForbidTwoCycles || !pool.Mentees.Select((m, i) => (m, i)).Any(a =>
            mentorOf[a.i] >= 0
            && pool.IndexOfMentee(pool.Mentors[mentorOf[a.i]].Id) is >= 0 and int back
            && mentorOf[back] >= 0
            && pool.Mentors[mentorOf[back]].Id == a.m.Id));
    }

    private bool Better(int placed, long total) => scheme.Objectives[0] == Objective.MostPlaced
        ? (placed, total).CompareTo((best!.Value.Placed, best.Value.Total)) > 0
        : total > best!.Value.Total;
}
