namespace Mentoring.Matching.Benchmarks.Peers;

/// <summary>A solver that holds a problem.</summary>
public interface IFilledSolver : IDisposable
{
    /// <summary>Solves it, once.</summary>
    /// <returns>The least total.</returns>
    long Solve();
}
