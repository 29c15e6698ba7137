using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>What no format of costs says, since it is said by <see cref="AssignmentReadOptions"/> when the file is read.</summary>
internal static class InstanceLosses
{
    internal static IEnumerable<FormatRefusal> Of(AssignmentInstance instance)
    {
        AssignmentProblem problem = instance.Problem;
        if (instance.IsRounded)
        {
            yield return new(FormatLoss.Rounding, FormattableString.Invariant(
                $"The numbers were rounded to {instance.Scale.Decimals} decimals when they were read; the source is finer."));
        }

        foreach ((ProblemFeatures feature, FormatLoss loss, string reason) in Features)
        {
            if (problem.Features.HasFlag(feature))
            {
                yield return new(loss, reason);
            }
        }
    }

    /// <summary>The same where a format has no names either.</summary>
    internal static IEnumerable<FormatRefusal> WithoutNames(AssignmentInstance instance) =>
        SideNames.AreNumbers(instance.RowNames) && SideNames.AreNumbers(instance.ColumnNames)
            ? Of(instance)
            : Of(instance).Append(new(FormatLoss.Names, "Rows and columns have names, which the format does not say."));

    private static readonly (ProblemFeatures, FormatLoss, string)[] Features =
    [
        (ProblemFeatures.Pins, FormatLoss.Pins, "Some cells must be used, which the format does not say."),
        (ProblemFeatures.Capacities, FormatLoss.Capacities, "Columns take other numbers of rows than 1, which the format does not say."),
        (ProblemFeatures.MinimumLoads, FormatLoss.MinimumLoads, "Columns must have some rows at least, which the format does not say."),
        (ProblemFeatures.UnassignedRows, FormatLoss.UnassignedCosts, "Rows may go without a column, which the format does not say."),
        (ProblemFeatures.Demands, FormatLoss.Demands, "Rows are to have several columns, which the format does not say."),
        (ProblemFeatures.LoadCosts, FormatLoss.LoadCosts, "Further rows in a column cost more than the first, which the format does not say."),
    ];
}
