// R. E. Machol and M. Wien, A hard assignment problem (1976), doi:10.1287/opre.24.1.190.
namespace Mentoring.Matching.Benchmarks.Workloads;

/// <summary>Workload F: Machol and Wien's costs i * j, the hard case of shortest augmenting paths.</summary>
public static class MacholWienCosts
{
    public static int[] Of(int size) => [.. Enumerable.Range(0, size * size).Select(at => ((at / size) + 1) * ((at % size) + 1))];
}
