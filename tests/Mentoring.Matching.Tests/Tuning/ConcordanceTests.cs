using FsCheck.Xunit;
using Mentoring.Matching.Tuning;

namespace Mentoring.Matching.Tests.Tuning;

public sealed class ConcordanceTests
{
    [Property(MaxTest = 500)]
    public void It_is_what_comparing_every_two_rows_tells(int seed)
    {
        var random = new Random(seed);
        int count = random.Next(1, 30);
        double[] scores = Draw(random, count, 6);
        double[] outcomes = Draw(random, count, random.Next(2, 6));
        double[] weights = Draw(random, count, 4);
        double right = 0, pairs = 0;
        for (int a = 0; a < count; a++)
        {
            for (int b = 0; b < count; b++)
            {
                if (outcomes[a] > outcomes[b])
                {
                    pairs += weights[a] * weights[b];
                    right += weights[a] * weights[b] * (scores[a] > scores[b] ? 1 : scores[a] == scores[b] ? 0.5 : 0);
                }
            }
        }

        double found = new Concordance(scores, outcomes).Of(weights);
        Assert.Equal(pairs == 0 ? double.NaN : right / pairs, found, 1e-12);
    }

    [Property(MaxTest = 200)]
    public void Within_a_person_it_is_that_of_their_rows_alone(int seed)
    {
        var random = new Random(seed);
        int count = random.Next(1, 40);
        double[] scores = Draw(random, count, 6);
        double[] outcomes = Draw(random, count, 3);
        int[] person = [.. Enumerable.Range(0, count).Select(_ => random.Next(5))];
        double[] times = Draw(random, 5, 3);
        double right = 0, pairs = 0;
        foreach (IGrouping<int, int> own in Enumerable.Range(0, count).GroupBy(i => person[i]))
        {
            double unlike = own.Sum(a => own.Count(b => outcomes[a] > outcomes[b]));
            double concordance = Concordance.Of([.. own.Select(i => scores[i])], [.. own.Select(i => outcomes[i])]);
            pairs += times[own.Key] * unlike;
            right += unlike == 0 ? 0 : times[own.Key] * unlike * concordance;
        }

        Assert.Equal(pairs == 0 ? double.NaN : right / pairs, new WithinPerson(scores, outcomes, person, person).Of(times), 1e-12);
    }

    [Fact]
    public void Scores_that_tell_everything_tell_nothing_or_mislead()
    {
        double[] outcomes = [0, 0, 1, 1];
        Assert.Equal(1, Concordance.Of([1, 2, 3, 4], outcomes));
        Assert.Equal(0.5, Concordance.Of([1, 1, 1, 1], outcomes));
        Assert.Equal(0, Concordance.Of([4, 3, 2, 1], outcomes));
        Assert.True(double.IsNaN(Concordance.Of([1, 2], [1, 1])));
    }

    private static double[] Draw(Random random, int count, int levels) => [.. Enumerable.Range(0, count).Select(_ => (double)random.Next(levels))];
}
