using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Mentoring.Matching.Problems;

namespace Mentoring.Matching.Schemes;

/// <summary>Reads and writes a scheme as one JSON document. What a designer tunes is what an application loads.</summary>
/// <remarks>
/// Comments and trailing commas are read. Fields that are unknown or misspelt are refused, with their path and the nearest valid name.
/// The published JSON Schema is docs/scheme.schema.json.
/// </remarks>
public static class SchemeJson
{
    private static readonly JsonDocumentOptions documentOptions = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads a scheme.</summary>
    /// <param name="json">The document.</param>
    /// <param name="vocabulary">The types that it may name; the built-in ones when left out.</param>
    /// <returns>The scheme, or all that is wrong with the document.</returns>
    public static SchemeReading Read(string json, SchemeVocabulary? vocabulary = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        vocabulary ??= SchemeVocabulary.Default;
        if (JsonUnicode.Unescaped(json) is { } cut)
        {
            return new SchemeReading([cut]);
        }

        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(json, documentOptions);
        }
        catch (JsonException exception)
        {
            string place = $"line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}";
            return new SchemeReading([new Problem(place, "the document is not JSON", "mend the comma, bracket or quotation mark there or before")]);
        }

        using (document)
        {
            List<Problem> problems = [.. JsonUnicode.Escaped(document.RootElement, "$")];
            if (problems.Count > 0)
            {
                return new SchemeReading(problems);
            }

            new JsonShape(vocabulary, problems).Check(document.RootElement, typeof(SchemeDocument), "$");
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                Parts(document.RootElement, vocabulary, problems);
            }

            return problems.Count > 0 ? new SchemeReading(problems) : Build(json, vocabulary);
        }
    }

    /// <summary>Writes a scheme.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="vocabulary">The types that it may name; the built-in ones when left out.</param>
    /// <returns>The document, indented, with line feeds. Read again it gives the same scheme, and written again the same text.</returns>
    /// <exception cref="InvalidInputException">A part of the scheme has no name in the vocabulary.</exception>
    public static string Write(Scheme scheme, SchemeVocabulary? vocabulary = null)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        vocabulary ??= SchemeVocabulary.Default;
        var document = new SchemeDocument(
            scheme.Name,
            scheme.Questionnaire.Questions,
            scheme.Criteria,
            scheme.Description,
            scheme.Questionnaire.PairMeasures is { IsEmpty: false } measures ? measures : null,
            scheme.Rules is { IsEmpty: false } rules ? rules : null,
            scheme.Weighting,
            scheme.Reciprocity,
            scheme.MissingAnswers,
            scheme.Caution,
            scheme.Objectives,
            scheme.Scale,
            scheme.ForbidTwoCycles,
            scheme.MenteeForm,
            scheme.MentorForm,
            scheme.PairForm);
        try
        {
            return JsonSerializer.Serialize(document, vocabulary.Document) + "\n";
        }
        catch (NotSupportedException exception)
        {
            throw new InvalidInputException("scheme", [new Problem(
                "scheme", $"a part has no name in the vocabulary ({exception.Message.Split('\n')[0]})", "add its type with SchemeVocabulary.With")]);
        }
    }

    private static SchemeReading Build(string json, SchemeVocabulary vocabulary)
    {
        try
        {
            SchemeDocument document = JsonSerializer.Deserialize(json, vocabulary.Document)!;
            if (string.IsNullOrWhiteSpace(document.Name))
            {
                return new SchemeReading([new Problem("$.name", "it is blank", "give the scheme a name")]);
            }

            return new SchemeReading(Builder(document).Build());
        }
        catch (InvalidInputException exception)
        {
            return new SchemeReading(exception.Problems);
        }
    }

    private static SchemeBuilder Builder(SchemeDocument document)
    {
        var builder = new SchemeBuilder(document.Name)
        {
            Description = document.Description,
            ForbidTwoCycles = document.ForbidTwoCycles,
            MenteeForm = document.MenteeForm,
            MentorForm = document.MentorForm,
            PairForm = document.PairForm,
        };
        builder.AddQuestions(document.Questions).AddCriteria(document.Criteria);
        builder.AddPairMeasures(document.PairMeasures ?? []).AddRules(document.Rules ?? []);
        builder.Weighting = document.Weighting ?? builder.Weighting;
        builder.Reciprocity = document.Reciprocity ?? builder.Reciprocity;
        builder.MissingAnswers = document.MissingAnswers ?? builder.MissingAnswers;
        builder.Caution = document.Caution ?? builder.Caution;
        builder.Objectives = document.Objectives ?? builder.Objectives;
        builder.Scale = document.Scale ?? builder.Scale;
        return builder;
    }

    /// <summary>Makes every part of the document by itself, so that what the constructors refuse is reported for all parts at once.</summary>
    private static void Parts(JsonElement root, SchemeVocabulary vocabulary, List<Problem> problems)
    {
        foreach (JsonPropertyInfo property in vocabulary.Document.Properties)
        {
            if (!root.TryGetProperty(property.Name, out JsonElement value))
            {
                continue;
            }

            string path = $"$.{property.Name}";
            JsonTypeInfo info = vocabulary.Options.GetTypeInfo(property.PropertyType);
            if (info.Kind == JsonTypeInfoKind.Enumerable && value.ValueKind == JsonValueKind.Array)
            {
                int index = 0;
                foreach (JsonElement item in value.EnumerateArray())
                {
                    Make(item, vocabulary.Options.GetTypeInfo(info.ElementType!), $"{path}[{index++}]", problems);
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
