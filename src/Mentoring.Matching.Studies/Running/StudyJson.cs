using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Mentoring.Matching.Schemes;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Studies.Running;

/// <summary>How the documents of studies are read and written: as all JSON documents of the library, with the parts of schemes by their names there.</summary>
internal static class StudyJson
{
    private static readonly Type[] bases = [typeof(WeightingStrategy), typeof(Reciprocity), typeof(MissingAnswerPolicy)];

    /// <summary>Documents: indented.</summary>
    public static JsonSerializerOptions Documents { get; } = Options(indented: true);

    /// <summary>One line.</summary>
    public static JsonSerializerOptions Compact { get; } = Options(indented: false);

    /// <summary>A row of a ledger.</summary>
    public static JsonTypeInfo<LedgerRow> Row { get; } = (JsonTypeInfo<LedgerRow>)Compact.GetTypeInfo(typeof(LedgerRow));

    /// <summary>The metadata of a document.</summary>
    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Documents.GetTypeInfo(typeof(T));

    private static JsonSerializerOptions Options(bool indented)
    {
        JsonSerializerOptions options = JsonText.Options(StudyJsonContext.Default.WithAddedModifier(Polymorphism));
        options.WriteIndented = indented;
        options.MakeReadOnly();
        return options;
    }

    private static void Polymorphism(JsonTypeInfo info)
    {
        if (!bases.Contains(info.Type))
        {
            return;
        }

        info.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "type" };
        foreach (SchemePart part in SchemeVocabulary.Default.Parts.Where(p => p.Base == info.Type))
        {
            info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(part.Type, part.Name));
        }
    }
}
