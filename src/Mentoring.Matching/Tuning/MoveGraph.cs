using System.Collections.Immutable;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tuning;

/// <summary>The moves out of a matching: from one mentor to another, or to and from having none. A matching is a best one if no cycle of moves gains.</summary>
/// <remarks>
/// Nodes are the mentors, and one node for having none, from which and to which places fall free. Labels that no move lowers are prices that prove that no
/// cycle gains. All is counted in whole numbers of 128 bits: costs and their changes have fewer than 32 bits, a share of the way fewer than 56, and a path
/// of moves at most as many as there are mentors.
/// </remarks>
internal sealed class MoveGraph
{
    private readonly CostLine line;
    private readonly int[] stated;
    private readonly List<int>[] rowsOf;
    private readonly bool[] hasRoom;
    private readonly bool[] maySpare;
    private readonly Int128[] label;
    private readonly int[] from;
    private readonly int[] mover;
    private readonly ImmutableArray<long> prices;
    private readonly int none;
    private readonly Queue<int> open = new();
    private readonly bool[] isOpen;
    private long numerator;
    private long denominator;

    /// <summary>Makes the graph.</summary>
    /// <param name="line">The costs.</param>
    /// <param name="stated">The matching.</param>
    /// <param name="prices">Prices of the mentors in fine steps from which to begin; any will do, good ones are quick.</param>
    public MoveGraph(CostLine line, int[] stated, ImmutableArray<long> prices)
    {
        this.line = line;
        this.stated = stated;
        this.prices = prices;
        none = line.ColumnCount;
        rowsOf = [.. Enumerable.Range(0, none + 1).Select(_ => new List<int>())];
        for (int i = 0; i < stated.Length; i++)
        {
            rowsOf[NodeOf(i)].Add(i);
        }

        hasRoom = [.. Enumerable.Range(0, none).Select(j => rowsOf[j].Count < line.Problem.Capacity(j))];
        maySpare = [.. Enumerable.Range(0, none).Select(j => rowsOf[j].Count > line.Problem.MinimumLoad(j))];
        label = new Int128[none + 1];
        from = new int[none + 1];
        mover = new int[none + 1];
        isOpen = new bool[none + 1];
    }

    /// <summary>A cycle of moves that gains at a share of the way: what it costs at the start, and how that changes. Null when there is none.</summary>
    public (long Start, long Change)? Gaining((long Numerator, long Denominator) share, CancellationToken cancellationToken)
    {
        (numerator, denominator) = share;
        for (int j = 0; j <= none; j++)
        {
            label[j] = j == none ? 0 : (Int128)prices[j] * denominator;
            from[j] = -1;
            open.Enqueue(j);
            isOpen[j] = true;
        }

        while (open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (int left = open.Count; left > 0; left--)
            {
                int node = open.Dequeue();
                isOpen[node] = false;
                Scan(node);
            }

            if (Cycle() is { } cycle)
            {
                open.Clear();
                Array.Clear(isOpen);
                return cycle;
            }
        }

        return null;
    }

    private int NodeOf(int mentee) => stated[mentee] < 0 ? none : stated[mentee];

    private void Scan(int node)
    {
        foreach (int i in rowsOf[node])
        {
            ReadOnlySpan<int> starts = line.Starts(i);
            ReadOnlySpan<int> changes = line.Changes(i);
            (long start, long change) = Placed(i);
            Int128 lowest = label[node] - Weighed(start, change);
            for (int j = 0; j < starts.Length; j++)
            {
                if (starts[j] != AssignmentProblem.Forbidden)
                {
                    Lower(node, j, lowest + Weighed((long)starts[j] * line.Fine, changes[j]), i);
                }
            }

            if (line.Unassigned(i) is { } unassigned)
            {
                Lower(node, none, lowest + Weighed(unassigned, 0), i);
            }
        }

        if (node != none)
        {
            if (hasRoom[node])
            {
                Lower(node, none, label[node], -1);
            }

            return;
        }

        for (int j = 0; j < none; j++)
        {
            if (maySpare[j])
            {
                Lower(none, j, label[none], -1);
            }
        }
    }

    private (long Start, long Change) Placed(int i) => stated[i] < 0 ? (line.Unassigned(i)!.Value, 0) : (line.Start(i, stated[i]), line.Changes(i)[stated[i]]);

    private Int128 Weighed(long start, long change) => ((Int128)start * denominator) + ((Int128)change * numerator);

    private void Lower(int node, int to, Int128 value, int row)
    {
        if (value >= label[to] || to == node)
        {
            return;
        }

        label[to] = value;
        (from[to], mover[to]) = (node, row);
        if (!isOpen[to])
        {
            isOpen[to] = true;
            open.Enqueue(to);
        }
    }

    /// <summary>A cycle of the nodes from which labels came: it gains.</summary>
    private (long Start, long Change)? Cycle()
    {
        int[] seen = new int[none + 1];
        for (int root = 0; root <= none; root++)
        {
            int node = root;
            for (; node >= 0 && seen[node] == 0; node = from[node])
            {
                seen[node] = root + 1;
            }

            if (node >= 0 && seen[node] == root + 1)
            {
                return Sums(node);
            }
        }

        return null;
    }

    private (long Start, long Change) Sums(int first)
    {
        (long start, long change) = (0, 0);
        int node = first;
        do
        {
            if (mover[node] is >= 0 and int i)
            {
                (long oldStart, long oldChange) = Placed(i);
                (long newStart, long newChange) = node == none ? (line.Unassigned(i)!.Value, 0) : (line.Start(i, node), line.Changes(i)[node]);
                start += newStart - oldStart;
                change += newChange - oldChange;
            }

            node = from[node];
        }
        while (node != first);
        return (start, change);
    }
}
