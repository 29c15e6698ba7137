using Mentoring.Matching.Assignment;
using Mentoring.Matching.Cli.Commands;
using Mentoring.Matching.Studies.Formats;

namespace Mentoring.Matching.Cli.Output;

/// <summary>What <c>solve</c> found, by the names and in the units of the file.</summary>
internal static class SolveReport
{
    public static SolveDocument Document(AssignmentInstance instance, SolveOutcome outcome)
    {
        AssignmentSolution solution = outcome.Solution;
        bool isMade = solution.Status is AssignmentStatus.Optimal or AssignmentStatus.Feasible;
        return new SolveDocument(
            ToolJson.Name(outcome.Status),
            outcome.Method,
            instance.ToUnits(solution.TotalCost),
            isMade && solution.LowerBound is { } bound ? instance.ToUnits(bound) : null,
            solution.AssignedCount,
            outcome.IsCertified,
            Math.Round(outcome.Time.TotalMilliseconds, 3),
            instance.Problem.RowCount,
            instance.Problem.ColumnCount,
            outcome.Bottleneck is { } bottleneck ? instance.ToUnits(bottleneck) : null,
            outcome.Stages.IsEmpty ? null : [.. outcome.Stages.Select(stage => Stage(instance, stage))],
            solution.Infeasibility is { } witness
                ? new SolvedInfeasibility(witness.Message, [.. witness.Rows.Select(i => instance.RowNames[i])], [.. witness.Columns.Select(j => instance.ColumnNames[j])])
                : null,
            Pairs(instance, solution),
            [.. Enumerable.Range(0, instance.Problem.RowCount)
                .Where(row => solution.ColumnsOf(row).Length < instance.Problem.Demand(row))
                .Select(row => instance.RowNames[row])],
            outcome.Alternatives.IsEmpty
                ? null
                : [.. outcome.Alternatives.Select(other => new SolvedAlternative(instance.ToUnits(other.TotalCost), Pairs(instance, other)))]);
    }

    public static void Show(SolveDocument document, Screen screen)
    {
        screen.Facts([
            ("Status", document.Status),
            ("Method", document.Method),
            ("Total", FormattableString.Invariant($"{document.Total}")),
            .. document.LowerBound is { } bound && bound != document.Total ? new[] { ("Not below", FormattableString.Invariant($"{bound}")) } : [],
            .. document.Bottleneck is { } bottleneck ? new[] { ("Worst cell", FormattableString.Invariant($"{bottleneck}")) } : [],
            ("Assigned", document.Pairs.Length > document.Rows ? $"{document.Assigned} places" : $"{document.Assigned} of {document.Rows}"),
            ("Certificate", document.Certified ? "valid" : "none"),
            ("Solve time", FormattableString.Invariant($"{document.SolveMilliseconds} ms"))]);
        if (document.Stages is { } stages)
        {
            screen.Table("Stages", ["objective", "value", "proven"], [.. stages.Select(s =>
                (string[])[s.Objective, FormattableString.Invariant($"{s.Value}"), s.Proven ? "yes" : "no"])]);
        }

        screen.Table("Pairs", ["row", "column", "value"], [.. document.Pairs.Select(p =>
            (string[])[p.Row, p.Column, FormattableString.Invariant($"{p.Value}")])]);
        if (document.Unassigned.Length > 0)
        {
            screen.Line($"Unassigned: {string.Join(", ", document.Unassigned)}");
        }

        if (document.Alternatives is { } alternatives)
        {
            screen.Line($"Next best totals: {string.Join(", ", alternatives.Select(a => FormattableString.Invariant($"{a.Total}")))}");
        }
    }

    private static SolvedStage Stage(AssignmentInstance instance, LexicographicStage stage) => new(
        stage.Objective.Name, stage.Objective is LeastTotalCost or WorstRowFirst ? instance.ToUnits(stage.Value) : stage.Value, stage.IsProven);

    private static SolvedPair[] Pairs(AssignmentInstance instance, AssignmentSolution solution)
    {
        var pairs = new List<SolvedPair>();
        for (int row = 0; row < instance.Problem.RowCount; row++)
        {
            foreach (int column in solution.ColumnsOf(row))
            {
                pairs.Add(new SolvedPair(instance.RowNames[row], instance.ColumnNames[column], instance.ToUnits(instance.Problem.Cost(row, column))));
            }
        }

        return [.. pairs];
    }
}
