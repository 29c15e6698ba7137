// Source: R. W. Irving, D. F. Manlove and S. Scott, The hospitals/residents problem with ties (2000), doi:10.1007/3-540-44985-X_24, written
// here for proposers that may take several receivers, which gives the columns' side too.
namespace Mentoring.Matching.Assignment;

/// <summary>Finds a super-stable matching, the best one for the proposers, if there is one.</summary>
internal sealed class SuperStableSearch(TiedLists lists, Func<int, int> proposerCapacity, Func<int, int> receiverCapacity)
{
    private readonly bool[] wasFull = new bool[lists.ReceiverCount];

    /// <summary>Whether a super-stable matching exists; it is then the assigned edges. Null when cancelled.</summary>
    internal bool? Run(CancellationToken cancellationToken)
    {
        for (int p = lists.ProposerCount - 1; p >= 0; p--)
        {
            lists.AddFree(p);
        }

        while (lists.TryTakeFree(out int p))
        {
            while (lists.HeldByProposer[p] < proposerCapacity(p))
            {
                if (cancellationToken.IsCancellationRequested)
                {
                    return null;
                }

                (int start, int end) = lists.NextTie(p);
                if (start == end)
                {
                    break;
                }

                for (int edge = start; edge < end; edge++)
                {
                    if (!lists.IsDeleted(edge))
                    {
                        lists.Assign(p, edge);
                        Receive(lists.Receivers[edge]);
                    }
                }
            }
        }

        // "If some resident is multiply assigned or some hospital that was full is under-subscribed then no super-stable matching exists."
        return Enumerable.Range(0, lists.ProposerCount).All(p => lists.HeldByProposer[p] <= proposerCapacity(p))
            && Enumerable.Range(0, lists.ReceiverCount).All(q => !wasFull[q] || lists.HeldByReceiver[q] >= receiverCapacity(q));
    }

    private void Receive(int receiver)
    {
        int capacity = receiverCapacity(receiver);
        if (lists.HeldByReceiver[receiver] > capacity)
        {
            lists.DeleteLastTie(receiver);
        }

        if (lists.HeldByReceiver[receiver] == capacity)
        {
            wasFull[receiver] = true;
            while (lists.AssignedInLastTie(receiver) == 0)
            {
                lists.DeleteLastTie(receiver); // "delete each strict successor of the worst resident assigned"
            }
        }
    }
}
