using System.Text.Json;
using Mentoring.Matching.Choices;
using Mentoring.Matching.Problems;

namespace Mentoring.Matching.Schemes;

/// <summary>Reads and writes a scheme as one JSON document. What a designer tunes is what an application loads.</summary>
/// <remarks>
/// Comments and trailing commas are read. Fields that are unknown or misspelt are refused, with their path and the nearest valid name.
/// The published JSON Schema is docs/scheme.schema.json.
/// </remarks>
public static class SchemeJson
{
    /// <summary>Reads a scheme.</summary>
    /// <param name="json">The document.</param>
    /// <param name="vocabulary">The types that it may name; the built-in ones when left out.</param>
    /// <returns>The scheme, or all that is wrong with the document.</returns>
    public static SchemeReading Read(string json, SchemeVocabulary? vocabulary = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        vocabulary ??= SchemeVocabulary.Default;
        List<Problem> problems = [];
        using JsonDocument? document = JsonText.Parse(json, problems);
        if (document is null)
        {
            return new SchemeReading(problems);
        }

        JsonText.Check(document.RootElement, vocabulary.Document, vocabulary.Parts, problems);
        return problems.Count > 0 ? new SchemeReading(problems) : Build(json, vocabulary);
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
            scheme.PairForm,
            scheme.Expectations is { IsEmpty: false } expectations ? expectations : null,
            scheme.Agreement,
            scheme.Choices.IsNone ? null : scheme.Choices);
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
            Expectations = document.Expectations ?? [],
            Agreement = document.Agreement,
            Choices = document.Choices ?? ChoicePrecedence.None,
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
}
