using FsCheck.Xunit;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Scoring;

namespace Mentoring.Matching.Tests.Scoring;

public sealed class MissingAnswerPolicyTests
{
    public static TheoryData<MissingAnswerPolicy> All { get; } =
        [new ExpectedAgreement(), new ShrunkMean(), new ShrunkMean(3, 0.2), new Renormalise(), new NeutralConstant(0.4), new ZeroAgreement()];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_policy_gives_an_agreement(MissingAnswerPolicy policy)
    {
        foreach (double expected in new[] { 0, 0.3, 1 })
        {
            foreach ((double mean, double weight) in new[] { (double.NaN, 0.0), (0, 0.1), (1, 0.9) })
            {
                Assert.InRange(policy.Substitute(Missing(expected, mean, weight)), 0, 1);
            }
        }
    }

    [Fact]
    public void Expected_agreement_counts_what_is_usual() => Assert.Equal(0.3, new ExpectedAgreement().Substitute(Missing(0.3, 0.9, 0.5)));

    [Fact]
    public void Zero_and_constant_count_what_they_say()
    {
        Assert.Equal(0, new ZeroAgreement().Substitute(Missing(0.3, 0.9, 0.5)));
        Assert.Equal(0.4, new NeutralConstant(0.4).Substitute(Missing(0.3, 0.9, 0.5)));
    }

    [Property]
    public bool Shrinking_with_no_strength_is_renormalising(byte mean, byte weight)
    {
        MissingAnswer missing = Missing(0.3, mean / 255.0, weight / 255.0);
        return Math.Abs(new ShrunkMean(0).Substitute(missing) - new Renormalise().Substitute(missing)) < 1e-12;
    }

    [Property]
    public bool Shrinking_lies_between_the_pair_and_the_prior_and_nears_the_prior_with_strength(byte mean, byte weight, byte strength)
    {
        double observed = mean / 255.0;
        MissingAnswer missing = Missing(0.3, observed, (weight + 1) / 256.0);
        double weak = new ShrunkMean(strength / 100.0, 0.6).Substitute(missing);
        double strong = new ShrunkMean((strength + 10) / 100.0, 0.6).Substitute(missing);
        return Math.Abs(strong - 0.6) <= Math.Abs(weak - 0.6) + 1e-12 && Math.Abs(weak - 0.6) <= Math.Abs(observed - 0.6) + 1e-12;
    }

    [Fact]
    public void A_policy_of_ones_own_that_gives_nonsense_is_refused() =>
        Assert.Contains("from 0 to 1", Assert.Throws<InvalidOperationException>(() => new Nonsense().Substitute(Missing(0.3, 0.9, 0.5))).Message, StringComparison.Ordinal);

    [Fact]
    public void Parameters_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShrunkMean(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShrunkMean(1, 1.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new NeutralConstant(double.NaN));
    }

    private static MissingAnswer Missing(double expected, double mean, double weight) =>
        new(AnswerState.Answered, AnswerState.Skipped, expected, 0.5, mean, weight);

    private sealed class Nonsense : MissingAnswerPolicy
    {
        protected override double SubstituteCore(in MissingAnswer missing) => -1;
    }
}
