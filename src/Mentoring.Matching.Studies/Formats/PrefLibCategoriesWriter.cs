namespace Mentoring.Matching.Studies.Formats;

/// <summary>Writes categories as <see cref="PrefLibCategoriesReader"/> reads them: everything that they have.</summary>
public static class PrefLibCategoriesWriter
{
    /// <summary>Writes categories.</summary>
    /// <param name="categories">The categories.</param>
    /// <param name="writer">Where to.</param>
    /// <returns>That it was written; nothing that can be made stands in the way.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="categories"/> or <paramref name="writer"/> is null.</exception>
    public static WriteResult Write(PrefLibCategories categories, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(categories);
        ArgumentNullException.ThrowIfNull(writer);
        PrefLibHeader.Write(
            writer,
            PrefLibCategoriesReader.TypeName,
            categories.Metadata,
            [
                (PrefLibHeader.Alternatives, categories.AlternativeNames.Length),
                (PrefLibHeader.Voters, categories.VoterCount),
                (PrefLibHeader.UniquePreferences, categories.Preferences.Length),
                (PrefLibHeader.Categories, categories.CategoryNames.Length),
            ],
            categories.CategoryNames,
            categories.AlternativeNames);
        foreach (PrefLibPreference preference in categories.Preferences)
        {
            PrefLibHeader.Write(writer, preference);
        }

        return WriteResult.Of([], null);
    }
}
