using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;

namespace Mentoring.Matching.Tuning;

/// <summary>What a matching owes to the weights of its scheme: pairs that stay under other weights, and how far each weight may move without any change.</summary>
public static class WeightSensitivity
{
    /// <summary>Varies the weights of a scheme.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="pool">The people.</param>
    /// <param name="options">How; as <see cref="SensitivityOptions"/> stands when left out.</param>
    /// <param name="progress">Is told of the stated matching, the ranges and the draws; the overall share is that of all.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The report.</returns>
    /// <remarks>
    /// <para>Rules, criteria and what is usual in the pool are worked out once; a draw weighs, scores and solves anew, in the time of these stages of a
    /// matching. Of several best matchings a draw takes one that changes fewest pairs of the stated one, so that ties change nothing.</para>
    /// <para>Memory beside that of the matching: for each thread the costs of all pairs, of 4 bytes each, and for the ranges of 12. There are as many threads as
    /// <see cref="MatchOptions.MemoryLimit"/> has room for. Where it has room for none, or <see cref="MatchOptions.MatrixMemoryLimit"/> does not let the matching
    /// keep its costs, draws work them out whenever they are needed, and there are no ranges.</para>
    /// </remarks>
    /// <exception cref="InvalidInputException">The people do not fit the scheme, or the options have a limit on changes; all problems are in it.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static SensitivityReport Of(
        Scheme scheme,
        Pool pool,
        SensitivityOptions? options = null,
        IProgress<MatchProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(pool);
        options ??= new SensitivityOptions();
        if (options.Matching.MostChanges is not null)
        {
            throw new InvalidInputException(
                "sensitivity", [new Problem("most changes", "a limit on changes holds for one matching and not for weights", "leave MatchOptions.MostChanges out")]);
        }

        return new SensitivityRun(scheme, pool.Under(scheme.Questionnaire, cancellationToken), options, progress, cancellationToken).Run();
    }
}
