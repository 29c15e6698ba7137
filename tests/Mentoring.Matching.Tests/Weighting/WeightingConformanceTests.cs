using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Tests.Weighting;

public sealed class OpenDoorConformance()
    : WeightingStrategyConformance(new OpenDoor(), new OpenDoor("menteeRequest"), "menteeRequests");

public sealed class HeadlineConformance() : WeightingStrategyConformance(new Headline());

public sealed class UniformConformance() : WeightingStrategyConformance(new Uniform());

public sealed class RankOrderCentroidConformance()
    : WeightingStrategyConformance(new RankOrderCentroid(["style", "goals"], ["cohort"]), new RankOrderCentroid(["style"], ["kohort"]), "cohort");

public sealed class StatedConformance() : WeightingStrategyConformance(
    new Stated(new Dictionary<string, double> { ["goals"] = 3, ["style"] = 0.1, ["cohort"] = 0 }),
    new Stated(new Dictionary<string, double> { ["gaols"] = 1 }),
    "goals");

public sealed class OwnImportanceConformance() : WeightingStrategyConformance(
    new OwnImportance(OwnImportanceTests.Questions, new RankOrderCentroid(["cohort", "goals", "style"])),
    new OwnImportance(new Dictionary<string, string> { ["goals"] = "goalsMater" }),
    "goalsMatter");

public sealed class OwnImportanceOfUnknownCriterionConformance() : WeightingStrategyConformance(
    new OwnImportance(new Dictionary<string, string> { ["style"] = "styleMatters" }),
    new OwnImportance(new Dictionary<string, string> { ["stile"] = "styleMatters" }),
    "style");

public sealed class PairwiseComparisonConformance() : WeightingStrategyConformance(
    new PairwiseComparison(["goals", "style", "cohort"], [new("goals", "style", 3), new("goals", "cohort", 5), new("style", "cohort", 3)]),
    new PairwiseComparison(["goals", "stile"], [new("goals", "stile", 3)]),
    "style");

public sealed class EntropyConformance() : WeightingStrategyConformance(new Entropy());

public sealed class ShrinkConformance() : WeightingStrategyConformance(
    new Shrink(new OwnImportance(OwnImportanceTests.Questions), 0.3, new Entropy()),
    new Shrink(new Uniform(), 0.3, new RankOrderCentroid(["goalz"])),
    "goals");

public sealed class BlendConformance() : WeightingStrategyConformance(
    new Blend([new(new OwnImportance(OwnImportanceTests.Questions), 2), new(new Headline(), 1), new(new Entropy(), 0)]),
    new Blend([new(new Uniform(), 1), new(new RankOrderCentroid(["goalz"]), 1)]),
    "goals");

public sealed class ShortCriteriaConformance() : WeightingStrategyConformance(new ShortCriteria());
