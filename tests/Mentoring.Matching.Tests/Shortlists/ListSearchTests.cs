using Mentoring.Matching.Assignment;
using Mentoring.Matching.Shortlists;

namespace Mentoring.Matching.Tests.Shortlists;

/// <summary>The search against going through all cells in order, where rows want the same columns, so that cores run out.</summary>
public sealed class ListSearchTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Cells_are_those_of_going_through_all_in_order(int threads)
    {
        long readAgain = 0;
        int inOrder = 0;
        for (int seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            Costs costs = Contended(random, random.Next(1, 260), random.Next(1, 260), levels: 1 << random.Next(1, 20));
            int[] rowQuotas = Quotas(random, costs.RowCount);
            int[] columnQuotas = Quotas(random, costs.ColumnCount);
            var search = new ListSearch(costs, rowQuotas, columnQuotas, CancellationToken.None);
            ColumnOffers held = search.Run(threads, null);
            readAgain += search.RowsReadAgain;
            inOrder += search.WasFilledInOrder ? 1 : 0;
            Assert.Equal(Greedy(costs, rowQuotas, columnQuotas), Held(held, costs.ColumnCount));
        }

        Assert.InRange(readAgain, 100, long.MaxValue);
        Assert.InRange(inOrder, 20, 130);
    }

    /// <summary>A row whose cells are all of use, and one of which few are: picking is the same at every length and with any number wanted.</summary>
    [Fact]
    public void Picked_cells_are_the_first_of_those_that_are_of_use()
    {
        var picker = new CellPicker();
        for (int seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            Costs costs = Contended(random, 1, random.Next(1, 700), levels: 1 << random.Next(1, 20));
            var offers = new ColumnOffers([.. Enumerable.Range(0, costs.ColumnCount).Select(_ => random.Next(3))]);
            for (int k = 0; k < costs.ColumnCount; k++)
            {
                int column = random.Next(costs.ColumnCount);
                offers.Offer(column, ColumnOffers.Pack(random.Next(1 << random.Next(1, 20)), random.Next(2) * 2)); // some before and some after row 1
            }

            ulong? after = random.Next(2) == 0 ? null : ColumnOffers.Pack(random.Next(1 << 18), random.Next(costs.ColumnCount));
            int wanted = random.Next(4) == 0 ? int.MaxValue : 1 + random.Next(60);
            ulong[] all = [.. Enumerable.Range(0, costs.ColumnCount)
                .Where(j => costs.Cost(0, j) != AssignmentProblem.Forbidden)
                .Where(j => offers.WouldHold(j, ColumnOffers.Pack(costs.Cost(0, j), 1)))
                .Select(j => ColumnOffers.Pack(costs.Cost(0, j), j))
                .Where(cell => after is null || cell > after)
                .Order()];
            int[] buffer = new int[2 * costs.ColumnCount];
            (ReadOnlyMemory<ulong> cells, bool areAll) = picker.Pick(costs.Row(0, buffer), 1, offers, after, wanted);
            Assert.Equal(all.Take(wanted), wanted == int.MaxValue ? cells.ToArray().Order() : cells.ToArray());
            Assert.True(areAll ? all.Length <= wanted : all.Length >= wanted);
        }
    }

    private static int[] Quotas(Random random, int count)
    {
        int most = random.Next(1, 9);
        return random.Next(6) == 0
            ? [.. Enumerable.Repeat(int.MaxValue, count)]
            : [.. Enumerable.Range(0, count).Select(_ => random.Next(20) == 0 ? 0 : most)];
    }

    private static List<(int Row, int Column)> Greedy(Costs costs, int[] rowQuotas, int[] columnQuotas)
    {
        int[] rows = [.. rowQuotas];
        int[] columns = [.. columnQuotas];
        var taken = new List<(int Row, int Column)>();
        IEnumerable<(int Cost, int Row, int Column)> cells = Enumerable.Range(0, costs.RowCount)
            .SelectMany(i => Enumerable.Range(0, costs.ColumnCount).Select(j => (Cost: costs.Cost(i, j), Row: i, Column: j)))
            .Where(cell => cell.Cost != AssignmentProblem.Forbidden)
            .Order();
        foreach ((_, int i, int j) in cells)
        {
            if (rows[i] > 0 && columns[j] > 0)
            {
                rows[i]--;
                columns[j]--;
                taken.Add((i, j));
            }
        }

        return [.. taken.Order()];
    }

    private static List<(int Row, int Column)> Held(ColumnOffers offers, int columnCount) =>
        [.. Enumerable.Range(0, columnCount).SelectMany(j => offers.HeldBy(j).ToArray().Select(h => (ColumnOffers.IndexOf(h), j))).Order()];

    /// <summary>
    /// Costs of which none, half or all is the column's own, or all the column's and the row's; some cells are forbidden, and half of the rows name
    /// their columns.
    /// </summary>
    private static Costs Contended(Random random, int rows, int columns, int levels)
    {
        int kind = random.Next(4);
        int forbidden = random.Next(3);
        int[] ofColumn = [.. Enumerable.Range(0, columns).Select(_ => random.Next(levels))];
        return new Costs([.. Enumerable.Range(0, rows).Select(_ => random.Next(levels)).Select(ofRow => ofColumn
            .Select(c => random.Next(10) < 3 * forbidden ? AssignmentProblem.Forbidden : kind switch
            {
                0 => random.Next(levels),
                1 => c + random.Next(levels),
                2 => c,
                _ => c + ofRow,
            })
            .ToArray())]);
    }

    private sealed class Costs(int[][] cells) : RowSource
    {
        internal int RowCount => cells.Length;

        internal override int ColumnCount => cells[0].Length;

        internal override void Fill(int row, Span<int> costs) => cells[row].CopyTo(costs);

        internal override CostRow Row(int row, Span<int> buffer)
        {
            if (row % 2 == 0)
            {
                return new CostRow(cells[row]);
            }

            int[] named = [.. Enumerable.Range(0, ColumnCount).Where(j => cells[row][j] != AssignmentProblem.Forbidden)];
            return new CostRow(named, named.Select(j => cells[row][j]).ToArray());
        }

        internal override int Cost(int row, int column) => cells[row][column];
    }
}
