using System.Collections.Immutable;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Studies.Generation;

namespace Mentoring.Matching.Studies.Running;

/// <summary>Generated pools: one for each seed, with the schemes <c>detailed</c>, <c>informal</c> and <c>openDoor</c> and the truth of the generator.</summary>
/// <remarks>Immutable; safe for use by several threads. Equality is by reference.</remarks>
public sealed class GeneratedSource : StudySource
{
    /// <summary>Makes a source.</summary>
    /// <param name="name">The name in keys and tables.</param>
    /// <param name="options">What the pools are like; the seed in it is not used. The defaults when left out.</param>
    /// <exception cref="InvalidInputException">An option is out of its range; all problems are in it.</exception>
    public GeneratedSource(string name, GeneratorOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        options ??= new GeneratorOptions();
        IReadOnlyList<Problem> problems = options.Check();
        if (problems.Count > 0)
        {
            throw new InvalidInputException("generator", problems);
        }

        Name = name;
        Options = options with { Seed = 0 };
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <summary>What the pools are like; the seed is that of the cell.</summary>
    public GeneratorOptions Options { get; }

    /// <inheritdoc/>
    public override string Content => $"generated: {GeneratorText.Of(Options)}";

    /// <inheritdoc/>
    public override ImmutableArray<string> SchemeNames { get; } = ["detailed", "informal", "openDoor"];

    /// <inheritdoc/>
    public override bool VariesWithSeed => true;

    internal override long? KnownPairs => (long)Options.Mentees * Options.Mentors;

    internal override Scheme? KnownScheme(string name) => name switch
    {
        "detailed" => GeneratedQuestions.Detailed(Options),
        "informal" => GeneratedQuestions.Informal(Options),
        "openDoor" => GeneratedQuestions.OpenDoor(Options),
        _ => null,
    };

    /// <inheritdoc/>
    protected override StudyPool OpenCore(ulong seed, CancellationToken cancellationToken)
    {
        GeneratedPool generated = PoolGenerator.Generate(Options with { Seed = seed });
        return new StudyPool(
            generated.Pool,
            new Dictionary<string, Scheme>
            {
                ["detailed"] = generated.DetailedScheme,
                ["informal"] = generated.InformalScheme,
                ["openDoor"] = generated.OpenDoorScheme,
            },
            new GeneratedTruth(generated));
    }
}
