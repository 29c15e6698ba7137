using System.Collections.Immutable;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Schemes;

/// <summary>The names of the built-in types in a scheme's document: one line each.</summary>
internal static class BuiltInParts
{
    public static ImmutableArray<SchemePart> All { get; } =
    [
        Question<LikertQuestion>("likert"),
        Question<NumberQuestion>("number"),
        Question<SingleChoiceQuestion>("singleChoice"),
        Question<MultipleChoiceQuestion>("multipleChoice"),
        Question<RankedChoiceQuestion>("rankedChoice"),
        Question<VocabularyQuestion>("vocabulary"),
        Question<AvailabilityQuestion>("availability"),

        Criterion<Closeness>("closeness"),
        Criterion<SameChoice>("sameChoice"),
        Criterion<DifferentChoice>("differentChoice"),
        Criterion<Coverage>("coverage"),
        Criterion<Overlap>("overlap"),
        Criterion<SharedDislikes>("sharedDislikes"),
        Criterion<Relatedness>("relatedness"),
        Criterion<Gap>("gap"),
        Criterion<Cadence>("cadence"),
        Criterion<CommonAvailability>("commonAvailability"),
        Criterion<MenteeRequests>("menteeRequests"),
        Criterion<MentorRequests>("mentorRequests"),
        Criterion<MeasuredPair>("measuredPair"),

        Rule<MustDiffer>("mustDiffer"),
        Rule<MustBeSame>("mustBeSame"),
        Rule<OutsideReportingLine>("outsideReportingLine"),
        Rule<GapWithin>("gapWithin"),
        Rule<AtLeastInCommon>("atLeastInCommon"),
        Rule<NoEarlierPair>("noEarlierPair"),
        Rule<NoAvoided>("noAvoided"),
        Rule<MeasuredPairWithin>("measuredPairWithin"),
        Rule<OnlyPairs>("onlyPairs"),

        Strategy<OpenDoor>("openDoor"),
        Strategy<Headline>("headline"),
        Strategy<Uniform>("uniform"),
        Strategy<RankOrderCentroid>("rankOrderCentroid"),
        Strategy<Stated>("stated"),
        Strategy<OwnImportance>("ownImportance"),
        Strategy<PairwiseComparison>("pairwiseComparison"),
        Strategy<Entropy>("entropy"),
        Strategy<Shrink>("shrink"),
        Strategy<Blend>("blend"),

        Combination<WeightedMean>("weightedMean"),
        Combination<ArithmeticMean>("arithmeticMean"),
        Combination<HarmonicMean>("harmonicMean"),
        Combination<GeometricMean>("geometricMean"),
        Combination<Minimum>("minimum"),

        Missing<ExpectedAgreement>("expectedAgreement"),
        Missing<ShrunkMean>("shrunkMean"),
        Missing<Renormalise>("renormalise"),
        Missing<NeutralConstant>("neutralConstant"),
        Missing<ZeroAgreement>("zeroAgreement"),
    ];

    private static SchemePart Question<T>(string name)
        where T : Question => new(typeof(Question), name, typeof(T));

    private static SchemePart Criterion<T>(string name)
        where T : Criterion => new(typeof(Criterion), name, typeof(T));

    private static SchemePart Rule<T>(string name)
        where T : EligibilityRule => new(typeof(EligibilityRule), name, typeof(T));

    private static SchemePart Strategy<T>(string name)
        where T : WeightingStrategy => new(typeof(WeightingStrategy), name, typeof(T));

    private static SchemePart Combination<T>(string name)
        where T : Reciprocity => new(typeof(Reciprocity), name, typeof(T));

    private static SchemePart Missing<T>(string name)
        where T : MissingAnswerPolicy => new(typeof(MissingAnswerPolicy), name, typeof(T));
}
