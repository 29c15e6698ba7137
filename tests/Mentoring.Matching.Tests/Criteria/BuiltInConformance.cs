using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using static Mentoring.Matching.Tests.Generators.QuestionnaireGenerator;

namespace Mentoring.Matching.Tests.Criteria;

public sealed class ClosenessOfLikertConformance : CriterionConformance
{
    protected override Criterion Criterion { get; } = new Closeness(Likert);
}

public sealed class ClosenessOfTwoLikertConformance : CriterionConformance
{
    protected override Criterion Criterion { get; } = new Closeness(Likert, MentorLikert);
}

public sealed class ClosenessOfNumbersConformance : CriterionConformance
{
    protected override Criterion Criterion { get; } = new Closeness(Number, MentorNumber, tolerance: 0.5);
}

public sealed class ClosenessOfChoicesConformance : CriterionConformance
{
    protected override Criterion Criterion { get; } = new Closeness(Choice);
}

public sealed class SameChoiceConformance : CriterionConformance
{
    protected override Criterion Criterion { get; } = new SameChoice(Choice);
}

public sealed class SameVocabularyConformance : CriterionConformance
{
    protected override Criterion Criterion { get; } = new SameChoice(Vocabulary);
}

public sealed class DifferentChoiceConformance : CriterionConformance
{
    protected override Criterion Criterion { get; } = new DifferentChoice(Vocabulary);
}

public class CoverageConformance : CriterionConformance
{
    protected override Criterion Criterion { get; } = new Coverage(Multiple);

    protected override bool IsEvidence(Pool pool, Mentee mentee, Mentor mentor) => Sets.Of(mentee, Multiple).Count > 0;
}

public sealed class CoverageOfTwoQuestionsConformance : CoverageConformance
{
    protected override Criterion Criterion { get; } = new Coverage(Multiple, MentorMultiple, rareItemsWeighMore: true);
}

public sealed class CoverageOfRankedConformance : CriterionConformance
{
    protected override Criterion Criterion { get; } = new Coverage(Ranked, MentorMultiple);
}

public sealed class CoverageOfRankedAndRareConformance : CriterionConformance
{
    protected override Criterion Criterion { get; } = new Coverage(Ranked, Multiple, rareItemsWeighMore: true);
}

public sealed class CoverageOfSingleConformance : CriterionConformance
{
    protected override Criterion Criterion { get; } = new Coverage(Choice, Multiple);
}

public class OverlapConformance : CriterionConformance
{
    protected override Criterion Criterion { get; } = new Overlap(Multiple);

    protected override bool IsEvidence(Pool pool, Mentee mentee, Mentor mentor) =>
        Sets.Of(mentee, Multiple).Count + Sets.Of(mentor, Multiple).Count > 0;
}

public sealed class OverlapOfRareConformance : OverlapConformance
{
    protected override Criterion Criterion { get; } = new Overlap(Multiple, rareItemsWeighMore: true);
}

public sealed class OverlapOfTwoQuestionsConformance : CriterionConformance
{
    protected override Criterion Criterion { get; } = new Overlap(Ranked, MentorMultiple, rareItemsWeighMore: true);
}

public class SharedDislikesConformance : CriterionConformance
{
    protected override Criterion Criterion { get; } = new SharedDislikes(Multiple);

    protected override bool IsEvidence(Pool pool, Mentee mentee, Mentor mentor) =>
        Sets.Of(mentee, Multiple).Count > 0 && Sets.Of(mentor, Multiple).Count > 0;
}

public sealed class SharedDislikesOfRareConformance : SharedDislikesConformance
{
    protected override Criterion Criterion { get; } = new SharedDislikes(Multiple, rareItemsWeighMore: true);
}

public sealed class RelatednessConformance : CriterionConformance
{
    protected override Criterion Criterion { get; } = new Relatedness(Choice, [new("item0", "item1", 0.4)], unlisted: 0.1);
}

public sealed class RelatednessOfSetsConformance : CriterionConformance
{
    protected override Criterion Criterion { get; } = new Relatedness(Choice, [new("item0", "item1", 0.7)], Multiple, peak: 0.8);

    protected override bool IsEvidence(Pool pool, Mentee mentee, Mentor mentor) => Sets.Of(mentor, Multiple).Count > 0;
}

public sealed class GapConformance : CriterionConformance
{
    protected override Criterion Criterion { get; } = new Gap(Number, 2, 4, MentorNumber, zeroBelow: -2, zeroAbove: 12);
}

public sealed class GapWithoutAnUpperEndConformance : CriterionConformance
{
    protected override Criterion Criterion { get; } = new Gap(Likert, 1, 2, zeroBelow: 1);
}

public sealed class CadenceConformance : CriterionConformance
{
    protected override Criterion Criterion { get; } = new Cadence(Frequency);
}

public sealed class CommonAvailabilityConformance : CriterionConformance
{
    protected override Criterion Criterion { get; } = new CommonAvailability(Availability, needed: 3);
}

public sealed class MenteeRequestsConformance : CriterionConformance
{
    protected override Criterion Criterion { get; } = new MenteeRequests();

    protected override bool ReadsQuestionnaire => false;

    protected override bool HasAnswered(Pool pool, Side side, int person) => side == Side.Mentor || pool.Mentees[person].Requests.Length > 0;
}

public sealed class MentorRequestsConformance : CriterionConformance
{
    protected override Criterion Criterion { get; } = new MentorRequests();

    protected override bool ReadsQuestionnaire => false;

    protected override bool HasAnswered(Pool pool, Side side, int person) => side == Side.Mentee || pool.Mentors[person].Requests.Length > 0;
}

public sealed class MeasuredPairConformance : CriterionConformance
{
    protected override Criterion Criterion { get; } = new MeasuredPair(Distance, worst: 60, best: 10);

    protected override bool IsEvidence(Pool pool, Mentee mentee, Mentor mentor) =>
        pool.PairValues.Any(v => v.Pair == new Pair(mentee.Id, mentor.Id));
}

public sealed class UserWrittenConformance : CriterionConformance
{
    protected override Criterion Criterion { get; } = new SameSign(Number);

    protected override bool IsEvidence(Pool pool, Mentee mentee, Mentor mentor) =>
        mentee.Answers[Number] != Answer.Number(0) && mentor.Answers[Number] != Answer.Number(0);
}
