using System.Collections.Immutable;

namespace Mentoring.Matching.Studies.Running;

/// <summary>Where the pools of a study come from. Derive from it to study pools of your own.</summary>
/// <remarks>Immutable; safe for use by several threads. The same seed always gives the same pool.</remarks>
public abstract class StudySource
{
    /// <summary>The name in keys and tables: it begins with a letter or a digit, and has no <c>/</c>.</summary>
    public abstract string Name { get; }

    /// <summary>All that its pools are made of, as text: two sources of the same content give the same pools and schemes.</summary>
    /// <value>It goes into the hash of the design, so that rows of other pools are never taken for these.</value>
    public abstract string Content { get; }

    /// <summary>The names of the schemes that its pools come with; each once.</summary>
    public abstract ImmutableArray<string> SchemeNames { get; }

    /// <summary>Whether another seed gives another pool; where it does not, what a pool needs is worked out once for all seeds.</summary>
    public abstract bool VariesWithSeed { get; }

    /// <summary>How many pairs each of its pools has; <see langword="null"/> where only a pool can tell.</summary>
    internal virtual long? KnownPairs => null;

    /// <summary>A scheme that its pools come with; <see langword="null"/> where only a pool can tell.</summary>
    internal virtual Scheme? KnownScheme(string name) => null;

    /// <summary>Gives the pool of a seed.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The pool, with a scheme of each of <see cref="SchemeNames"/>.</returns>
    /// <exception cref="InvalidOperationException">The source gave no pool, or lacks a scheme that it names: a defect of it.</exception>
    public StudyPool Open(ulong seed, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        StudyPool pool = OpenCore(seed, cancellationToken) ?? throw new InvalidOperationException($"The source '{Name}' gave no pool.");
        return SchemeNames.FirstOrDefault(name => !pool.Schemes.ContainsKey(name)) is { } missing
            ? throw new InvalidOperationException($"The source '{Name}' names a scheme '{missing}' that its pool does not have.")
            : pool;
    }

    /// <summary>Gives the pool of a seed.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The pool.</returns>
    protected abstract StudyPool OpenCore(ulong seed, CancellationToken cancellationToken);
}
