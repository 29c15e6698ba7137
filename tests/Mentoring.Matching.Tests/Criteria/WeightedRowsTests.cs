using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Tests.Criteria;

/// <summary>Weights of items added up for many mentors at once, against one pair at a time: the same to the last bit.</summary>
public sealed class WeightedRowsTests
{
    /// <summary>Options on the form, the most items of a set, mentors; in some, sets are so small that each pair is gone through on its own.</summary>
    public static TheoryData<int, int, int> Shapes { get; } = new()
    {
        { 1, 1, 1 }, { 2, 2, 7 }, { 5, 3, 8 }, { 16, 9, 9 }, { 16, 16, 65 }, { 40, 40, 130 }, { 64, 20, 71 }, { 65, 65, 64 }, { 200, 3, 90 }, { 1024, 600, 33 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_row_is_its_pairs(int options, int most, int mentors)
    {
        foreach (PreparedCriterion prepared in Prepared(options, most, mentors))
        {
            var row = new double[mentors];
            for (int mentee = 0; mentee < prepared.MenteeStates.Length; mentee++)
            {
                prepared.Agreements(mentee, row);
                Assert.Equal(Enumerable.Range(0, mentors).Select(mentor => Bits(prepared.Agreement(mentee, mentor) ?? double.NaN)), row.Select(Bits));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_row_with_some_mentors_is_their_pairs(int options, int most, int mentors)
    {
        foreach (PreparedCriterion prepared in Prepared(options, most, mentors))
        {
            int[] some = [.. Enumerable.Range(0, mentors).Where(mentor => prepared.MentorStates[mentor] == AnswerState.Answered && mentor % 3 != 1)];
            AgreementRows rows = prepared.RowsWith(some);
            var row = new double[some.Length];
            for (int mentee = 0; mentee < prepared.MenteeStates.Length; mentee++)
            {
                if (prepared.MenteeStates[mentee] == AnswerState.Answered)
                {
                    rows.Fill(mentee, row);
                    Assert.Equal(some.Select(mentor => Bits(prepared.Agreement(mentee, mentor) ?? double.NaN)), row.Select(Bits));
                }
            }
        }
    }

    private static IEnumerable<PreparedCriterion> Prepared(int options, int most, int mentors)
    {
        var random = new Random(options + mentors);
        string[] ids = [.. Enumerable.Range(0, options).Select(i => $"item{i}")];
        ChoiceOption[] list = [.. ids.Select(ChoiceOption.FromString)];
        string[] Some(int least) => [.. random.GetItems(ids, random.Next(least, most + 1)).Distinct()];
        Answer Sets() => random.Next(8) == 0 ? Answer.Skipped : Answer.Choices(Some(0));
        AnswerSheet Sheet() => AnswerSheet.Of(("set", Sets()), ("ranked", random.Next(8) == 0 ? Answer.NoPreference : Answer.Ranking(Some(1))));
        var responses = new ResponseTable(new Pool(
            new Questionnaire([new MultipleChoiceQuestion("set", list), new RankedChoiceQuestion("ranked", list)]),
            [.. Enumerable.Range(0, 25).Select(i => new Mentee($"e{i:000}", Sheet()))],
            [.. Enumerable.Range(0, mentors).Select(i => new Mentor($"o{i:000}", Sheet()))]));
        return new Criterion[]
        {
            new Overlap("set", rareItemsWeighMore: true),
            new SharedDislikes("set", id: "dislikes", rareItemsWeighMore: true),
            new Coverage("set", id: "coverage", rareItemsWeighMore: true),
            new Coverage("ranked", "set", id: "ranks"),
            new Coverage("ranked", "set", id: "both", rareItemsWeighMore: true),
            new Overlap("set", id: "plain"),
        }.Select(criterion => criterion.Prepare(responses));
    }

    private static long Bits(double value) => BitConverter.DoubleToInt64Bits(double.IsNaN(value) ? double.NaN : value);
}
