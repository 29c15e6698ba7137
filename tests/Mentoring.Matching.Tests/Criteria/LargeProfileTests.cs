using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Tests.Criteria;

/// <summary>Profiles of many people and many distinct answers, counted and sampled, against all pairs one by one.</summary>
public sealed class LargeProfileTests
{
    /// <summary>Options on the form, the most items of a set, mentees, mentors.</summary>
    public static TheoryData<int, int, int, int> Shapes { get; } = new()
    {
        { 16, 8, 3, 3 }, { 16, 8, 1, 12 }, { 1, 1, 5, 70 }, { 3, 3, 300, 200 }, { 7, 3, 0, 9 }, { 7, 7, 9, 0 }, { 16, 8, 250, 600 }, { 16, 16, 700, 90 }, { 40, 40, 130, 140 },
        { 65, 20, 150, 150 }, { 300, 200, 40, 50 }, { 1024, 1024, 30, 40 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Counted_sets_have_the_profile_of_all_their_pairs(int options, int most, int mentees, int mentors)
    {
        ResponseTable responses = Responses(options, most, mentees, mentors);
        foreach (Criterion criterion in Criteria.Append(new Scattered()))
        {
            ProfileTwin.AssertSame(criterion.Prepare(responses));
        }
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 3)]
    [InlineData(3, 10)]
    public void Common_times_have_the_profile_of_all_their_pairs(int periods, int needed)
    {
        var random = new Random(periods);
        AvailabilityQuestion free = new("free", [.. Enumerable.Range(0, periods).Select(p => $"period {p}")]);
        Answer Some() => random.Next(5) == 0 ? Answer.Skipped
            : Answer.Choices(Enumerable.Range(0, free.OptionCount).Where(_ => random.Next(3) == 0).Select(s => free.OptionAt(s).Id).ToList());
        var pool = new Pool(
            new Questionnaire([free]),
            Enumerable.Range(0, 200).Select(i => new Mentee($"e{i:000}", AnswerSheet.Of(("free", Some())))),
            Enumerable.Range(0, 150).Select(i => new Mentor($"o{i:000}", AnswerSheet.Of(("free", Some())))));
        ProfileTwin.AssertSame(new CommonAvailability("free", needed: needed).Prepare(new ResponseTable(pool)));
    }

    /// <summary>A sample of everybody is everybody, whichever way the sums run.</summary>
    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_sample_that_leaves_nobody_out_is_exact(int options, int most, int mentees, int mentors)
    {
        ResponseTable responses = Responses(options, most, mentees, mentors);
        foreach (Criterion criterion in Criteria.Append(new Overlap("set", id: "rare", rareItemsWeighMore: true)).Append(new Scattered()))
        {
            PreparedCriterion prepared = criterion.Prepare(responses);
            ProfileTwin.AssertSame(prepared, AgreementProfile.Of(prepared, new ProfileLimits(0, 0, 10_000), CancellationToken.None));
        }
    }

    [Fact]
    public void A_sample_is_as_near_as_its_standard_error_says()
    {
        // 400 people a sample: one standard error is at most 0.025, and among thousands of means none should be five away.
        const double Far = 5 * 0.025;
        ResponseTable responses = Responses(20, 9, 1500, 1300);
        foreach (Criterion criterion in Criteria.Append(new Overlap("set", id: "rare", rareItemsWeighMore: true))
            .Append(new SameSign("number")).Append(new Scattered()))
        {
            PreparedCriterion prepared = criterion.Prepare(responses);
            AgreementProfile exact = AgreementProfile.Of(prepared);
            AgreementProfile sampled = AgreementProfile.Of(prepared, new ProfileLimits(0, 0, 400), CancellationToken.None);
            Assert.All(exact.MenteeMeans.Zip(sampled.MenteeMeans), pair => AssertNear(pair.First, pair.Second, Far));
            Assert.All(exact.MentorMeans.Zip(sampled.MentorMeans), pair => AssertNear(pair.First, pair.Second, Far));
            AssertNear(exact.Mean, sampled.Mean, Far);
            AssertNear(exact.Variance, sampled.Variance, Far);
            AssertNear(exact.Entropy, sampled.Entropy, Far);
            Assert.NotEqual(exact.Mean, sampled.Mean);
            Assert.InRange((double)sampled.Count / exact.Count, 0.95, 1.05);
        }
    }

    [Fact]
    public void The_evidence_of_sampled_sets_is_counted_exactly()
    {
        ResponseTable responses = Responses(20, 3, 700, 600);
        foreach (Criterion criterion in Criteria)
        {
            PreparedCriterion prepared = criterion.Prepare(responses);
            Assert.Equal(AgreementProfile.Of(prepared).Count, AgreementProfile.Of(prepared, new ProfileLimits(0, 0, 50), CancellationToken.None).Count);
        }
    }

    [Fact]
    public void A_sample_does_not_depend_on_the_order_in_which_people_came_in()
    {
        ResponseTable responses = Responses(20, 9, 300, 200);
        var reversed = new ResponseTable(new Pool(responses.Pool.Questionnaire, responses.Pool.Mentees.Reverse(), responses.Pool.Mentors.Reverse()));
        foreach (Criterion criterion in Criteria.Append(new Scattered()))
        {
            AgreementProfile one = AgreementProfile.Of(criterion.Prepare(responses), new ProfileLimits(0, 0, 60), CancellationToken.None);
            AgreementProfile other = AgreementProfile.Of(criterion.Prepare(reversed), new ProfileLimits(0, 0, 60), CancellationToken.None);
            Assert.Equal(one.MenteeMeans.Select(BitConverter.DoubleToInt64Bits), other.MenteeMeans.Select(BitConverter.DoubleToInt64Bits));
            Assert.Equal(one.MentorMeans.Select(BitConverter.DoubleToInt64Bits), other.MentorMeans.Select(BitConverter.DoubleToInt64Bits));
            Assert.Equal((one.Count, one.Mean, one.Variance, one.Entropy), (other.Count, other.Mean, other.Variance, other.Entropy));
        }
    }

    private static Criterion[] Criteria { get; } = [new Overlap("set"), new Coverage("set", id: "coverage"), new SharedDislikes("set", id: "dislikes")];

    private static void AssertNear(double expected, double actual, double most)
    {
        if (!double.IsNaN(expected) || !double.IsNaN(actual))
        {
            Assert.InRange(actual, expected - most, expected + most);
        }
    }

    private static ResponseTable Responses(int options, int most, int mentees, int mentors)
    {
        var random = new Random(options + most);
        string[] ids = [.. Enumerable.Range(0, options).Select(i => $"item{i}")];
        Answer Some() => random.Next(10) switch
        {
            0 => Answer.Skipped,
            1 => Answer.NoPreference,
            _ => Answer.Choices(random.GetItems(ids, random.Next(most + 1)).Distinct()),
        };
        AnswerSheet Sheet() => AnswerSheet.Of(("set", Some()), ("number", Answer.Number(random.Next(-9, 10))));
        return new ResponseTable(new Pool(
            new Questionnaire([new MultipleChoiceQuestion("set", [.. ids.Select(ChoiceOption.FromString)]), new NumberQuestion("number", -10, 10)]),
            [.. Enumerable.Range(0, mentees).Select(i => new Mentee($"e{i:0000}", Sheet()))],
            [.. Enumerable.Range(0, mentors).Select(i => new Mentor($"o{i:0000}", Sheet()))]));
    }

    /// <summary>A user's criterion that cannot say which people it cannot tell apart; some pairs of whom both answered are no evidence.</summary>
    private sealed class Scattered() : Criterion("scattered", null)
    {
        public override IEnumerable<QuestionReference> References() => [];

        protected override PreparedCriterion PrepareCore(ResponseTable responses) => new Prepared(this, responses);

        private sealed class Prepared(Criterion criterion, ResponseTable responses) : PreparedCriterion(
            criterion,
            [.. Enumerable.Range(0, responses.MenteeCount).Select(i => (AnswerState)(i % 11 % 4))],
            [.. Enumerable.Range(0, responses.MentorCount).Select(j => (AnswerState)(j % 13 % 4))])
        {
            protected override double AgreementCore(int mentee, int mentor)
            {
                uint mixed = ((uint)mentee * 2_654_435_761) ^ ((uint)mentor * 2_246_822_519);
                mixed = (mixed ^ (mixed >> 15)) * 2_246_822_519;
                mixed ^= mixed >> 13;
                return mixed % 10 == 0 ? double.NaN : mixed % 1000 / 999.0;
            }

            protected override string ExplainCore(int mentee, int mentor) => "Scattered.";
        }
    }
}
