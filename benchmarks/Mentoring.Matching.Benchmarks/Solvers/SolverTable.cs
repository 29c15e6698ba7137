using System.Globalization;
using System.Text;

namespace Mentoring.Matching.Benchmarks.Solvers;

/// <summary>The table of the solvers in Markdown.</summary>
public static class SolverTable
{
    private const string Head =
        """
        | workload | size | ours, least ms | median | allocated | x floor | OR-Tools ms | ratio | SciPy ms | ratio | total, certified |
        |---|---|---|---|---|---|---|---|---|---|---|
        """;

    public static string Write(IEnumerable<SolverRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var table = new StringBuilder(Head).Append('\n');
        foreach (SolverRow row in rows)
        {
            string certified = row.IsCertified ? "yes" : "NO";
            table.Append(CultureInfo.InvariantCulture,
                $"| {row.Workload} | {row.Shape} | {Number(row.Min)} | {Number(row.Median)} | {Number(row.AllocatedBytes / 1e6)} MB | {Number(row.TimesFloor)} |");
            table.Append(CultureInfo.InvariantCulture, $"{Peer(row, "OR-Tools")}{Peer(row, "SciPy")} {row.Total}, {certified} |\n");
        }

        return table.ToString();
    }

    private static string Peer(SolverRow row, string maker) =>
        row.Peers.FirstOrDefault(peer => peer.Name.StartsWith(maker, StringComparison.Ordinal)) is { } found
            ? $" {Number(found.Min)} | {Number(found.Ratio)} |"
            : " - | - |";

    // Three significant digits, without an exponent.
    private static string Number(double value)
    {
        int decimals = value <= 0 ? 0 : Math.Clamp(2 - (int)Math.Floor(Math.Log10(value)), 0, 4);
        return Math.Round(value, decimals).ToString($"F{decimals}", CultureInfo.InvariantCulture);
    }
}
