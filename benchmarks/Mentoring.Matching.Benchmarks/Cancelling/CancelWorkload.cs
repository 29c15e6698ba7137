using System.Globalization;
using Mentoring.Matching.Benchmarks.Workloads;

namespace Mentoring.Matching.Benchmarks.Cancelling;

/// <summary>A matching that is to be stopped in the middle.</summary>
/// <param name="Mentees">How many mentees there are.</param>
/// <param name="Mentors">How many mentors there are.</param>
/// <param name="Rules">How much the rules leave.</param>
/// <param name="IsHeld">Whether the costs of pairs are kept.</param>
internal sealed record CancelWorkload(int Mentees, int Mentors, ScaleRules Rules, bool IsHeld)
{
    /// <summary>Those that the command has when none is named: rows worked out each time, a kept matrix, and few eligible pairs of many people.</summary>
    internal static IReadOnlyList<CancelWorkload> Usual { get; } =
    [
        new(20_000, 20_000, ScaleRules.Open, IsHeld: false),
        new(3_000, 3_000, ScaleRules.Open, IsHeld: true),
        new(200_000, 60_000, ScaleRules.Selective, IsHeld: false),
    ];

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Mentees} x {Mentors}, {(Rules == ScaleRules.Open ? "open" : "selective")} rules, pairs {(IsHeld ? "kept" : "not kept")}");
}
