using System.Collections.Immutable;
using Mentoring.Matching.Fairness;

namespace Mentoring.Matching.Tuning;

/// <summary>What a matching owes to the weights: which pairs stay under others, and how far each weight may move.</summary>
/// <remarks>Immutable; safe for use by several threads.</remarks>
public sealed class SensitivityReport
{
    internal SensitivityReport(Scheme scheme, MatchResult matching, SensitivityOptions options)
    {
        Scheme = scheme;
        Matching = matching;
        Concentration = options.Concentration;
        Seed = options.Seed;
    }

    /// <summary>The scheme.</summary>
    public Scheme Scheme { get; }

    /// <summary>The stated matching. Where there is none, nothing was drawn.</summary>
    public MatchResult Matching { get; }

    /// <summary>How many weightings were drawn.</summary>
    public int Draws { get; internal init; }

    /// <summary>How closely they lie around the stated one.</summary>
    public double Concentration { get; }

    /// <summary>What they follow from.</summary>
    public int Seed { get; }

    /// <summary>Each mentee, in ordinal order of the ids.</summary>
    public ImmutableArray<MenteeStability> Mentees { get; internal init; } = [];

    /// <summary>In how many draws the whole matching is the same.</summary>
    public int SameDraws { get; internal init; }

    /// <summary>Where their share may lie, had more been drawn: the exact interval of Clopper and Pearson at 95 %.</summary>
    public ConfidenceInterval SameInterval { get; internal init; } = new(double.NaN, double.NaN);

    /// <summary>How many mentees have another outcome in a draw on average.</summary>
    public double MeanChanged { get; internal init; }

    /// <summary>By how much the stated matching falls short under drawn weights.</summary>
    /// <value>Null where objectives other than the total decide.</value>
    public Shortfall? Shortfall { get; internal init; }

    /// <summary>Each weight that is not 0, those first on which most depends: by the larger number of changes, then by the narrower range, then in the scheme's order.</summary>
    public ImmutableArray<WeightRange> Weights { get; internal init; } = [];

    /// <summary>Why <see cref="WeightRange.Lowest"/> and <see cref="WeightRange.Highest"/> are not known; <see langword="null"/> where they are.</summary>
    public string? NoRanges { get; internal init; }

    /// <summary>The report in a few plain sentences.</summary>
    public ImmutableArray<string> Sentences => [.. new SensitivityWords(this).All()];
}
