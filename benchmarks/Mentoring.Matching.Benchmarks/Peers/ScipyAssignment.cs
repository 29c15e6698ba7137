using System.Globalization;
using System.Text.Json;
using Mentoring.Matching.Benchmarks.Solvers;
using Mentoring.Matching.Benchmarks.Workloads;

namespace Mentoring.Matching.Benchmarks.Peers;

/// <summary>
/// SciPy's linear_sum_assignment (shortest augmenting paths in C++), for matrices with at least as many columns as rows: a process of its
/// own that reads the costs as a .npy file and times itself. Not in the run when no Python of this machine has SciPy.
/// </summary>
public sealed class ScipyAssignment : Peer
{
    private readonly PythonProgram? python;

    /// <summary>Looks for an interpreter that has SciPy: the one named, else the first one found, else Debian's.</summary>
    public ScipyAssignment(string? interpreter) => python = PythonProgram.With("scipy", "scipy.optimize", interpreter);

    /// <summary>The version found, or null when there is none.</summary>
    public string? Version => python?.Version;

    public override string Name => "SciPy linear_sum_assignment";

    public override bool Accepts(Workload workload)
    {
        ArgumentNullException.ThrowIfNull(workload);
        return workload.IsPlainMatrix;
    }

    public override PeerRun? Measure(Workload workload, RepeatPlan plan)
    {
        ArgumentNullException.ThrowIfNull(workload);
        ArgumentNullException.ThrowIfNull(plan);
        if (python is null)
        {
            return null;
        }

        string file = Path.GetTempFileName();
        try
        {
            NpyFile.Write(file, workload.Problem.RowCount, workload.Problem.ColumnCount, workload.Arrays[0]);
            RepeatPlan repeats = plan.ForPeers();
            string output = python.Run("scipy_peer.py",
            [
                file,
                repeats.Most.ToString(CultureInfo.InvariantCulture),
                repeats.Budget.TotalSeconds.ToString(CultureInfo.InvariantCulture),
                repeats.Clock.Name,
            ]);
            using var result = JsonDocument.Parse(output);
            return new(Name,
                new Times([.. result.RootElement.GetProperty("milliseconds").EnumerateArray().Select(time => time.GetDouble())]),
                result.RootElement.GetProperty("total").GetInt64());
        }
        finally
        {
            File.Delete(file);
        }
    }
}
