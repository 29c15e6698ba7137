namespace Mentoring.Matching.Assignment;

/// <summary>
/// The preference lists of both sides with their ties, and the provisional assignments of proposers to receivers. A receiver deletes from the
/// end of its list only, a whole tie at a time.
/// </summary>
/// <remarks>
/// An edge is an acceptable pair; edges are numbered proposer by proposer in the order of its list. About 30 bytes an edge. All work but the
/// sorting is O(edges), as each tie is looked at when it becomes the last and when it is deleted.
/// </remarks>
internal sealed class TiedLists
{
    private readonly int[] starts; // of each proposer's edges
    private readonly int[] costs;
    private readonly int[] viewCosts;
    private readonly int[] position; // of each edge in its receiver's list
    private readonly int[] listed; // the edges in the receivers' lists
    private readonly int[] listStarts;
    private readonly int[] listEnds; // what lies behind is deleted
    private readonly int[] tieStarts; // where the last tie begins
    private readonly int[] assignedInTie; // how many of it are assigned
    private readonly bool[] isAssigned;
    private readonly int[] next; // of each proposer: the first edge not proposed yet
    private readonly int[] tieOf; // of each proposer: where the tie proposed last begins
    private readonly Stack<int> free = new();

    private TiedLists(int[] starts, int[] receivers, int[] costs, int[] viewCosts, int[] listed, int[] listStarts)
    {
        int receiverCount = listStarts.Length - 1;
        this.starts = starts;
        this.costs = costs;
        this.viewCosts = viewCosts;
        Receivers = receivers;
        ProposerCount = starts.Length - 1;
        ReceiverCount = receiverCount;
        isAssigned = new bool[receivers.Length];
        next = starts[..^1];
        tieOf = starts[..^1];
        HeldByProposer = new int[ProposerCount];
        HeldByReceiver = new int[receiverCount];
        tieStarts = new int[receiverCount];
        assignedInTie = new int[receiverCount];
        position = new int[receivers.Length];
        for (int at = 0; at < listed.Length; at++)
        {
            position[listed[at]] = at;
        }

        this.listed = listed;
        this.listStarts = listStarts;
        listEnds = listStarts[1..];
        for (int q = 0; q < receiverCount; q++)
        {
            FindTie(q);
        }
    }

    internal int ProposerCount { get; }

    internal int ReceiverCount { get; }

    /// <summary>The receiver of each edge.</summary>
    internal int[] Receivers { get; }

    internal int[] HeldByProposer { get; }

    internal int[] HeldByReceiver { get; }

    /// <summary>Reads the acceptable cells; null when cancelled.</summary>
    internal static TiedLists? Read(AssignmentProblem problem, AssignmentProblem? columnView, Func<int, int> receiverCapacity, CancellationToken cancellationToken)
    {
        AssignmentProblem view = columnView ?? problem;
        int[] buffer = new int[problem.RowBufferLength];
        int[] viewBuffer = new int[view.RowBufferLength];
        ulong[] keys = new ulong[problem.ColumnCount];
        int[] starts = new int[problem.RowCount + 1];
        int[] receivers = [];
        int[] costs = [];
        int[] viewCosts = [];
        for (int pass = 0; pass < 2; pass++) // the first to count
        {
            for (int p = 0; p < problem.RowCount; p++)
            {
                if (cancellationToken.IsCancellationRequested)
                {
                    return null;
                }

                CostRow cells = problem.Row(p, buffer);
                CostRow liking = columnView is null ? cells : view.Row(p, viewBuffer);
                long most = problem.UnassignedCost(p) ?? AssignmentProblem.MaximumCost;
                int count = 0;
                for (int k = 0; k < cells.Count; k++)
                {
                    int q = cells.ColumnOf(k);
                    if (cells.Costs[k] <= most && cells.Costs[k] != AssignmentProblem.Forbidden && liking.CostOf(q) != AssignmentProblem.Forbidden
                        && receiverCapacity(q) > 0)
                    {
                        keys[count++] = ((ulong)RowPreferences.Shifted(cells.Costs[k]) << 32) | (uint)q;
                    }
                }

                starts[p + 1] = checked(starts[p] + count);
                keys.AsSpan(0, pass == 0 ? 0 : count).Sort();
                for (int k = 0; pass == 1 && k < count; k++)
                {
                    int edge = starts[p] + k;
                    receivers[edge] = (int)(uint)keys[k];
                    costs[edge] = (int)((long)(keys[k] >> 32) - AssignmentProblem.MaximumCost);
                    viewCosts[edge] = liking.CostOf(receivers[edge]);
                }
            }

            if (pass == 0)
            {
                receivers = new int[starts[^1]];
                costs = new int[starts[^1]];
                viewCosts = new int[starts[^1]];
            }
        }

        return SortedByReceiver(starts, receivers, viewCosts, problem.ColumnCount, cancellationToken) is { } lists
            ? new TiedLists(starts, receivers, costs, viewCosts, lists.Listed, lists.Starts)
            : null;
    }

    /// <summary>Takes a proposer to look at; it is one that lost an assignment, perhaps an older loss already made good.</summary>
    internal bool TryTakeFree(out int proposer) => free.TryPop(out proposer);

    internal void AddFree(int proposer) => free.Push(proposer);

    /// <summary>The next tie of a proposer's list, without what was deleted; empty at the end of the list.</summary>
    internal (int Start, int End) NextTie(int proposer)
    {
        int end = starts[proposer + 1];
        int first = next[proposer];
        while (first < end && IsDeleted(first))
        {
            first++;
        }

        int last = first;
        while (last < end && costs[last] == costs[first])
        {
            last++;
        }

        tieOf[proposer] = first;
        next[proposer] = last;
        return (first, last);
    }

    internal bool IsDeleted(int edge) => position[edge] >= listEnds[Receivers[edge]];

    /// <summary>Whether a receiver deleted anything.</summary>
    internal bool HasDeleted(int receiver) => listEnds[receiver] < listStarts[receiver + 1];

    internal bool IsInLastTie(int edge) => position[edge] >= tieStarts[Receivers[edge]];

    internal int AssignedInLastTie(int receiver) => assignedInTie[receiver];

    internal int ViewCost(int edge) => viewCosts[edge];

    /// <summary>The assigned edges of a proposer that are in the tie that it proposed last; for one with one place these are all.</summary>
    internal IEnumerable<int> AssignedInTieOf(int proposer) =>
        Enumerable.Range(tieOf[proposer], next[proposer] - tieOf[proposer]).Where(edge => isAssigned[edge]);

    /// <summary>Every assigned edge of a proposer.</summary>
    internal IEnumerable<int> AssignedTo(int proposer) =>
        Enumerable.Range(starts[proposer], next[proposer] - starts[proposer]).Where(edge => isAssigned[edge]);

    internal void Assign(int proposer, int edge)
    {
        int q = Receivers[edge];
        isAssigned[edge] = true;
        HeldByProposer[proposer]++;
        HeldByReceiver[q]++;
        assignedInTie[q] += IsInLastTie(edge) ? 1 : 0;
    }

    /// <summary>A receiver deletes the last tie of its list and breaks its assignments there.</summary>
    internal void DeleteLastTie(int receiver)
    {
        for (int at = tieStarts[receiver]; at < listEnds[receiver]; at++)
        {
            int edge = listed[at];
            if (isAssigned[edge])
            {
                isAssigned[edge] = false;
                HeldByReceiver[receiver]--;
                int p = ProposerOf(edge);
                HeldByProposer[p]--;
                free.Push(p);
            }
        }

        listEnds[receiver] = tieStarts[receiver];
        FindTie(receiver);
    }

    private int ProposerOf(int edge)
    {
        int at = Array.BinarySearch(starts, edge);
        at = at < 0 ? ~at - 1 : at;
        while (starts[at + 1] <= edge)
        {
            at++; // proposers without edges start at the same place
        }

        return at;
    }

    private void FindTie(int receiver)
    {
        int start = listEnds[receiver];
        int count = 0;
        while (start > listStarts[receiver] && viewCosts[listed[start - 1]] == viewCosts[listed[listEnds[receiver] - 1]])
        {
            start--;
            count += isAssigned[listed[start]] ? 1 : 0;
        }

        tieStarts[receiver] = start;
        assignedInTie[receiver] = count;
    }

    private static (int[] Listed, int[] Starts)? SortedByReceiver(int[] starts, int[] receivers, int[] viewCosts, int receiverCount,
        CancellationToken cancellationToken)
    {
        int[] begins = new int[receiverCount + 1];
        foreach (int q in receivers)
        {
            begins[q + 1]++;
        }

        for (int q = 0; q < receiverCount; q++)
        {
            begins[q + 1] += begins[q];
        }

        int[] fill = begins[..^1];
        ulong[] keys = new ulong[receivers.Length];
        for (int p = 0; p + 1 < starts.Length; p++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return null;
            }

            for (int edge = starts[p]; edge < starts[p + 1]; edge++)
            {
                keys[fill[receivers[edge]]++] = ((ulong)RowPreferences.Shifted(viewCosts[edge]) << 32) | (uint)edge;
            }
        }

        int[] edges = new int[keys.Length];
        for (int q = 0; q < receiverCount; q++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return null;
            }

            keys.AsSpan(begins[q], begins[q + 1] - begins[q]).Sort();
            for (int at = begins[q]; at < begins[q + 1]; at++)
            {
                edges[at] = (int)(uint)keys[at];
            }
        }

        return (edges, begins);
    }
}
