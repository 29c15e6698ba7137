using System.Text.Json.Serialization;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Schemes;

/// <summary>How System.Text.Json reads and writes the document of a scheme, generated at compile time.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SchemeDocument))]
[JsonSerializable(typeof(LikertQuestion))]
[JsonSerializable(typeof(NumberQuestion))]
[JsonSerializable(typeof(SingleChoiceQuestion))]
[JsonSerializable(typeof(MultipleChoiceQuestion))]
[JsonSerializable(typeof(RankedChoiceQuestion))]
[JsonSerializable(typeof(VocabularyQuestion))]
[JsonSerializable(typeof(AvailabilityQuestion))]
[JsonSerializable(typeof(ChoiceOption))]
[JsonSerializable(typeof(Closeness))]
[JsonSerializable(typeof(SameChoice))]
[JsonSerializable(typeof(DifferentChoice))]
[JsonSerializable(typeof(Coverage))]
[JsonSerializable(typeof(Overlap))]
[JsonSerializable(typeof(SharedDislikes))]
[JsonSerializable(typeof(Relatedness))]
[JsonSerializable(typeof(Gap))]
[JsonSerializable(typeof(Cadence))]
[JsonSerializable(typeof(CommonAvailability))]
[JsonSerializable(typeof(MenteeRequests))]
[JsonSerializable(typeof(MentorRequests))]
[JsonSerializable(typeof(MeasuredPair))]
[JsonSerializable(typeof(MustDiffer))]
[JsonSerializable(typeof(MustBeSame))]
[JsonSerializable(typeof(OutsideReportingLine))]
[JsonSerializable(typeof(GapWithin))]
[JsonSerializable(typeof(AtLeastInCommon))]
[JsonSerializable(typeof(NoEarlierPair))]
[JsonSerializable(typeof(NoAvoided))]
[JsonSerializable(typeof(MeasuredPairWithin))]
[JsonSerializable(typeof(OnlyPairs))]
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
internal sealed partial class SchemeJsonContext : JsonSerializerContext;
