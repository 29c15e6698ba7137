using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Studies.Metrics;

namespace Mentoring.Matching.Studies.Running;

/// <summary>Runs a cell: matches, measures, hashes.</summary>
internal sealed class CellRun(StudyDesign design, SharedTasks shared, TimeProvider time)
{
    public StudyRow Run(StudyCell cell, CancellationToken cancellationToken) =>
        shared.Use(cell, (task, pool) => Run(cell, task, pool, cancellationToken), cancellationToken);

    private StudyRow Run(StudyCell cell, MatchingTask task, StudyPool pool, CancellationToken cancellationToken)
    {
        MatchingApproach approach = design.Choices(cell).Approach;
        MeasuredApproach measured = MeasuredApproach.Of(approach, task, time, cancellationToken);
        ApproachResult result = measured.Result;
        double?[] values = result.Status == ApproachStatus.Matched
            ? Measure(task, pool, approach, measured, cancellationToken)
            : new double?[design.Parts.Length];
        return new StudyRow(
            cell, result.Status, result.Reason, result.Pairs.Length, values, Hash(task, result, values), measured.Elapsed, measured.AllocatedBytes);
    }

    private double?[] Measure(MatchingTask task, StudyPool pool, MatchingApproach approach, MeasuredApproach measured, CancellationToken cancellationToken)
    {
        var input = new MetricInput(task, measured.Result.Pairs)
        {
            Truth = pool.Truth,
            Outcomes = pool.Outcomes,
            Previous = pool.Previous,
            GroupQuestion = design.GroupQuestion,
            Approach = approach,
            Manipulators = design.Manipulators,
            Elapsed = measured.Elapsed,
            AllocatedBytes = measured.AllocatedBytes,
        };
        return [.. design.Metrics.SelectMany(m => m.Measure(input, cancellationToken)).Select(r => r.Value.Number)];
    }

    private string Hash(MatchingTask task, ApproachResult result, double?[] values)
    {
        using var hash = new StudyHash();
        hash.Add(StudyTable.Name(result.Status));
        hash.Add(result.Pairs.Length);
        foreach (PlacedPair pair in result.Pairs)
        {
            hash.Add(task.Pool.Mentees[pair.Mentee].Id);
            hash.Add(task.Pool.Mentors[pair.Mentor].Id);
        }

        foreach ((double? value, (StudyMetric metric, _)) in values.Zip(design.Parts))
        {
            hash.Add(metric.IsReproducible ? value : null);
        }

        return hash.Hex();
    }
}
