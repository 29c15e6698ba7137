namespace Mentoring.Matching.Schemes;

/// <summary>The JSON Schema of the document of a scheme.</summary>
internal static class SchemeSchema
{
    public static string Of(SchemeVocabulary vocabulary) => DocumentSchema.Of(vocabulary.Options, typeof(SchemeDocument),
        "Scheme of Mentoring.Matching", "What a mentoring scheme asks, compares, requires and weighs. See docs/schemes.md.");
}
