using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Tests.Scoring.Kernels;

/// <summary>Sets of many distinct kinds and few sizes, which are scored by counting common items.</summary>
public sealed class SetKernelTests
{
    /// <summary>Options on the form, the most items of a set; the larger ones have sets of more than sixteen sizes or more codes than are looked up.</summary>
    public static TheoryData<int, int> Shapes { get; } = new()
    {
        { 7, 3 }, { 8, 8 }, { 9, 9 }, { 16, 8 }, { 16, 12 }, { 24, 12 }, { 40, 14 }, { 64, 10 }, { 65, 14 }, { 130, 30 }, { 300, 9 }, { 1024, 12 }, { 1024, 500 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Sets_score_as_their_twin(int options, int most)
    {
        var random = new Random(options + most);
        string[] ids = [.. Enumerable.Range(0, options).Select(i => $"item{i}")];
        var question = new MultipleChoiceQuestion("set", [.. ids.Select(ChoiceOption.FromString)]);
        Answer Some() => random.Next(10) switch
        {
            0 => Answer.Skipped,
            1 => Answer.NoPreference,
            2 => Answer.Withheld,
            _ => Answer.Choices(random.GetItems(ids, random.Next(most + 1)).Distinct()),
        };
        var pool = new Pool(
            new Questionnaire([question]),
            [.. Enumerable.Range(0, 60).Select(i => new Mentee($"e{i:000}", AnswerSheet.Of(("set", Some()))))],
            [.. Enumerable.Range(0, 333).Select(j => new Mentor($"o{j:000}", AnswerSheet.Of(("set", Some()))))]);
        Criterion[] criteria = [new Overlap("set"), new Coverage("set", id: "coverage"), new SharedDislikes("set", id: "dislikes")];
        foreach (MissingAnswerPolicy policy in new MissingAnswerPolicy[] { new ExpectedAgreement(), new ZeroAgreement(), new Renormalise(), new ShrunkMean() })
        {
            PlanTwins.AssertSame(
                PairScorer.Create(new ResponseTable(pool), criteria, new Stated(new Dictionary<string, double> { ["set"] = 3, ["coverage"] = 2, ["dislikes"] = 1 }), missingAnswers: policy, caution: 0.02),
                1 << 20);
        }
    }
}
