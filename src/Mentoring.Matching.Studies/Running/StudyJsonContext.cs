using System.Text.Json.Serialization;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Studies.Running;

/// <summary>How System.Text.Json reads and writes the documents of studies, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(StudyDocument))]
[JsonSerializable(typeof(ManifestDocument))]
[JsonSerializable(typeof(LedgerRow))]
[JsonSerializable(typeof(OpenDoor))]
[JsonSerializable(typeof(Headline))]
[JsonSerializable(typeof(Uniform))]
[JsonSerializable(typeof(RankOrderCentroid))]
[JsonSerializable(typeof(Stated))]
[JsonSerializable(typeof(OwnImportance))]
[JsonSerializable(typeof(PairwiseComparison))]
[JsonSerializable(typeof(Entropy))]
[JsonSerializable(typeof(Shrink))]
[JsonSerializable(typeof(Blend))]
[JsonSerializable(typeof(WeightedMean))]
[JsonSerializable(typeof(ArithmeticMean))]
[JsonSerializable(typeof(HarmonicMean))]
[JsonSerializable(typeof(GeometricMean))]
[JsonSerializable(typeof(Minimum))]
[JsonSerializable(typeof(ExpectedAgreement))]
[JsonSerializable(typeof(ShrunkMean))]
[JsonSerializable(typeof(Renormalise))]
[JsonSerializable(typeof(NeutralConstant))]
[JsonSerializable(typeof(ZeroAgreement))]
internal sealed partial class StudyJsonContext : JsonSerializerContext;
