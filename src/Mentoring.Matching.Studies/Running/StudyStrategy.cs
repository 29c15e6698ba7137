using Mentoring.Matching.Problems;

namespace Mentoring.Matching.Studies.Running;

/// <summary>A way to make the scheme that a pool is matched under. Derive from it to study schemes that no source comes with.</summary>
/// <remarks>Immutable; safe for use by several threads. The same pool always gives the same scheme.</remarks>
public abstract class StudyStrategy
{
    /// <summary>The name in keys and tables: it begins with a letter or a digit, and has no <c>/</c>.</summary>
    public abstract string Name { get; }

    /// <summary>All that decides the schemes it makes, as text; it goes into the hash of the design.</summary>
    public abstract string Content { get; }

    /// <summary>What stands against using it with a source, such as a scheme that the source does not come with.</summary>
    /// <param name="source">The source.</param>
    /// <returns>The problem, or <see langword="null"/>.</returns>
    public virtual Problem? Check(StudySource source) => null;

    /// <summary>Makes the scheme for a pool.</summary>
    /// <param name="pool">The pool.</param>
    /// <returns>The scheme.</returns>
    /// <exception cref="InvalidInputException">The strategy does not fit the pool; all problems are in it.</exception>
    /// <exception cref="InvalidOperationException">The strategy gave no scheme: a defect of it.</exception>
    public Scheme Make(StudyPool pool)
    {
        ArgumentNullException.ThrowIfNull(pool);
        return MakeCore(pool) ?? throw new InvalidOperationException($"The strategy '{Name}' gave no scheme.");
    }

    /// <summary>Makes the scheme for a pool.</summary>
    /// <param name="pool">The pool.</param>
    /// <returns>The scheme.</returns>
    protected abstract Scheme MakeCore(StudyPool pool);
}
