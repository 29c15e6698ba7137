using Mentoring.Matching.Problems;

namespace Mentoring.Matching.Studies.Generation;

/// <summary>Makes pools of people with latent traits, whose answers are noisy and incomplete views of them, and whose true compatibility is known.</summary>
public static class PoolGenerator
{
    /// <summary>Makes a pool. The same options give the same pool on every machine.</summary>
    /// <param name="options">What the pool is to be like; the defaults when left out.</param>
    /// <returns>The pool. Takes O(people x questions) time and memory.</returns>
    /// <exception cref="InvalidInputException">An option is out of its range; all problems are in it.</exception>
    public static GeneratedPool Generate(GeneratorOptions? options = null)
    {
        options ??= new GeneratorOptions();
        IReadOnlyList<Problem> problems = options.Check();
        return problems.Count == 0 ? new GeneratedPool(options) : throw new InvalidInputException("generator", problems);
    }
}
