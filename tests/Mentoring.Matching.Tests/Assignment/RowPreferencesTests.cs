using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

public sealed class RowPreferencesTests
{
    [Theory]
    [InlineData(0, 1 << 30)]
    [InlineData(1, 30)]
    [InlineData(2, 1)]
    [InlineData(3, 0)]
    public void Batches_give_the_row_in_sorted_order_and_then_an_end(int seed, int span)
    {
        var random = new Random(seed);
        foreach (int count in (int[])[0, 1, 15, 16, 17, 32, 48, 49, 500])
        {
            // Span 0: falling costs, so that every batch is replaced again and again while it is read.
            int[] costs = [.. Enumerable.Range(0, count).Select(j => random.Next(9) == 0 ? AssignmentProblem.Forbidden : span == 0 ? count - j : random.Next(-span, span))];
            int[] view = [.. costs.Select(_ => random.Next(9) == 0 ? AssignmentProblem.Forbidden : random.Next(100))];
            var preferences = new RowPreferences(AssignmentProblem.Dense(1, count, costs), AssignmentProblem.Dense(1, count, view));
            foreach (int j in Enumerable.Range(0, count).Where(j => costs[j] != AssignmentProblem.Forbidden && view[j] != AssignmentProblem.Forbidden)
                .OrderBy(j => costs[j]).ThenBy(j => j))
            {
                Assert.True(preferences.MoveNext(0));
                Assert.Equal((j, RowPreferences.Shifted(costs[j]), RowPreferences.Shifted(view[j])), (preferences.Column(0), preferences.Rank(0), preferences.ViewRank(0)));
            }

            Assert.False(preferences.MoveNext(0));
            Assert.False(preferences.MoveNext(0));
        }
    }
}
