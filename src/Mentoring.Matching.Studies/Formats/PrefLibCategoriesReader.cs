// Format: N. Mattei and T. Walsh, PrefLib: a library for preferences (2013), doi:10.1007/978-3-642-41575-3_20; the specification of PrefLib-Data
// since September 2022.
using System.Collections.Immutable;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>
/// Reads the categories of a PrefLib file (<c>.cat</c>): metadata <c># KEY: value</c>, then lines of <c>count: {1,2},3,{}</c>, what is in the first
/// category, in the second, and so on.
/// </summary>
/// <remarks>
/// Needed are NUMBER ALTERNATIVES and NUMBER CATEGORIES, each with a name for each. NUMBER VOTERS, NUMBER UNIQUE PREFERENCES and DATA TYPE may be left
/// out, and are compared with the data where they are not. An alternative may be in no category. All other metadata is kept. Fields of errors count the
/// numbers of a line from 1, the count first.
/// </remarks>
public static class PrefLibCategoriesReader
{
    internal const string TypeName = "cat";

    /// <summary>Reads categories.</summary>
    /// <param name="reader">The text.</param>
    /// <returns>The categories, or all errors.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reader"/> is null.</exception>
    public static ReadResult<PrefLibCategories> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var errors = new LimitedErrors();
        var text = PrefLibText.Read(reader, errors);
        string[]? names = text.Names(PrefLibHeader.Alternatives, PrefLibHeader.AlternativeName);
        string[]? categories = text.Names(PrefLibHeader.Categories, PrefLibHeader.CategoryName);
        text.Refuse(PrefLibHeader.UniqueOrders, "Expected NUMBER UNIQUE PREFERENCES in a file of categories.");
        if (text.Value(PrefLibHeader.DataType) is { } type && !string.Equals(type.Value, TypeName, StringComparison.OrdinalIgnoreCase))
        {
            errors.Add(type.Line, 0, type.Value, "Expected cat as DATA TYPE of categories.");
        }

        text.Compare(PrefLibHeader.UniquePreferences, text.Body.Count);
        if (categories is [])
        {
            errors.Add(text.Value(PrefLibHeader.Categories)!.Value.Line, 0, "0", "Expected one category or more.");
        }

        if (names is null || categories is null)
        {
            return new(errors.All()); // lines cannot be judged
        }

        ImmutableArray<PrefLibPreference> preferences = new PrefLibLines(names.Length, errors).Read(text.Body, Fault, text);
        return errors.Any ? new(errors.All()) : new(new PrefLibCategories(names, categories, preferences, text.Metadata));

        string Fault(OrderedGroups groups) => groups.GroupCount == categories.Length
            ? ""
            : FormattableString.Invariant($"The line has {groups.GroupCount} categories; expected {categories.Length}, an empty one as {{}}.");
    }
}
