// Sources: D. Gale and L. S. Shapley, College admissions and the stability of marriage (1962), doi:10.1080/00029890.1962.11989827;
// D. G. McVitie and L. B. Wilson, The stable marriage problem (1971), doi:10.1145/362619.362631 (one proposal after the other).
namespace Mentoring.Matching.Assignment;

/// <summary>Deferred acceptance between proposers and receivers, each with a capacity; ties are broken by index.</summary>
/// <param name="preferences">The proposers' lists and what the receivers think of them.</param>
/// <param name="proposerCapacity">How many receivers each proposer takes.</param>
/// <param name="receiverCapacity">How many proposers each receiver takes.</param>
/// <param name="proposerCount">The number of proposers.</param>
/// <param name="receiverCount">The number of receivers.</param>
internal sealed class DeferredAcceptance(RowPreferences preferences, Func<int, int> proposerCapacity, Func<int, int> receiverCapacity,
    int proposerCount, int receiverCount)
{
    private readonly PriorityQueue<int, ulong>?[] held = new PriorityQueue<int, ulong>[receiverCount]; // the least liked proposer first

    /// <summary>The proposers that each receiver holds at the end; false when cancelled.</summary>
    internal bool Run(CancellationToken cancellationToken)
    {
        for (int p = 0; p < proposerCount; p++)
        {
            for (int unit = proposerCapacity(p); unit > 0; unit--)
            {
                // A proposer that is turned out goes on at once, so at any time one place is looked for.
                int turned = p;
                while (turned >= 0)
                {
                    if (cancellationToken.IsCancellationRequested)
                    {
                        return false;
                    }

                    if (!preferences.MoveNext(turned))
                    {
                        break;
                    }

                    turned = Propose(turned, preferences.Column(turned));
                }

                if (turned == p)
                {
                    break; // its list is at an end, so its other places stay free
                }
            }
        }

        return true;
    }

    internal IEnumerable<int> Held(int receiver) => held[receiver]?.UnorderedItems.Select(item => item.Element) ?? [];

    // The proposer that has no place now: the one turned out or the proposer itself; -1 when nobody.
    private int Propose(int proposer, int receiver)
    {
        int capacity = receiverCapacity(receiver);
        if (capacity == 0)
        {
            return proposer;
        }

        PriorityQueue<int, ulong> own = held[receiver] ??= new PriorityQueue<int, ulong>();
        ulong dislike = ulong.MaxValue - (((ulong)preferences.ViewRank(proposer) << 32) | (uint)proposer);
        if (own.Count < capacity)
        {
            own.Enqueue(proposer, dislike);
            return -1;
        }

        return own.EnqueueDequeue(proposer, dislike);
    }
}
