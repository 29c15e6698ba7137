using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Schemes;

/// <summary>
/// Compares a JSON document with the generated metadata of the type that it is to become, and reports every member that is unknown,
/// missing or of the wrong kind. A serializer alone stops at the first.
/// </summary>
internal sealed class JsonShape(JsonSerializerOptions options, ImmutableArray<SchemePart> known, List<Problem> problems)
{
    private const string Discriminator = "type";
    private const string DateExpected = "a date as \"year-month-day\", such as \"2025-03-31\"";

    public void Check(JsonElement element, Type type, string path)
    {
        Type actual = Nullable.GetUnderlyingType(type) ?? type;
        if (actual == typeof(ChoiceOption))
        {
            Option(element, path);
            return;
        }

        JsonTypeInfo info = options.GetTypeInfo(actual);
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Object:
                Object(element, info, path);
                break;
            case JsonTypeInfoKind.Enumerable:
                Items(element, info.ElementType!, path);
                break;
            case JsonTypeInfoKind.Dictionary:
                Entries(element, info.ElementType!, path);
                break;
            default:
                Value(element, actual, path);
                break;
        }
    }

    private void Object(JsonElement element, JsonTypeInfo info, string path)
    {
        JsonTypeInfo? actual = !Expect(element, JsonValueKind.Object, "an object { ... }", path) ? null
            : info.PolymorphismOptions is null ? info
            : Derived(element, info, path);
        if (actual is not null)
        {
            Members(element, actual, path);
        }
    }

    private void Members(JsonElement element, JsonTypeInfo info, string path)
    {
        string[] names = [.. info.Properties.Select(p => p.Name)];
        foreach (JsonProperty member in element.EnumerateObject())
        {
            JsonPropertyInfo? property = info.Properties.FirstOrDefault(p => p.Name == member.Name);
            if (property is not null)
            {
                Member(member.Value, property, $"{path}.{member.Name}");
            }
            else if (member.Name != Discriminator)
            {
                problems.Add(new Problem($"{path}.{member.Name}", "there is no such field", NearestName.Mend(member.Name, names)));
            }
        }

        foreach (JsonPropertyInfo property in info.Properties.Where(p => p.IsRequired && !element.TryGetProperty(p.Name, out _)))
        {
            problems.Add(new Problem($"{path}.{property.Name}", "the field is missing", "add it"));
        }

        Twice(element, path);
    }

    /// <summary>Of a field that is there twice a serializer takes the last, and what the first says is lost.</summary>
    private void Twice(JsonElement element, string path)
    {
        foreach (string twice in element.EnumerateObject().GroupBy(m => m.Name, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            problems.Add(new Problem($"{path}.{twice}", "the field is there twice", "keep one of the two"));
        }
    }

    private void Member(JsonElement element, JsonPropertyInfo property, string path)
    {
        if (element.ValueKind != JsonValueKind.Null)
        {
            Check(element, property.PropertyType, path);
        }
        else if (!property.IsSetNullable && property.AssociatedParameter?.IsNullable != true)
        {
            problems.Add(new Problem(path, "null is no value here", "give a value or leave the field out"));
        }
    }

    private JsonTypeInfo? Derived(JsonElement element, JsonTypeInfo info, string path)
    {
        SchemePart[] parts = [.. known.Where(p => p.Base == info.Type)];
        string[] names = [.. parts.Select(p => p.Name)];
        if (!element.TryGetProperty(Discriminator, out JsonElement name) || name.ValueKind != JsonValueKind.String)
        {
            problems.Add(new Problem($"{path}.{Discriminator}", "the type is missing", NearestName.Mend("", names)));
            return null;
        }

        SchemePart? part = parts.FirstOrDefault(p => p.Name == name.GetString());
        if (part is null)
        {
            problems.Add(new Problem($"{path}.{Discriminator}", $"there is no type '{name.GetString()}'", NearestName.Mend(name.GetString()!, names)));
            return null;
        }

        return options.GetTypeInfo(part.Type);
    }

    private void Items(JsonElement element, Type itemType, string path)
    {
        if (!Expect(element, JsonValueKind.Array, "a list [ ... ]", path))
        {
            return;
        }

        int index = 0;
        foreach (JsonElement item in element.EnumerateArray())
        {
            Check(item, itemType, $"{path}[{index++}]");
        }
    }

    private void Entries(JsonElement element, Type valueType, string path)
    {
        if (Expect(element, JsonValueKind.Object, "an object { \"name\": value, ... }", path))
        {
            foreach (JsonProperty entry in element.EnumerateObject())
            {
                Check(entry.Value, valueType, $"{path}.{entry.Name}");
            }

            Twice(element, path);
        }
    }

    private void Value(JsonElement element, Type type, string path)
    {
        if (type == typeof(string))
        {
            Expect(element, JsonValueKind.String, "a text in quotation marks", path);
        }
        else if (type == typeof(bool))
        {
            if (element.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            {
                Wrong(element, "true or false", path);
            }
        }
        else if (type == typeof(DateOnly))
        {
            if (Expect(element, JsonValueKind.String, DateExpected, path)
                && !DateOnly.TryParseExact(element.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                Wrong(element, DateExpected, path);
            }
        }
        else if (type.IsEnum)
        {
            if (Expect(element, JsonValueKind.String, "one of the names", path))
            {
                Name(element.GetString()!, [.. type.GetEnumNames().Select(JsonNamingPolicy.CamelCase.ConvertName)], path);
            }
        }
        else if (Expect(element, JsonValueKind.Number, "a number", path) && type == typeof(int) && !element.TryGetInt32(out _))
        {
            Wrong(element, "a whole number", path);
        }
    }

    private void Name(string name, string[] names, string path)
    {
        if (!names.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            problems.Add(new Problem(path, $"'{name}' is not one of the names", NearestName.Mend(name, names)));
        }
    }

    private void Option(JsonElement element, string path)
    {
        if (element.ValueKind == JsonValueKind.String)
        {
            return;
        }

        if (!Expect(element, JsonValueKind.Object, "a text, or an object with an id", path))
        {
            return;
        }

        foreach (JsonProperty member in element.EnumerateObject())
        {
            string where = $"{path}.{member.Name}";
            switch (member.Name)
            {
                case "id" or "text":
                    Expect(member.Value, JsonValueKind.String, "a text in quotation marks", where);
                    break;
                case "value":
                    Expect(member.Value, JsonValueKind.Number, "a number", where);
                    break;
                case "aliases":
                    Items(member.Value, typeof(string), where);
                    break;
                default:
                    problems.Add(new Problem(where, "there is no such field", NearestName.Mend(member.Name, ChoiceOptionConverter.Members)));
                    break;
            }
        }

        if (!element.TryGetProperty("id", out _))
        {
            problems.Add(new Problem($"{path}.id", "the field is missing", "add it"));
        }

        Twice(element, path);
    }

    private bool Expect(JsonElement element, JsonValueKind kind, string expected, string path)
    {
        if (element.ValueKind == kind)
        {
            return true;
        }

        Wrong(element, expected, path);
        return false;
    }

    private void Wrong(JsonElement element, string expected, string path)
    {
        string found = element.ValueKind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "a list",
            _ => element.GetRawText(),
        };
        problems.Add(new Problem(path, $"{found} does not belong here", $"give {expected}"));
    }
}
