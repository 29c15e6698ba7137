using System.Globalization;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>The metadata and the lines of preferences of a PrefLib file, split but not judged.</summary>
internal sealed class PrefLibText
{
    private readonly Dictionary<string, (int Line, string Value)> values = new(StringComparer.Ordinal);
    private readonly List<PrefLibField> metadata = [];
    private readonly List<(int Line, string Text)> body = [];
    private readonly LimitedErrors errors;

    private PrefLibText(LimitedErrors errors) => this.errors = errors;

    /// <summary>The facts that are not worked out from the data.</summary>
    internal IReadOnlyList<PrefLibField> Metadata => metadata;

    /// <summary>The lines after the metadata.</summary>
    internal IReadOnlyList<(int Line, string Text)> Body => body;

    internal static PrefLibText Read(TextReader reader, LimitedErrors errors)
    {
        var text = new PrefLibText(errors);
        for (int number = 1; reader.ReadLine() is { } line; number++)
        {
            text.Take(number, (number == 1 ? line.TrimStart('\uFEFF') : line).Trim());
        }

        return text;
    }

    /// <summary>The value of a key and its line; null when the key is not there.</summary>
    internal (int Line, string Value)? Value(string key) => values.TryGetValue(key, out (int Line, string Value) value) ? value : null;

    /// <summary>Keys that begin so do not belong in this file.</summary>
    internal void Refuse(string start, string expected)
    {
        foreach (string key in values.Keys.Where(key => key.StartsWith(start, StringComparison.Ordinal)))
        {
            errors.Add(values[key].Line, 0, key, expected);
        }
    }

    /// <summary>Compares what the metadata say with what there is, where they say it: a file that was cut off is told so.</summary>
    internal void Compare(string key, decimal there)
    {
        if (Value(key) is { } value && !(WholeNumber.TryRead(value.Value, out decimal said) && said == there))
        {
            errors.Add(value.Line, 0, value.Value, string.Create(CultureInfo.InvariantCulture, $"Expected {there} as {key}, as that many are there."));
        }
    }

    /// <summary>The names 1 to n of a side; null, with an error, where they are not all there.</summary>
    internal string[]? Names(string numberKey, string nameKey)
    {
        if (Value(numberKey) is not { } number)
        {
            errors.Add(0, 0, "", $"Expected a line '# {numberKey}: ' with a number.");
            return null;
        }

        int there = values.Keys.Count(key => key.StartsWith(nameKey, StringComparison.Ordinal));
        if (!WholeNumber.TryRead(number.Value, out int count) || count != there)
        {
            errors.Add(number.Line, 0, number.Value, FormattableString.Invariant($"Expected {there} as {numberKey}, as that many have a line '# {nameKey}'."));
            return null;
        }

        string[] names = new string[count];
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int k = 1; k <= count; k++)
        {
            if (Value(FormattableString.Invariant($"{nameKey}{k}")) is not { } name)
            {
                errors.Add(number.Line, 0, "", FormattableString.Invariant($"Expected the names to be numbered 1 to {count}; there is no line '# {nameKey}{k}: '."));
                return null;
            }

            if (!seen.TryAdd(name.Value, name.Line))
            {
                errors.Add(name.Line, 0, name.Value, FormattableString.Invariant($"Expected a name that is not used twice; it is that of line {seen[name.Value]}."));
            }

            names[k - 1] = name.Value;
        }

        return names;
    }

    private void Take(int number, string line)
    {
        if (line.Length == 0)
        {
            return;
        }

        if (line[0] != '#')
        {
            body.Add((number, line));
            return;
        }

        int colon = line.IndexOf(':', StringComparison.Ordinal);
        string key = colon < 0 ? "" : line[1..colon].Trim();
        if (key.Length == 0)
        {
            errors.Add(number, 0, line, "Expected '# KEY: value'.");
        }
        else if (body.Count > 0)
        {
            errors.Add(number, 0, key, "Expected metadata before the first preference.");
        }
        else if (!values.TryAdd(key, (number, line[(colon + 1)..].Trim())))
        {
            errors.Add(number, 0, key, FormattableString.Invariant($"Expected each key once; it is in line {values[key].Line} already."));
        }
        else if (!PrefLibHeader.IsOfData(key))
        {
            metadata.Add(new(key, values[key].Value));
        }
    }
}
