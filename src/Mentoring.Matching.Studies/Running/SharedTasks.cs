using Mentoring.Matching.Studies.Approaches;

namespace Mentoring.Matching.Studies.Running;

/// <summary>
/// The pools and the scored tasks that cells share. Each is made once, by the first cell that needs it, and let go after the last: the cells of one
/// pool run one after another, so that there are hardly more of them at a time than threads.
/// </summary>
internal sealed class SharedTasks(StudyDesign design, IReadOnlyList<StudyCell> cells)
{
    private readonly SharedItems<(string, ulong), StudyPool> pools = new(cells.Select(c => PoolKey(design, c)));
    private readonly SharedItems<StudyCell, MatchingTask> tasks = new(cells.Select(c => TaskKey(design, c)));

    /// <summary>Uses the task and the pool of a cell.</summary>
    public T Use<T>(StudyCell cell, Func<MatchingTask, StudyPool, T> use, CancellationToken cancellationToken)
    {
        (string, ulong) poolKey = PoolKey(design, cell);
        StudyCell taskKey = TaskKey(design, cell);
        try
        {
            StudyPool pool = pools.Get(poolKey, () => Open(cell, cancellationToken));
            MatchingTask task = tasks.Get(taskKey, () => Score(cell, pool, cancellationToken));
            return use(task.WithSeed(cell.Seed), pool);
        }
        finally
        {
            tasks.Release(taskKey);
            pools.Release(poolKey);
        }
    }

    private static (string, ulong) PoolKey(StudyDesign design, StudyCell cell) =>
        (cell.Source, design.Choices(cell).Source.VariesWithSeed ? cell.Seed : 0);

    /// <summary>The cell with all blank that does not matter to its scores.</summary>
    private static StudyCell TaskKey(StudyDesign design, StudyCell cell) => cell with { Approach = "", Seed = PoolKey(design, cell).Item2 };

    private StudyPool Open(StudyCell cell, CancellationToken cancellationToken) => design.Choices(cell).Source.Open(cell.Seed, cancellationToken);

    private MatchingTask Score(StudyCell cell, StudyPool pool, CancellationToken cancellationToken)
    {
        (_, StudyStrategy strategy, ReciprocityChoice reciprocity, MissingChoice missing, _) = design.Choices(cell);
        Scheme scheme = SchemeVariant.Of(strategy.Make(pool), null, reciprocity.Reciprocity, missing.Policy);
        return MatchingTask.Of(scheme, pool.Pool, cell.Seed, cancellationToken);
    }
}
