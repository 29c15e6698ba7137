using System.Globalization;
using Mentoring.Matching.Benchmarks.Workloads;

namespace Mentoring.Matching.Benchmarks.Commands;

/// <summary>What the texts of arguments mean; null where they mean nothing.</summary>
internal static class ArgumentText
{
    /// <summary>A whole number above 0.</summary>
    internal static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number : null;

    /// <summary>How much rules leave.</summary>
    internal static ScaleRules? Rules(string text) => text switch { "open" => ScaleRules.Open, "selective" => ScaleRules.Selective, _ => null };
}
