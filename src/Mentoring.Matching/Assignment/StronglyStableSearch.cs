// Sources: R. W. Irving, D. F. Manlove and S. Scott, Strong stability in the hospitals/residents problem (2003),
// doi:10.1007/3-540-36494-3_39; D. F. Manlove, Algorithmics of Matching under Preferences (2013), doi:10.1142/8591, section 3.4.
namespace Mentoring.Matching.Assignment;

/// <summary>Finds a strongly stable matching, the best one for the rows, if there is one.</summary>
internal sealed class StronglyStableSearch(TiedLists lists, Func<int, int> capacity, CancellationToken cancellationToken)
{
    /// <summary>The column of each row.</summary>
    internal int[] ColumnOfRow { get; } = new int[lists.ProposerCount];

    /// <summary>Whether a strongly stable matching exists; null when cancelled.</summary>
    internal bool? Run()
    {
        for (int i = lists.ProposerCount - 1; i >= 0; i--)
        {
            lists.AddFree(i);
        }

        while (true)
        {
            if (!Propose())
            {
                return null;
            }

            // "Form the reduced assignment graph and find the critical set": rows that compete for the last places of some columns.
            if (ReducedGraph() is not (var graph, var rows))
            {
                return null;
            }

            var matching = new ThresholdMatching(graph, cancellationToken);
            switch (matching.Cover(bound: 0))
            {
                case ThresholdMatching.Outcome.Cancelled:
                    return null;
                case ThresholdMatching.Outcome.TooFewPlaces:
                    foreach (int q in matching.ReachedColumns())
                    {
                        lists.DeleteLastTie(q);
                    }

                    continue;
                default:
                    return IsStable(matching.Places, rows);
            }
        }
    }

    private bool Propose()
    {
        while (lists.TryTakeFree(out int i))
        {
            while (lists.HeldByProposer[i] == 0)
            {
                if (cancellationToken.IsCancellationRequested)
                {
                    return false;
                }

                (int start, int end) = lists.NextTie(i);
                if (start == end)
                {
                    break;
                }

                for (int edge = start; edge < end; edge++)
                {
                    if (!lists.IsDeleted(edge))
                    {
                        lists.Assign(i, edge);
                        DeleteDominated(lists.Receivers[edge]);
                    }
                }
            }
        }

        return true;
    }

    // A row is dominated when the column holds enough rows that it likes strictly better.
    private void DeleteDominated(int column)
    {
        int most = capacity(column);
        while (lists.HeldByReceiver[column] >= most && lists.HeldByReceiver[column] - lists.AssignedInLastTie(column) >= most)
        {
            lists.DeleteLastTie(column);
        }
    }

    // A row is bound to a column that has room for all it holds, or that likes it better than its last tie.
    private bool IsBound(int edge)
    {
        int q = lists.Receivers[edge];
        return lists.HeldByReceiver[q] <= capacity(q) || !lists.IsInLastTie(edge);
    }

    // The rows that are not bound, against the places that bound rows leave. Rows bound somewhere get that column here.
    private (AssignmentProblem Graph, int[] Rows)? ReducedGraph()
    {
        var rows = new List<int>();
        var starts = new List<int> { 0 };
        var columns = new List<int>();
        for (int i = 0; i < lists.ProposerCount; i++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return null;
            }

            ColumnOfRow[i] = AssignmentSolution.Unassigned;
            int before = columns.Count;
            foreach (int edge in lists.AssignedInTieOf(i))
            {
                columns.Add(lists.Receivers[edge]);
                if (ColumnOfRow[i] == AssignmentSolution.Unassigned && IsBound(edge))
                {
                    ColumnOfRow[i] = lists.Receivers[edge];
                }
            }

            if (ColumnOfRow[i] != AssignmentSolution.Unassigned || columns.Count == before)
            {
                columns.RemoveRange(before, columns.Count - before);
                continue;
            }

            rows.Add(i);
            starts.Add(columns.Count);
        }

        IEnumerable<int> places = Enumerable.Range(0, lists.ReceiverCount).Select(q => lists.HeldByReceiver[q] <= capacity(q)
            ? 0 : capacity(q) - (lists.HeldByReceiver[q] - lists.AssignedInLastTie(q)));
        return (AssignmentProblem.SparseOwned(rows.Count, lists.ReceiverCount, starts.ToArray(), columns.ToArray(), new int[columns.Count], places), [.. rows]);
    }

    // "Let M be a feasible matching in the final graph; if M is strongly stable, return it, else none exists." Every deleted pair is worse
    // for its column than all that the column may still have, so a column that deleted must be full; a row is indifferent between the
    // columns that it is provisionally assigned to, so those that it does not get must not gain by it.
    // Null when cancelled.
    private bool? IsStable(RowPlaces reduced, int[] rows)
    {
        for (int r = 0; r < rows.Length; r++)
        {
            ColumnOfRow[rows[r]] = reduced.ColumnOfRow[r];
        }

        int[] load = new int[lists.ReceiverCount];
        int[] worst = new int[lists.ReceiverCount];
        Array.Fill(worst, int.MinValue);
        bool isStable = true;
        for (int pass = 0; pass < 2; pass++) // what the columns have, and then who would rather be there
        {
            for (int i = 0; i < lists.ProposerCount; i++)
            {
                if (cancellationToken.IsCancellationRequested)
                {
                    return null;
                }

                foreach (int edge in lists.AssignedInTieOf(i))
                {
                    int q = lists.Receivers[edge];
                    if (pass == 1)
                    {
                        isStable &= q == ColumnOfRow[i] || (load[q] == capacity(q) && lists.ViewCost(edge) >= worst[q]);
                    }
                    else if (q == ColumnOfRow[i])
                    {
                        load[q]++;
                        worst[q] = Math.Max(worst[q], lists.ViewCost(edge));
                    }
                }
            }
        }

        return isStable && Enumerable.Range(0, lists.ReceiverCount).All(q => !lists.HasDeleted(q) || load[q] == capacity(q));
    }
}
