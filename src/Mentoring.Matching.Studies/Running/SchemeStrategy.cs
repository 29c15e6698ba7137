using Mentoring.Matching.Problems;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Studies.Running;

/// <summary>A scheme that the source comes with, by its name; its weights may be replaced.</summary>
/// <remarks>Immutable; safe for use by several threads. Equality is by reference.</remarks>
public sealed class SchemeStrategy : StudyStrategy
{
    /// <summary>Makes a strategy.</summary>
    /// <param name="name">The name in keys and tables.</param>
    /// <param name="schemeName">The name of the scheme; that of the strategy when left out.</param>
    /// <param name="weighting">What weighs the criteria instead of the scheme's own weighting strategy.</param>
    public SchemeStrategy(string name, string? schemeName = null, WeightingStrategy? weighting = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        SchemeName = schemeName ?? name;
        Weighting = weighting;
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <summary>The name of the scheme.</summary>
    public string SchemeName { get; }

    /// <summary>What weighs the criteria instead of the scheme's own weighting strategy.</summary>
    public WeightingStrategy? Weighting { get; }

    /// <inheritdoc/>
    public override string Content => Weighting is null ? $"scheme {SchemeName}" : $"scheme {SchemeName} weighed by {PartText.Of(Weighting)}";

    /// <inheritdoc/>
    public override Problem? Check(StudySource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.SchemeNames.Contains(SchemeName) ? CheckWeighting(source) : new Problem(
            $"strategy '{Name}'",
            $"the source '{source.Name}' has no scheme '{SchemeName}'",
            NearestName.Mend(SchemeName, source.SchemeNames));
    }

    /// <inheritdoc/>
    protected override Scheme MakeCore(StudyPool pool)
    {
        ArgumentNullException.ThrowIfNull(pool);
        Scheme scheme = pool.Schemes[SchemeName];
        return Weighting is null ? scheme : SchemeVariant.Of(scheme, Weighting, null, null);
    }

    private Problem? CheckWeighting(StudySource source)
    {
        if (Weighting is null || source.KnownScheme(SchemeName) is not { } scheme)
        {
            return null;
        }

        try
        {
            _ = SchemeVariant.Of(scheme, Weighting, null, null);
            return null;
        }
        catch (InvalidInputException refused)
        {
            Problem first = refused.Problems[0];
            return new Problem($"strategy '{Name}'", $"its weighting does not fit the scheme '{SchemeName}' of the source '{source.Name}': {first.Message}", first.Mend);
        }
    }
}
