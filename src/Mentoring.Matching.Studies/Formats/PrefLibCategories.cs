using System.Collections.Immutable;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>Alternatives that voters put into categories, the best category first, as PrefLib has them.</summary>
/// <remarks>Immutable and safe to share between threads. Equality is by reference.</remarks>
public sealed class PrefLibCategories
{
    /// <summary>Makes categories.</summary>
    /// <param name="alternativeNames">The name of each alternative: one line without blanks around it, none of them twice.</param>
    /// <param name="categoryNames">The name of each category, likewise.</param>
    /// <param name="preferences">The preferences, each once, with the number of voters who have it; a group a category, empty ones too.</param>
    /// <param name="metadata">Facts about the data; null: none.</param>
    /// <exception cref="ArgumentNullException">Names or preferences are null.</exception>
    /// <exception cref="ArgumentException">A name, a preference or a fact is wrong, or there is no category.</exception>
    public PrefLibCategories(IEnumerable<string> alternativeNames, IEnumerable<string> categoryNames, IEnumerable<PrefLibPreference> preferences,
        IEnumerable<PrefLibField>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(alternativeNames);
        ArgumentNullException.ThrowIfNull(categoryNames);
        ArgumentNullException.ThrowIfNull(preferences);
        AlternativeNames = PrefLibHeader.Names(alternativeNames, nameof(alternativeNames));
        CategoryNames = PrefLibHeader.Names(categoryNames, nameof(categoryNames));
        Preferences = [.. preferences];
        PrefLibHeader.Check(Preferences, AlternativeNames.Length, nameof(preferences));
        Metadata = PrefLibHeader.Complete(metadata);
        if (CategoryNames.IsEmpty || Preferences.Any(preference => preference.Groups.GroupCount != CategoryNames.Length))
        {
            throw new ArgumentException("There is no category, or a preference has not a group for each.", nameof(preferences));
        }
    }

    /// <summary>The name of each alternative.</summary>
    public ImmutableArray<string> AlternativeNames { get; }

    /// <summary>The name of each category, the best first.</summary>
    public ImmutableArray<string> CategoryNames { get; }

    /// <summary>The preferences, in the order of the file.</summary>
    public ImmutableArray<PrefLibPreference> Preferences { get; }

    /// <summary>Facts about the data: those of the standard in its order, empty where not known, then others.</summary>
    public ImmutableArray<PrefLibField> Metadata { get; }

    /// <summary>How many voters there are.</summary>
    public long VoterCount => Preferences.Sum(preference => preference.Count);
}
