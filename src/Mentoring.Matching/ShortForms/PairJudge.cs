using Mentoring.Matching.Pools;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.ShortForms;

/// <summary>Says how good a pair really is: what the matchings of short forms are judged by, and know nothing of.</summary>
/// <remarks>
/// An extension point. Numbers are on any scale on which more is better and a person without a partner counts 0; shares of the quality make sense only
/// where pairs count 0 or more. Derived types are immutable and safe for use by several threads.
/// </remarks>
public abstract class PairJudge
{
    /// <summary>How good a pair is.</summary>
    /// <param name="mentee">The index of the mentee in the pool.</param>
    /// <param name="mentor">The index of the mentor in the pool.</param>
    /// <returns>The number.</returns>
    /// <exception cref="InvalidOperationException">The core gave no finite number.</exception>
    public double Judge(int mentee, int mentor)
    {
        double value = JudgeCore(mentee, mentor);
        return double.IsFinite(value) ? value : throw new InvalidOperationException($"{GetType().Name} gave {value}; give a finite number.");
    }

    /// <summary>The people whose indices are meant, where that is known.</summary>
    internal virtual Pool? People => null;

    /// <summary>Judges by the combined scores of a scheme, from 0 to 1, of the answers in a pool.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="pool">The people, with all answers that are known.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The judge.</returns>
    /// <exception cref="Problems.InvalidInputException">The pool does not fit the scheme's questionnaire; all problems are in it.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static PairJudge ByScores(Scheme scheme, Pool pool, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(pool);
        var responses = new ResponseTable(pool.Under(scheme.Questionnaire, cancellationToken), cancellationToken);
        return new ScoreJudge(new Matcher(scheme).Scorer(responses, cancellationToken));
    }

    /// <summary>How good a pair is.</summary>
    /// <param name="mentee">The index of the mentee in the pool.</param>
    /// <param name="mentor">The index of the mentor in the pool.</param>
    /// <returns>The number; finite.</returns>
    protected abstract double JudgeCore(int mentee, int mentor);
}
