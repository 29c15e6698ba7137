using System.Collections.Immutable;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Scoring;

namespace Mentoring.Matching.Tuning;

/// <summary>Says of everybody whom each strategy gives them, and what that is worth under each.</summary>
internal sealed class PeopleCompared(Pool pool, StrategyScores[] strategies, CancellationToken cancellationToken)
{
    public ImmutableArray<ComparedPerson> Everybody()
    {
        List<int>[][] menteesOf = [.. strategies.Select(MenteesOf)];
        return
        [
            .. pool.Mentees.Select((mentee, i) => Person(Side.Mentee, mentee.Id, s => strategies[s].MentorOf[i] is >= 0 and int mentor ? [(i, mentor)] : [])),
            .. pool.Mentors.Select((mentor, j) => Person(Side.Mentor, mentor.Id, s => [.. menteesOf[s][j].Select(i => (i, j))])),
        ];
    }

    /// <summary>The mentees of each mentor, in order.</summary>
    private List<int>[] MenteesOf(StrategyScores strategy)
    {
        List<int>[] menteesOf = [.. pool.Mentors.Select(_ => new List<int>())];
        for (int mentee = 0; mentee < strategy.MentorOf.Length; mentee++)
        {
            if (strategy.MentorOf[mentee] is >= 0 and int mentor)
            {
                menteesOf[mentor].Add(mentee);
            }
        }

        return menteesOf;
    }

    private ComparedPerson Person(Side side, string id, Func<int, (int Mentee, int Mentor)[]> pairsOf)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new ComparedPerson(side, id, [.. Enumerable.Range(0, strategies.Length).Select(s => Outcome(side, pairsOf(s)))]);
    }

    private PersonOutcome Outcome(Side side, (int Mentee, int Mentor)[] pairs) => pairs.Length == 0 ? new PersonOutcome([], []) : new PersonOutcome(
        [.. pairs.Select(p => side == Side.Mentee ? pool.Mentors[p.Mentor].Id : pool.Mentees[p.Mentee].Id)],
        [.. strategies.Select(s => Score(s.Scorer, side, pairs))]);

    private static PersonScore Score(PairScorer scorer, Side side, (int Mentee, int Mentor)[] pairs)
    {
        (double combined, double own) = (0, 0);
        foreach ((int mentee, int mentor) in pairs)
        {
            PairScore score = scorer.Score(mentee, mentor);
            combined += score.Combined;
            own += side == Side.Mentee ? score.Mentee : score.Mentor;
        }

        return new PersonScore(combined / pairs.Length, own / pairs.Length);
    }
}
