using System.Collections.Immutable;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tests.Criteria;

/// <summary>What the base class holds user code to.</summary>
public sealed class PreparedCriterionTests
{
    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.PositiveInfinity)]
    public void An_agreement_out_of_range_is_the_criterions_fault_and_names_it(double number)
    {
        var prepared = new Fixed(number, AnswerState.Answered, AnswerState.Answered);
        Assert.Contains("'menteeRequests'", Assert.Throws<InvalidOperationException>(() => prepared.Agreement(0, 0)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => prepared.Agreements(0, new double[1]));
    }

    [Theory]
    [InlineData(AnswerState.Answered, AnswerState.Answered, "Both.")]
    [InlineData(AnswerState.NoPreference, AnswerState.Answered, "The mentee has no preference.")]
    [InlineData(AnswerState.Skipped, AnswerState.NoPreference, "The mentor has no preference.")]
    [InlineData(AnswerState.Answered, AnswerState.Withheld, "The mentor did not say, so what is usual for this mentee's answer counts.")]
    [InlineData(AnswerState.Skipped, AnswerState.Answered, "The mentee did not say, so what is usual for this mentor's answer counts.")]
    [InlineData(AnswerState.Skipped, AnswerState.Withheld, "Neither said, so what is usual in the pool counts.")]
    public void Each_way_of_not_answering_has_its_sentence(AnswerState mentee, AnswerState mentor, string expected) =>
        Assert.Equal(expected, new Fixed(0.5, mentee, mentor).Explain(0, 0));

    [Fact]
    public void A_row_has_one_place_a_mentor() => Assert.Equal(
        "agreements",
        Assert.Throws<ArgumentException>(() => new Fixed(0, AnswerState.Answered, AnswerState.Answered).Agreements(0, new double[2])).ParamName);

    [Fact]
    public void The_core_is_not_asked_where_somebody_did_not_answer()
    {
        var prepared = new Fixed(7, AnswerState.Answered, AnswerState.Skipped);
        Assert.Null(prepared.Agreement(0, 0));
        double[] row = [5];
        prepared.Agreements(0, row);
        Assert.True(double.IsNaN(row[0]));
    }

    private sealed class Fixed(double number, AnswerState mentee, AnswerState mentor)
        : PreparedCriterion(new MenteeRequests(), ImmutableArray.Create(mentee), ImmutableArray.Create(mentor))
    {
        protected override double AgreementCore(int mentee, int mentor) => number;

        protected override string ExplainCore(int mentee, int mentor) => "Both.";
    }
}
