using System.Globalization;
using System.Text.RegularExpressions;

namespace Mentoring.Matching.Benchmarks.Workloads;

/// <summary>
/// The workloads by name: a letter and the number of rows, such as A1000, T100k or E1M. Cu and Cs have four times as many columns as rows,
/// D a quarter as many; the others are square.
/// </summary>
public static partial class WorkloadCatalog
{
    /// <summary>The whole table.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "A500", "A1000", "A2000", "A4000", "A5000", "B500", "B1000", "B2000", "B4000", "B5000", "B10000", "Cu2000", "Cs2000", "D8000",
        "F1000", "F2000", "G1000", "G2000", "G4000", "H1000", "H2000", "H4000", "Z2000", "E100k", "T100k", "E1M", "T1M",
    ];

    /// <summary>One of each kind, about a minute in all.</summary>
    public static IReadOnlyList<string> Quick { get; } =
        ["A500", "A1000", "B500", "B1000", "Cu500", "Cs500", "D2000", "F500", "G500", "H1000", "Z500", "E10k", "T10k"];

    /// <summary>Whether there is a workload of this name.</summary>
    public static bool Has(string name) => Pattern().IsMatch(name);

    /// <summary>Makes a workload of a name that there is.</summary>
    public static Workload Make(string name)
    {
        Match match = Pattern().Match(name);
        int size = int.Parse(match.Groups["size"].Value, CultureInfo.InvariantCulture)
            * match.Groups["unit"].Value switch { "k" => 1000, "M" => 1_000_000, _ => 1 };
        return match.Groups["kind"].Value switch
        {
            "A" => Workload.Dense(name, size, size, RandomCosts.Uniform(size, size)),
            "B" => Workload.Dense(name, size, size, ScoreLikeCosts.Of(size, size)),
            "Cu" => Workload.Dense(name, size, 4 * size, RandomCosts.Uniform(size, 4 * size)),
            "Cs" => Workload.Dense(name, size, 4 * size, ScoreLikeCosts.Of(size, 4 * size)),
            "D" => Workload.Dense(name, size, size / 4, ScoreLikeCosts.Of(size, size / 4), MentorCapacities.Of(size / 4), Workload.Unit),
            "F" => Workload.Dense(name, size, size, MacholWienCosts.Of(size)),
            "G" => Workload.Dense(name, size, size, PlaneCosts.Of(size)),
            "H" => Workload.Dense(name, size, size, RandomCosts.OneToHundred(size, size)),
            "Z" => Workload.Dense(name, size, size, RandomCosts.ZeroOne(size, size)),
            "E" => Workload.Sparse(name, SparseCosts.Of(size)),
            _ => Workload.Sparse(name, ContendedCosts.Of(size)),
        };
    }

    [GeneratedRegex("^(?<kind>A|B|Cu|Cs|D|F|G|H|Z|E|T)(?<size>[1-9][0-9]{0,5})(?<unit>k|M)?$")]
    private static partial Regex Pattern();
}
