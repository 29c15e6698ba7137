namespace Mentoring.Matching.Assignment;

/// <summary>
/// An assignment in the making with its prices, for problems of every feature. Between the steps it keeps: unused allowed cells have a
/// reduced cost <c>c - u - v</c> of 0 or more and used ones of 0 or less (pinned ones any); <c>u[i] &lt;= U[i]</c>, with equality where
/// part of row i is left out; <c>-v[j]</c> lies between the load costs of the last and of the next row of column j.
/// </summary>
/// <remarks>
/// A row of demand d has d units; the units of a column form a doubly linked list. Bounds as in <see cref="AssignmentProblem"/>'s remarks.
/// </remarks>
internal sealed class FlowState
{
    private readonly int[] previous;
    private readonly int[] freeUnit; // the units of each row that have no column come last; the first of these

    internal FlowState(AssignmentProblem problem)
    {
        Problem = problem;
        U = new long[problem.RowCount];
        V = new long[problem.ColumnCount];
        FirstUnit = new int[problem.RowCount + 1];
        for (int i = 0; i < problem.RowCount; i++)
        {
            FirstUnit[i + 1] = FirstUnit[i] + problem.Demand(i);
        }

        RowOfUnit = new int[problem.UnitCount];
        ColumnOfUnit = new int[problem.UnitCount];
        CostOfUnit = new int[problem.UnitCount];
        IsPinned = new bool[problem.UnitCount];
        Next = new int[problem.UnitCount];
        previous = new int[problem.UnitCount];
        freeUnit = FirstUnit[..^1];
        First = new int[problem.ColumnCount];
        Load = new int[problem.ColumnCount];
        Array.Fill(ColumnOfUnit, AssignmentSolution.Unassigned);
        Array.Fill(First, -1);
        for (int i = 0; i < problem.RowCount; i++)
        {
            RowOfUnit.AsSpan(FirstUnit[i], problem.Demand(i)).Fill(i);
        }

        foreach ((int row, int column) in problem.Pins)
        {
            IsPinned[Place(row, column, problem.Cost(row, column))] = true;
        }
    }

    internal AssignmentProblem Problem { get; }

    /// <summary>Row prices.</summary>
    internal long[] U { get; }

    /// <summary>Column prices.</summary>
    internal long[] V { get; }

    internal int[] FirstUnit { get; }

    internal int[] RowOfUnit { get; }

    internal int[] ColumnOfUnit { get; }

    internal int[] CostOfUnit { get; }

    /// <summary>Whether a unit sits in a pinned cell, which it never leaves.</summary>
    internal bool[] IsPinned { get; }

    /// <summary>The first unit of each column, or -1.</summary>
    internal int[] First { get; }

    /// <summary>The unit after each unit in its column, or -1.</summary>
    internal int[] Next { get; }

    internal int[] Load { get; }

    /// <summary>An optimal solution with its prices; null when it is not one of the problem.</summary>
    internal static FlowState? Of(AssignmentProblem problem, AssignmentSolution solution, CancellationToken cancellationToken)
    {
        var state = new FlowState(problem);
        solution.Duals!.RowPrices.CopyTo(state.U);
        solution.Duals.ColumnPrices.CopyTo(state.V);
        for (int i = 0; i < problem.RowCount; i++)
        {
            cancellationToken.ThrowIfCancellationRequested(); // a cell may mean a computed row
            foreach (int j in solution.ColumnsOf(i))
            {
                if (state.ColumnsOf(i).Contains(j))
                {
                    continue; // pinned
                }

                int cost = (uint)j < (uint)problem.ColumnCount && state.Missing(i) > 0 ? problem.Cost(i, j) : AssignmentProblem.Forbidden;
                if (cost == AssignmentProblem.Forbidden || !state.HasFreePlace(j))
                {
                    return null;
                }

                state.Place(i, j, cost);
            }
        }

        return state;
    }

    /// <summary>How many columns the row still lacks.</summary>
    internal int Missing(int row) => FirstUnit[row + 1] - freeUnit[row];

    /// <summary>The units of a row that have a column.</summary>
    internal ReadOnlySpan<int> ColumnsOf(int row) => ColumnOfUnit.AsSpan(FirstUnit[row], freeUnit[row] - FirstUnit[row]);

    internal bool HasFreePlace(int column) => Load[column] < Problem.Capacity(column);

    /// <summary>What one more row in a column would cost beyond its price: 0 or more; meaningful when it has a free place.</summary>
    internal long Entry(int column) => Problem.SeatCost(column, Load[column]) + V[column];

    /// <summary>What a column saves less than its price when it loses a row: 0 or more; meaningful when it has one to spare.</summary>
    internal long Exit(int column) => -Problem.SeatCost(column, Load[column] - 1) - V[column];

    /// <summary>Gives a row one column more; returns the unit used.</summary>
    internal int Place(int row, int column, int cost)
    {
        int unit = freeUnit[row]++;
        ColumnOfUnit[unit] = column;
        CostOfUnit[unit] = cost;
        IsPinned[unit] = false;
        Link(unit, column);
        Load[column]++;
        return unit;
    }

    /// <summary>Takes a unit out of its column.</summary>
    internal void Remove(int unit)
    {
        Unlink(unit);
        Load[ColumnOfUnit[unit]]--;
        int row = RowOfUnit[unit];
        int last = --freeUnit[row];
        if (unit != last)
        {
            // The row's last used unit takes over the name of the one that left.
            Unlink(last);
            (ColumnOfUnit[unit], CostOfUnit[unit], IsPinned[unit]) = (ColumnOfUnit[last], CostOfUnit[last], IsPinned[last]);
            Link(unit, ColumnOfUnit[unit]);
        }

        ColumnOfUnit[last] = AssignmentSolution.Unassigned;
    }

    /// <summary>The unit of a row in a column, which it has.</summary>
    internal int UnitIn(int row, int column) => FirstUnit[row] + ColumnsOf(row).IndexOf(column);

    /// <summary>
    /// Lowers the price of each row that has all it demands until the dearest of its cells is tight: what it would pay for that one.
    /// </summary>
    internal void SettleRowPrices()
    {
        for (int i = 0; i < Problem.RowCount; i++)
        {
            long slack = long.MinValue;
            for (int unit = FirstUnit[i]; unit < freeUnit[i]; unit++)
            {
                slack = IsPinned[unit] ? slack : Math.Max(slack, CostOfUnit[unit] - U[i] - V[ColumnOfUnit[unit]]);
            }

            U[i] += Missing(i) == 0 && slack != long.MinValue ? slack : 0;
        }
    }

    private void Link(int unit, int column)
    {
        int first = First[column];
        Next[unit] = first;
        previous[unit] = -1;
        if (first >= 0)
        {
            previous[first] = unit;
        }

        First[column] = unit;
    }

    private void Unlink(int unit)
    {
        if (previous[unit] < 0)
        {
            First[ColumnOfUnit[unit]] = Next[unit];
        }
        else
        {
            Next[previous[unit]] = Next[unit];
        }

        if (Next[unit] >= 0)
        {
            previous[Next[unit]] = previous[unit];
        }
    }
}
