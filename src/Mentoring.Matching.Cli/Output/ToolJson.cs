using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mentoring.Matching.Cli.Output;

/// <summary>How the tool writes JSON, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    NewLine = "\n",
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(MatchDocument))]
[JsonSerializable(typeof(ExplainDocument))]
[JsonSerializable(typeof(SharedExplanationDocument))]
[JsonSerializable(typeof(FairnessDocument))]
[JsonSerializable(typeof(LintDocument))]
[JsonSerializable(typeof(ComparisonDocument))]
[JsonSerializable(typeof(SensitivityDocument))]
[JsonSerializable(typeof(ReportDocument))]
[JsonSerializable(typeof(ShortlistDocument))]
[JsonSerializable(typeof(VerifyDocument))]
[JsonSerializable(typeof(SolveDocument))]
[JsonSerializable(typeof(WhyNotDocument))]
[JsonSerializable(typeof(WhatIfDocument))]
[JsonSerializable(typeof(UnmatchedDocument))]
[JsonSerializable(typeof(AgreementsDocument))]
[JsonSerializable(typeof(NextRoundDocument))]
[JsonSerializable(typeof(EndDocument))]
[JsonSerializable(typeof(LearnDocument))]
[JsonSerializable(typeof(GenerateDocument))]
[JsonSerializable(typeof(MetricsDocument))]
[JsonSerializable(typeof(MetricsListDocument))]
[JsonSerializable(typeof(FormDocument))]
[JsonSerializable(typeof(NextQuestionDocument))]
[JsonSerializable(typeof(ConvertDocument))]
[JsonSerializable(typeof(FoundingDocument))]
[JsonSerializable(typeof(StudyRunDocument))]
[JsonSerializable(typeof(StudyRerunDocument))]
internal sealed partial class ToolJson : JsonSerializerContext
{
    /// <summary>The name of an enumerated value in a document.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
