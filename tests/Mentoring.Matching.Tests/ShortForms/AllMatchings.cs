using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Tests.Generators;

namespace Mentoring.Matching.Tests.ShortForms;

/// <summary>Between what a gain of asking a mentor may lie, by every matching of as many mentees and mentors with a place each.</summary>
internal sealed record AllMatchings(double LeastTotal, double MostTotal, double LeastOwn, double MostOwn, int Answers)
{
    public static AllMatchings Of(Scheme scheme, Pool pool, Mentor mentor, string question)
    {
        int asked = pool.IndexOfMentor(mentor.Id);
        int[][] all = [.. Orders([.. Enumerable.Range(0, pool.Mentors.Length)])];
        PairScore[,] now = Scores(scheme, pool);
        int[][] present = Best(now, all);
        Answer[] given = [.. pool.Mentors.Select(m => m.Answers[question]).Where(a => a.State == AnswerState.Answered)];
        var found = new AllMatchings(0, 0, 0, 0, given.Distinct().Count());
        foreach (Answer answer in given)
        {
            PairScore[,] then = Scores(scheme, PoolGenerator.WithAnswers(pool, Side.Mentor, m => m.Id == mentor.Id ? m.Answers.With(question, answer) : m.Answers));
            int[][] anew = Best(then, all);
            double best = anew.Max(m => Total(then, m));
            double[] before = [.. present.Select(m => Total(then, m))];
            double Own(int[] matching) => then[Array.IndexOf(matching, asked), asked].Mentor;
            found = found with
            {
                LeastTotal = found.LeastTotal + ((best - before.Max()) / given.Length),
                MostTotal = found.MostTotal + ((best - before.Min()) / given.Length),
                LeastOwn = found.LeastOwn + ((anew.Min(Own) - present.Max(Own)) / given.Length),
                MostOwn = found.MostOwn + ((anew.Max(Own) - present.Min(Own)) / given.Length),
            };
        }

        return found;
    }

    private static PairScore[,] Scores(Scheme scheme, Pool pool)
    {
        PairScorer scorer = new Matcher(scheme).Scorer(new ResponseTable(pool), CancellationToken.None);
        var scores = new PairScore[pool.Mentees.Length, pool.Mentors.Length];
        for (int i = 0; i < pool.Mentees.Length; i++)
        {
            for (int j = 0; j < pool.Mentors.Length; j++)
            {
                scores[i, j] = scorer.Score(i, j);
            }
        }

        return scores;
    }

    /// <summary>All that are best but for the rounding of costs.</summary>
    private static int[][] Best(PairScore[,] scores, int[][] all)
    {
        double best = all.Max(m => Total(scores, m));
        return [.. all.Where(m => Total(scores, m) > best - 1e-5)];
    }

    private static double Total(PairScore[,] scores, int[] matching) => matching.Select((j, i) => scores[i, j].Combined).Sum();

    private static IEnumerable<int[]> Orders(int[] items) => items.Length <= 1
        ? [items]
        : items.SelectMany(first => Orders([.. items.Where(k => k != first)]).Select(rest => (int[])[first, .. rest]));
}
