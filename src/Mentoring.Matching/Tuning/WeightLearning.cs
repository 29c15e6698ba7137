// Sources: for the division into folds by people, D. R. Roberts et al., Cross-validation strategies for data with ... hierarchical structure (2017),
// doi:10.1111/ecog.02881; for drawing groups anew, C. A. Field and A. H. Welsh, Bootstrapping clustered data (2007),
// doi:10.1111/j.1467-9868.2007.00593.x.
using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Tuning;

/// <summary>Learns from past pairs how much each criterion should weigh, and says whether that is worth anything.</summary>
/// <remarks>
/// <para>On real data answers tell of outcomes only weakly, and learned weights gain little on stated ones. So every number is about pairs of people whom
/// the weights have not seen: mentees (those of a round together) and mentors are divided into folds, and pairs of which both people are in a fold are judged
/// by weights learned from the pairs of which neither is. A gain that chance could make is called that.</para>
/// <para>The same input and seed give the same report to the last bit. Time O(folds^2 x pairs x criteria^2 + resamples x pairs log pairs).</para>
/// </remarks>
public static class WeightLearning
{
    /// <summary>Learns.</summary>
    /// <param name="scheme">The scheme, whose criteria are to be weighed and whose stated weights are compared with.</param>
    /// <param name="pool">The people of past rounds, with what they answered before they were matched.</param>
    /// <param name="outcomes">What became of past pairs, each pair once.</param>
    /// <param name="options">How; the defaults when left out.</param>
    /// <param name="progress">Told what share of the work is done.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What was found and what to do about it.</returns>
    /// <exception cref="Problems.InvalidInputException">A person is not in the pool or a pair is there twice; all problems are in it.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static LearningReport Learn(
        Scheme scheme, Pool pool, IEnumerable<PairOutcome> outcomes, LearningOptions? options = null, IProgress<double>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(outcomes);
        options ??= new LearningOptions();
        var pairs = PastPairs.Of(scheme, pool, outcomes, options.SuccessFrom, cancellationToken);
        return new LearningRun(scheme, pairs, options, progress, cancellationToken).Run();
    }
}
