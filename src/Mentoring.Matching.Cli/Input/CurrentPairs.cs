using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Forms;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Cli.Input;

/// <summary>Reads the matching in force from the file that <c>match --out</c> wrote, or from any with columns for the two people.</summary>
internal static class CurrentPairs
{
    /// <summary>The pairs; rows without a mentor are passed over.</summary>
    /// <param name="file">The file.</param>
    /// <param name="problems">Takes what is wrong with it.</param>
    public static IReadOnlyList<Pair> Read(TextFile file, ICollection<string> problems)
    {
        FormTable table = CsvTable.Read(file);
        foreach (FormProblem problem in table.Problems)
        {
            problems.Add(problem.ToString());
        }

        int mentee = TableColumn.Of(table, "mentee id", "mentee");
        int mentor = TableColumn.Of(table, "mentor id", "mentor");
        if (mentee < 0 || mentor < 0)
        {
            problems.Add($"{file.Name}: the columns 'mentee id' and 'mentor id' are not both there; give the file that match --out wrote.");
            return [];
        }

        var pairs = new List<Pair>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (FormRow row in table.Rows.Where(r => r.Cells.Length > Math.Max(mentee, mentor)))
        {
            (string menteeId, string mentorId) = (SafeCell.Original(row.Cells[mentee].Trim()), SafeCell.Original(row.Cells[mentor].Trim()));
            if (menteeId.Length == 0 || mentorId.Length == 0)
            {
                continue;
            }

            if (!seen.TryAdd(menteeId, row.Number))
            {
                problems.Add($"{file.Name}, row {row.Number}: '{menteeId}' has a mentor in row {seen[menteeId]} already; keep one of the rows.");
            }

            pairs.Add(new Pair(menteeId, mentorId));
        }

        return pairs;
    }
}
