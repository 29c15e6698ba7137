using Mentoring.Matching.Eligibility;

namespace Mentoring.Matching.Tests.Eligibility;

public sealed class MustDifferConformance()
    : EligibilityRuleConformance(u => new MustDiffer("organisation", unknown: u), new MustDiffer("organisatoin"), "organisation");

public sealed class MustDifferAcrossQuestionsConformance()
    : EligibilityRuleConformance(u => new MustDiffer("organisation", "employer", unknown: u), new MustDiffer("organisation", "emploier"), "employer");

public sealed class MustBeSameConformance()
    : EligibilityRuleConformance(u => new MustBeSame("cohort", unknown: u), new MustBeSame("kohort"), "cohort");

public sealed class GapWithinConformance()
    : EligibilityRuleConformance(u => new GapWithin("grade", unknown: u, minimum: 1, maximum: 2), new GapWithin("grad", minimum: 1), "grade");

public sealed class AtLeastInCommonConformance()
    : EligibilityRuleConformance(u => new AtLeastInCommon("languages", unknown: u, count: 2), new AtLeastInCommon("langauges"), "languages");

public sealed class AtLeastInCommonAcrossQuestionsConformance()
    : EligibilityRuleConformance(u => new AtLeastInCommon("languages", "speaks", unknown: u), new AtLeastInCommon("languages", "speeks"), "speaks");

public sealed class AtLeastManyInCommonConformance()
    : EligibilityRuleConformance(u => new AtLeastInCommon("free", unknown: u, count: 3), new AtLeastInCommon("fre"), "free");

public sealed class AtLeastVeryManyInCommonConformance()
    : EligibilityRuleConformance(u => new AtLeastInCommon("free", unknown: u, count: 6), new AtLeastInCommon("fre", count: 6), "free");

public sealed class OutsideReportingLineConformance()
    : EligibilityRuleConformance(u => new OutsideReportingLine("manager", "email", unknown: u), new OutsideReportingLine("manger"), "manager");

public sealed class OutsideReportingLineByNameConformance()
    : EligibilityRuleConformance(u => new OutsideReportingLine("manager", unknown: u), new OutsideReportingLine("manager", "emial"), "email");

public sealed class MustBeSameTextConformance()
    : EligibilityRuleConformance(u => new MustBeSame("organisation", "employer", unknown: u), new MustBeSame("organisation", "emploier"), "employer");

public sealed class GapWithinYearsConformance()
    : EligibilityRuleConformance(u => new GapWithin("years", unknown: u, minimum: 2), new GapWithin("yers", minimum: 1), "years");

public sealed class NoEarlierPairConformance() : EligibilityRuleConformance(_ => new NoEarlierPair(), alwaysTells: true);

public sealed class NoAvoidedConformance() : EligibilityRuleConformance(_ => new NoAvoided(), alwaysTells: true);

public sealed class NotThemselvesConformance() : EligibilityRuleConformance(_ => new NotThemselves(), alwaysTells: true);

public sealed class MeasuredPairWithinConformance()
    : EligibilityRuleConformance(u => new MeasuredPairWithin("travel", unknown: u, maximum: 60), new MeasuredPairWithin("travle", maximum: 60), "travel");

public sealed class ExperiencedMentorConformance()
    : EligibilityRuleConformance(u => new ExperiencedMentor(u), new ExperiencedMentor(UnknownPolicy.Allow, "yaers"), "years");
