using System.Text.Json;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Studies.Running;

/// <summary>A part of a scheme as text: its JSON, or where it has none the name of its type and what it says of itself.</summary>
internal static class PartText
{
    public static string Of(WeightingStrategy part) => Of(part, typeof(WeightingStrategy));

    public static string Of(Reciprocity part) => Of(part, typeof(Reciprocity));

    public static string Of(MissingAnswerPolicy part) => Of(part, typeof(MissingAnswerPolicy));

    private static string Of(object part, Type @base)
    {
        try
        {
            return JsonSerializer.Serialize(part, StudyJson.Compact.GetTypeInfo(@base));
        }
        catch (NotSupportedException)
        {
            return $"{part.GetType().FullName} {part}"; // a part of somebody's own
        }
    }
}
