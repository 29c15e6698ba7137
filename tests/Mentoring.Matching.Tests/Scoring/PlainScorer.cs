using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Tests.Scoring;

/// <summary>The slow, obviously right twin of the scorer under expected agreement: every mean is taken anew over the whole pool.</summary>
internal sealed class PlainScorer
{
    private readonly Pool pool;
    private readonly PreparedCriterion[] criteria;

    public PlainScorer(Pool pool, IEnumerable<Criterion> criteria)
    {
        this.pool = pool;
        var responses = new ResponseTable(pool);
        this.criteria = [.. criteria.Select(c => c.Prepare(responses))];
    }

    public (double Score, double Coverage) View(int i, int j, IReadOnlyList<double> weights)
    {
        double score = 0, coverage = 0;
        for (int c = 0; c < criteria.Length; c++)
        {
            (double agreement, bool answered) = Counted(c, i, j);
            score += weights[c] * agreement;
            coverage += answered ? weights[c] : 0;
        }

        return (score, coverage);
    }

    public (double Agreement, bool Answered) Counted(int c, int i, int j)
    {
        if (criteria[c].Agreement(i, j) is { } agreement)
        {
            return (agreement, true);
        }

        AnswerState mentee = criteria[c].MenteeStates[i];
        AnswerState mentor = criteria[c].MentorStates[j];
        int[] mentees = [.. Enumerable.Range(0, pool.Mentees.Length)];
        int[] mentors = [.. Enumerable.Range(0, pool.Mentors.Length)];
        double everybody = Mean(mentees.SelectMany(a => mentors.Select(b => criteria[c].Agreement(a, b)))) ?? 0.5;
        if (mentee == AnswerState.NoPreference || mentor == AnswerState.NoPreference)
        {
            return (everybody, true);
        }

        double? expected = (mentee == AnswerState.Answered, mentor == AnswerState.Answered) switch
        {
            (true, false) => Mean(mentors.Select(b => criteria[c].Agreement(i, b))),
            (false, true) => Mean(mentees.Select(a => criteria[c].Agreement(a, j))),
            _ => everybody,
        };
        return (expected ?? everybody, false);
    }

    private static double? Mean(IEnumerable<double?> values)
    {
        double[] known = [.. values.OfType<double>()];
        return known.Length == 0 ? null : known.Average();
    }
}
