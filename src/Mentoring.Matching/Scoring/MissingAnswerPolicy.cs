namespace Mentoring.Matching.Scoring;

/// <summary>Says what an unanswered criterion counts as.</summary>
/// <remarks>
/// Derived types are immutable and safe for use by several threads. A person who has no preference is never asked of a policy: any
/// answer suits them, so the pool's mean counts.
/// </remarks>
public abstract class MissingAnswerPolicy
{
    /// <summary>What an unanswered criterion counts as.</summary>
    /// <param name="missing">The criterion and what is known about it.</param>
    /// <returns>The agreement that counts, from 0 to 1.</returns>
    /// <exception cref="InvalidOperationException">The core gave a number outside 0 to 1.</exception>
    public double Substitute(in MissingAnswer missing)
    {
        double value = SubstituteCore(missing);
        return value is >= 0 and <= 1 + 1e-9 ? value
            : throw new InvalidOperationException($"{GetType().Name} gave {value}; what an unanswered criterion counts as is from 0 to 1.");
    }

    /// <summary>What an unanswered criterion counts as.</summary>
    /// <param name="missing">The criterion and what is known about it.</param>
    /// <returns>The agreement that counts, from 0 to 1.</returns>
    protected abstract double SubstituteCore(in MissingAnswer missing);
}
