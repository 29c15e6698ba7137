namespace Mentoring.Matching.Benchmarks.Solvers;

/// <summary>A line of the table: one workload, our solver and its peers. Times are in milliseconds.</summary>
public sealed record SolverRow(
    string Workload, string Shape, double Min, double Median, int Repeats, long AllocatedBytes, double FloorTime, long Total, bool IsCertified,
    IReadOnlyList<PeerRow> Peers)
{
    /// <summary>How many times the time of one reading of the cells.</summary>
    public double TimesFloor => Min / FloorTime;

    /// <summary>What makes the run fail: a total that a peer does not have, or no certificate. Empty when there is nothing.</summary>
    public IEnumerable<string> Failures()
    {
        if (!IsCertified)
        {
            yield return $"{Workload}: the solution is not certified.";
        }

        foreach (PeerRow peer in Peers.Where(peer => peer.Total != Total))
        {
            yield return FormattableString.Invariant($"{Workload}: our total is {Total}, that of {peer.Name} is {peer.Total}.");
        }
    }
}
