using System.Collections.Immutable;
using System.Globalization;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>The metadata of PrefLib files: which keys there are, and in which order they are written.</summary>
internal static class PrefLibHeader
{
    internal const string DataType = "DATA TYPE";
    internal const string Alternatives = "NUMBER ALTERNATIVES";
    internal const string Voters = "NUMBER VOTERS";
    internal const string UniqueOrders = "NUMBER UNIQUE ORDERS";
    internal const string UniquePreferences = "NUMBER UNIQUE PREFERENCES";
    internal const string Categories = "NUMBER CATEGORIES";
    internal const string AlternativeName = "ALTERNATIVE NAME ";
    internal const string CategoryName = "CATEGORY NAME ";

    // In the order of the specification; the data type comes after the third.
    private static readonly string[] Standard =
        ["FILE NAME", "TITLE", "DESCRIPTION", "MODIFICATION TYPE", "RELATES TO", "RELATED FILES", "PUBLICATION DATE", "MODIFICATION DATE"];

    /// <summary>Whether a key is worked out from the data, so that it is not metadata of its own.</summary>
    internal static bool IsOfData(string key) => key is DataType or Alternatives or Voters or UniqueOrders or UniquePreferences or Categories
        || key.StartsWith(AlternativeName, StringComparison.Ordinal) || key.StartsWith(CategoryName, StringComparison.Ordinal);

    /// <summary>Whether a text is read again as it was written after a colon.</summary>
    internal static bool IsValue(string? text) => text is not null && text.Trim().Length == text.Length && text.AsSpan().IndexOfAny('\r', '\n') < 0;

    /// <summary>All of the standard's keys in its order, empty where not given, then the others as they come.</summary>
    internal static ImmutableArray<PrefLibField> Complete(IEnumerable<PrefLibField>? fields)
    {
        PrefLibField[] own = [.. fields ?? []];
        foreach (PrefLibField field in own)
        {
            if (field is null || !IsValue(field.Key) || !IsValue(field.Value) || field.Key.Length == 0 || field.Key.Contains(':', StringComparison.Ordinal) || IsOfData(field.Key))
            {
                throw new ArgumentException(
                    $"'{field?.Key}' is no key or has no value of one line without blanks around it, or is worked out from the data; leave it out.", nameof(fields));
            }
        }

        if (own.DistinctBy(field => field.Key, StringComparer.Ordinal).Count() < own.Length)
        {
            throw new ArgumentException("A key is there twice; give each once.", nameof(fields));
        }

        Dictionary<string, string> values = own.ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);
        return [.. Standard.Select(key => new PrefLibField(key, values.GetValueOrDefault(key, ""))), .. own.Where(field => !Standard.Contains(field.Key))];
    }

    internal static ImmutableArray<string> Names(IEnumerable<string> names, string parameter)
    {
        ImmutableArray<string> own = [.. names];
        return own.All(IsValue) && own.ToHashSet(StringComparer.Ordinal).Count == own.Length
            ? own
            : throw new ArgumentException("A name is null, is there twice, or is not one line without blanks around it.", parameter);
    }

    internal static void Check(IEnumerable<PrefLibPreference> preferences, int alternatives, string parameter)
    {
        var seen = new HashSet<OrderedGroups>();
        decimal voters = 0;
        foreach (PrefLibPreference preference in preferences)
        {
            if (preference?.Groups is not { } groups || preference.Count < 1 || (voters += preference.Count) > long.MaxValue || !seen.Add(groups))
            {
                throw new ArgumentException("A preference is null, has no voter or too many, or is there twice; give each once, with its count.", parameter);
            }

            foreach (int item in groups.Items)
            {
                if (item >= alternatives)
                {
                    throw new ArgumentException(FormattableString.Invariant($"There is no alternative {item}; they are numbers from 0."), parameter);
                }
            }
        }
    }

    internal static void Write(TextWriter writer, string dataType, ImmutableArray<PrefLibField> metadata, IEnumerable<(string Key, long Number)> numbers,
        ImmutableArray<string> categories, ImmutableArray<string> alternatives)
    {
        for (int at = 0; at < metadata.Length; at++)
        {
            WriteField(writer, metadata[at].Key, metadata[at].Value);
            if (at == 2)
            {
                WriteField(writer, DataType, dataType);
            }
        }

        foreach ((string key, long number) in numbers)
        {
            WriteField(writer, key, number.ToString(CultureInfo.InvariantCulture));
        }

        WriteNames(writer, CategoryName, categories);
        WriteNames(writer, AlternativeName, alternatives);
    }

    internal static void Write(TextWriter writer, PrefLibPreference preference)
    {
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{preference.Count}: "));
        for (int k = 0; k < preference.Groups.GroupCount; k++)
        {
            int[] numbers = [.. preference.Groups.Group(k)];
            string text = string.Join(',', numbers.Select(item => (item + 1).ToString(CultureInfo.InvariantCulture)));
            writer.Write((k > 0 ? "," : "") + (numbers.Length == 1 ? text : $"{{{text}}}"));
        }

        writer.Write('\n');
    }

    private static void WriteNames(TextWriter writer, string key, ImmutableArray<string> names)
    {
        for (int at = 0; at < names.Length; at++)
        {
            WriteField(writer, FormattableString.Invariant($"{key}{at + 1}"), names[at]);
        }
    }

    private static void WriteField(TextWriter writer, string key, string value) => writer.Write(value.Length == 0 ? $"# {key}:\n" : $"# {key}: {value}\n");
}
