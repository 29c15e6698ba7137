using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>What a problem says of its cells and columns beside the numbers, as files of their own.</summary>
public static class InstanceConstraints
{
    /// <summary>The pins of an instance, and the cells that may not be used.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="withForbidden">Whether to list the cells that may not be used; there may be very many.</param>
    /// <returns>The constraints, row by row.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="instance"/> is null.</exception>
    public static CellConstraints Cells(AssignmentInstance instance, bool withForbidden = true)
    {
        ArgumentNullException.ThrowIfNull(instance);
        AssignmentProblem problem = instance.Unpinned;
        var forbidden = new List<NamedCell>();
        int[] buffer = new int[problem.RowBufferLength];
        for (int i = 0; withForbidden && i < problem.RowCount; i++)
        {
            CostRow cells = problem.Row(i, buffer);
            for (int j = 0; j < problem.ColumnCount; j++)
            {
                if (cells.CostOf(j) == AssignmentProblem.Forbidden)
                {
                    forbidden.Add(new(instance.RowNames[i], instance.ColumnNames[j]));
                }
            }
        }

        return new([.. forbidden], [.. instance.Problem.Pins.Select(pin => new NamedCell(instance.RowNames[pin.Row], instance.ColumnNames[pin.Column]))]);
    }

    /// <summary>How many rows each column takes.</summary>
    /// <param name="instance">The instance.</param>
    /// <returns>The capacity of each column, in their order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="instance"/> is null.</exception>
    public static IEnumerable<KeyValuePair<string, int>> Capacities(AssignmentInstance instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return instance.ColumnNames.Select((name, j) => KeyValuePair.Create(name, instance.Problem.Capacity(j)));
    }

    /// <summary>How many rows each column must have at least.</summary>
    /// <param name="instance">The instance.</param>
    /// <returns>The minimum load of each column, in their order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="instance"/> is null.</exception>
    public static IEnumerable<KeyValuePair<string, int>> MinimumLoads(AssignmentInstance instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return instance.ColumnNames.Select((name, j) => KeyValuePair.Create(name, instance.Problem.MinimumLoad(j)));
    }
}
