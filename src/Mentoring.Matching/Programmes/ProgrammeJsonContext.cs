using System.Text.Json.Serialization;

namespace Mentoring.Matching.Programmes;

/// <summary>How System.Text.Json reads and writes the document of a programme, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ProgrammeDocument))]
internal sealed partial class ProgrammeJsonContext : JsonSerializerContext;
