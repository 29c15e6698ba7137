using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Mentoring.Matching.Problems;

namespace Mentoring.Matching.Schemes;

/// <summary>What all JSON documents of the library share: how they are parsed, how they are checked, and what they look like.</summary>
internal static class JsonText
{
    private static readonly JsonDocumentOptions documentOptions = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>How a document is read and written; converters may be added before it is used.</summary>
    /// <param name="resolver">The generated metadata of its types.</param>
    public static JsonSerializerOptions Options(IJsonTypeInfoResolver resolver) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        AllowOutOfOrderMetadataProperties = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = resolver.WithAddedModifier(KeepWhatConstructorsTake),
    };

    /// <summary>The document, or null where it is not JSON or a text in it is not valid Unicode.</summary>
    public static JsonDocument? Parse(string json, List<Problem> problems)
    {
        if (JsonUnicode.Unescaped(json) is { } cut)
        {
            problems.Add(cut);
            return null;
        }

        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, documentOptions);
        }
        catch (JsonException exception)
        {
            string place = $"line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}";
            problems.Add(new Problem(place, "the document is not JSON", "mend the comma, bracket or quotation mark there or before"));
            return null;
        }

        problems.AddRange(JsonUnicode.Escaped(document.RootElement, "$"));
        if (problems.Count > 0)
        {
            document.Dispose();
            return null;
        }

        return document;
    }

    /// <summary>Reports what is unknown, missing or wrong anywhere in a document.</summary>
    public static void Check(JsonElement root, JsonTypeInfo document, ImmutableArray<SchemePart> parts, List<Problem> problems)
    {
        new JsonShape(document.Options, parts, problems).Check(root, document.Type, "$");
        if (root.ValueKind == JsonValueKind.Object)
        {
            Parts(root, document, problems);
        }
    }

    /// <summary>A document holds what constructors take; what a type works out from that is neither written nor read.</summary>
    private static void KeepWhatConstructorsTake(JsonTypeInfo info)
    {
        for (int i = info.Properties.Count - 1; i >= 0; i--)
        {
            if (info.Properties[i] is { AssociatedParameter: null, Set: null })
            {
                info.Properties.RemoveAt(i);
            }
        }
    }

    /// <summary>Makes every part of the document by itself, so that what the constructors refuse is reported for all parts at once.</summary>
    private static void Parts(JsonElement root, JsonTypeInfo document, List<Problem> problems)
    {
        foreach (JsonPropertyInfo property in document.Properties)
        {
            if (!root.TryGetProperty(property.Name, out JsonElement value))
            {
                continue;
            }

            string path = $"$.{property.Name}";
            JsonTypeInfo info = document.Options.GetTypeInfo(property.PropertyType);
            if (info.Kind == JsonTypeInfoKind.Enumerable && value.ValueKind == JsonValueKind.Array)
            {
                int index = 0;
                foreach (JsonElement item in value.EnumerateArray())
                {
                    Make(item, document.Options.GetTypeInfo(info.ElementType!), $"{path}[{index++}]", problems);
                }
            }
            else if (value.ValueKind == JsonValueKind.Object)
            {
                Make(value, info, path, problems);
            }
        }
    }

    private static void Make(JsonElement element, JsonTypeInfo info, string path, List<Problem> problems)
    {
        // What has the wrong shape cannot be made, and has been reported already.
        if (problems.Any(p => p.Place.StartsWith(path, StringComparison.Ordinal)))
        {
            return;
        }

        try
        {
            _ = element.Deserialize(info);
        }
        catch (InvalidInputException exception)
        {
            problems.AddRange(exception.Problems.Select(p => p.Within(path)));
        }
        catch (ArgumentException exception)
        {
            string message = exception.Message.Split(" (Parameter", StringSplitOptions.None)[0].TrimEnd('.');
            problems.Add(new Problem(path, message, exception.ParamName is { } field ? $"change '{field}'" : "change it"));
        }
        catch (JsonException exception)
        {
            problems.Add(new Problem(path, exception.Message.Split(" Path:", StringSplitOptions.None)[0].TrimEnd('.'), "mend it"));
        }
    }
}
