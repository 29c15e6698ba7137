using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Tests.Criteria;
using Mentoring.Matching.Tests.Generators;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Tests.Scoring.Kernels;

/// <summary>Makes scorers of every mixture: built-in and user-written criteria, policies and reciprocities, weights shared and of each person's own.</summary>
internal static class PlanGenerator
{
    private static readonly Criterion[] criteria =
    [
        .. SchemeGenerator.Criteria,
        new Coverage(QuestionnaireGenerator.Multiple, id: "coverage"),
        new Coverage(QuestionnaireGenerator.Ranked, QuestionnaireGenerator.MentorMultiple, id: "ranked"),
        new SharedDislikes(QuestionnaireGenerator.Multiple, id: "dislikes"),
        new Overlap(QuestionnaireGenerator.Multiple, id: "rare", rareItemsWeighMore: true),
        new Cadence(QuestionnaireGenerator.Frequency),
        new Relatedness(QuestionnaireGenerator.Choice, [new("item0", "item1", 0.4)], id: "related"),
        new SameSign(QuestionnaireGenerator.Number),
        new ByIndex("byIndex"),
    ];

    /// <summary>The policies that look at what else is known of a pair.</summary>
    public static MissingAnswerPolicy[] OpenPolicies { get; } =
        [new Renormalise(), new ShrunkMean(), new ShrunkMean(0), new ShrunkMean(0.4, 0.2), new ShrunkMean(3, 1), new Hopeful(), new Wary()];

    public static PairScorer Scorer(int seed, Pool pool, MissingAnswerPolicy? policy = null)
    {
        var random = new Random(seed);
        Criterion[] some = [.. criteria.Where(_ => random.Next(2) == 0).DefaultIfEmpty(criteria[0])];
        return PairScorer.Create(
            new ResponseTable(pool),
            some.DistinctBy(c => c.Id).ToList(),
            new RandomWeights(random.Next(), random.Next(3) == 0, random.Next(3) == 0, random.Next(3) == 0),
            Pick<Reciprocity>(random, new WeightedMean(0.6), new ArithmeticMean(), new HarmonicMean(), new GeometricMean(), new Minimum(), new SquareMean()),
            policy ?? Pick(
                random,
                [new ExpectedAgreement(), new ExpectedAgreement(), new ExpectedAgreement(), new NeutralConstant(0.3), new ZeroAgreement(), .. OpenPolicies]),
            random.Next(3) * 0.05);
    }

    private static T Pick<T>(Random random, params T[] items) => items[random.Next(items.Length)];

    private sealed class RandomWeights(int seed, bool ownMentees, bool ownMentors, bool sameViews) : WeightingStrategy
    {
        protected override CriterionWeights WeighCore(WeightingContext context)
        {
            var random = new Random(seed);
            double[] Some() => [.. context.Criteria.Select((_, c) => c == 0 ? 1 : random.Next(4) == 0 ? 0 : random.NextDouble())];
            SideWeights Own(int count) => SideWeights.PerPerson(Enumerable.Range(0, count).Select(_ => Some()));
            SideWeights Side(bool own, int count) => own && count > 0 ? Own(count) : SideWeights.Shared(Some());
            return sameViews ? CriterionWeights.Same(Some())
                : new CriterionWeights(Side(ownMentees, context.Responses.MenteeCount), Side(ownMentors, context.Responses.MentorCount));
        }
    }

    /// <summary>A user's combination: the square of the mean of the square roots.</summary>
    private sealed class SquareMean : Reciprocity
    {
        protected override (double Mentee, double Mentor) FactorsCore(double mentee, double mentor)
        {
            double root = (Math.Sqrt(mentee) + Math.Sqrt(mentor)) / 2;
            return (mentee > 0 ? root / (2 * Math.Sqrt(mentee)) : 0, mentor > 0 ? root / (2 * Math.Sqrt(mentor)) : 0);
        }
    }

    /// <summary>A user's policy.</summary>
    private sealed class Hopeful : MissingAnswerPolicy
    {
        protected override double SubstituteCore(in MissingAnswer missing) => missing.MentorState == AnswerState.Withheld ? 0.2 : Math.Sqrt(missing.Expected);
    }

    /// <summary>A user's policy that reads all that is known of a pair.</summary>
    private sealed class Wary : MissingAnswerPolicy
    {
        protected override double SubstituteCore(in MissingAnswer missing) => double.IsNaN(missing.ObservedMean)
            ? missing.Expected / 2
            : (missing.ObservedWeight * missing.ObservedMean) + ((1 - missing.ObservedWeight) * missing.PoolMean / 3);
    }

    /// <summary>A user's criterion that says nothing of its answers and gives rows only cell by cell.</summary>
    private sealed class ByIndex(string id) : Criterion(id, null)
    {
        public override IEnumerable<QuestionReference> References() => [];

        protected override PreparedCriterion PrepareCore(ResponseTable responses) => new Prepared(this, responses);

        private sealed class Prepared(Criterion criterion, ResponseTable responses) : PreparedCriterion(
            criterion,
            [.. Enumerable.Range(0, responses.MenteeCount).Select(i => (AnswerState)(i % 4))],
            [.. Enumerable.Range(0, responses.MentorCount).Select(j => (AnswerState)(j % 5 % 4))])
        {
            protected override double AgreementCore(int mentee, int mentor) => (mentee + mentor) % 7 == 0 ? double.NaN : ((mentee * 31) + mentor) % 101 / 100.0;

            protected override string ExplainCore(int mentee, int mentor) => "By index.";
        }
    }
}
