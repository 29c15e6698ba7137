using System.Globalization;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Forms;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Tuning;

namespace Mentoring.Matching.Cli.Input;

/// <summary>Reads what became of past pairs: columns <c>mentee</c>, <c>mentor</c>, <c>outcome</c>, and <c>round</c> where there are several.</summary>
internal static class Outcomes
{
    /// <summary>The outcomes, as far as they can be read; rows without an outcome are passed over.</summary>
    /// <param name="file">The file.</param>
    /// <param name="problems">Takes what is wrong with it.</param>
    public static IReadOnlyList<PairOutcome> Read(TextFile file, ICollection<string> problems)
    {
        FormTable table = CsvTable.Read(file);
        foreach (FormProblem problem in table.Problems)
        {
            problems.Add(problem.ToString());
        }

        int mentee = TableColumn.Of(table, "mentee", "mentee id");
        int mentor = TableColumn.Of(table, "mentor", "mentor id");
        int outcome = TableColumn.Of(table, "outcome");
        int round = TableColumn.Of(table, "round");
        if (mentee < 0 || mentor < 0 || outcome < 0)
        {
            problems.Add($"{file.Name}: the columns 'mentee', 'mentor' and 'outcome' are not all there; give the pair and what became of it, a row each.");
            return [];
        }

        var outcomes = new List<PairOutcome>();
        foreach (FormRow row in table.Rows.Where(r => r.Cells.Length > Math.Max(Math.Max(mentee, mentor), Math.Max(outcome, round))))
        {
            string text = row.Cells[outcome].Trim();
            if (text.Length == 0)
            {
                continue;
            }

            if (Number(text) is not { } value)
            {
                problems.Add($"{file.Name}, row {row.Number}, column \"outcome\": '{text}' is no number; write yes or no, a rating, or months, such as 4.5.");
                continue;
            }

            string inRound = round < 0 ? "" : row.Cells[round].Trim();
            outcomes.Add(new PairOutcome(
                new Pair(SafeCell.Original(row.Cells[mentee].Trim()), SafeCell.Original(row.Cells[mentor].Trim())), value, inRound.Length == 0 ? null : inRound));
        }

        return outcomes;
    }

    private static double? Number(string text) => text.ToUpperInvariant() switch
    {
        "YES" => 1,
        "NO" => 0,
        _ => double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)
            && double.IsFinite(number) ? number : null, // "NaN" is parsed too
    };
}
