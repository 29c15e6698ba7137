using FsCheck.Xunit;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Tests.Pools;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Tests.Weighting;

public sealed class OwnImportanceTests
{
    internal static readonly Dictionary<string, string> Questions = new()
    {
        ["goals"] = "goalsMatter", ["style"] = "styleMatters", ["cohort"] = "cohortMatters",
    };

    private static readonly string[] cohortMatters = ["not", "a little", "much"];

    // The first mentee's weights are looked at; others only say what is usual.
    private static readonly Stated start = new(
        new Dictionary<string, double> { ["goals"] = 1, ["style"] = 2, ["cohort"] = 3, ["menteeRequests"] = 4 },
        new Dictionary<string, double> { ["style"] = 1 });

    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(3, 5, 1)]
    [InlineData(5, 10, 2)]
    public void To_whom_all_is_equally_important_has_the_base_weights(double goals, double style, int cohort)
    {
        CriterionWeights weights = Weigh(Sheet(goals, style, cohort), Sheet(2, 9, 1));
        AssertClose([0.1, 0.2, 0.3, 0.4, 0], weights.Mentees.Of(0));
    }

    [Fact]
    public void Weights_are_in_proportion_to_base_weight_times_importance_and_the_unasked_keep_theirs()
    {
        // Importances 1, 0.5 and 0 of base weights 1, 2 and 3: products 1, 1, 0 share the 0.6 of the asked.
        CriterionWeights weights = Weigh(Sheet(5, 5, 0));
        AssertClose([0.3, 0.3, 0, 0.4, 0], weights.Mentees.Of(0));
        AssertClose([0, 1, 0, 0, 0], weights.Mentors.Of(0));
    }

    [Fact]
    public void What_is_not_stated_counts_as_usual_among_those_who_stated_it()
    {
        // The others gave style 0.2 and 0.4, so 0.3 is usual; cohort was rated by one, as 0.5.
        CriterionWeights weights = Weigh(Sheet(5, null, null), Sheet(1, 2, 1), Sheet(1, 4, null));
        double products = 1 + (2 * 0.3) + (3 * 0.5);
        AssertClose([0.6 * 1 / products, 0.6 * 0.6 / products, 0.6 * 1.5 / products, 0.4, 0], weights.Mentees.Of(0));
    }

    [Fact]
    public void What_nobody_stated_counts_in_full()
    {
        CriterionWeights weights = Weigh(Sheet(3, null, null));
        double products = 0.5 + 2 + 3;
        AssertClose([0.6 * 0.5 / products, 0.6 * 2 / products, 0.6 * 3 / products, 0.4, 0], weights.Mentees.Of(0));
    }

    [Property(MaxTest = 100)]
    public void To_raise_an_importance_never_lowers_its_weight(int seed)
    {
        var random = new Random(seed);
        Pool pool = SchemePools.Random(random);
        int mentee = random.Next(pool.Mentees.Length);
        var strategy = new OwnImportance(Questions, new Stated(WeightingPools.Criteria.ToDictionary(c => c.Id, _ => random.NextDouble())));
        double previous = -1;
        for (int point = 1; point <= 5; point++)
        {
            Mentee changed = Changed(pool.Mentees[mentee], "goalsMatter", Answer.Number(point));
            var next = new Pool(pool.Questionnaire, pool.Mentees.SetItem(mentee, changed), pool.Mentors);
            double weight = strategy.Weigh(WeightingPools.Context(next)).Mentees.Of(mentee)[0];
            Assert.True(weight >= previous - 1e-12, $"{previous} fell to {weight}");
            previous = weight;
        }
    }

    [Fact]
    public void Questions_without_a_scale_and_problems_of_the_base_are_told()
    {
        var strategy = new OwnImportance(
            new Dictionary<string, string> { ["goals"] = "languages", ["style"] = "speaks" }, new RankOrderCentroid(["kohort"]));
        string[] problems = [.. strategy.Check(SchemePools.Questionnaire, WeightingPools.Criteria).Select(p => p.ToString())];
        Assert.Equal(4, problems.Length);
        Assert.Contains(problems, p => p.Contains("question 'speaks' is not asked of mentees", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("question 'languages' has no scale", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.StartsWith("base of own importance, weighting", StringComparison.Ordinal));
    }

    [Fact]
    public void Says_which_questions_it_reads() => Assert.Equal(
        ["cohortMatters", "goalsMatter", "styleMatters"],
        new Shrink(new OwnImportance(Questions), 0.5).References().Select(r => r.QuestionId).Order(StringComparer.Ordinal));

    [Fact]
    public void Questions_that_are_none_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new OwnImportance(new Dictionary<string, string>()));
        Assert.Throws<ArgumentException>(() => new OwnImportance(new Dictionary<string, string> { ["goals"] = " " }));
    }

    private static CriterionWeights Weigh(params AnswerSheet[] sheets) => new OwnImportance(Questions, start).Weigh(WeightingPools.Context(
        new Pool(SchemePools.Questionnaire, sheets.Select((s, i) => new Mentee($"m{i}", s)), [new Mentor("ada")])));

    private static AnswerSheet Sheet(double? goals, double? style, int? cohort) => AnswerSheet.Of(
        ("goalsMatter", goals is { } g ? Answer.Number(g) : Answer.Skipped),
        ("styleMatters", style is { } s ? Answer.Number(s) : Answer.Withheld),
        ("cohortMatters", cohort is { } c ? Answer.Choice(cohortMatters[c]) : Answer.NoPreference));

    private static Mentee Changed(Mentee mentee, string question, Answer answer) => new(mentee.Id, mentee.Answers.With(question, answer));

    private static void AssertClose(double[] expected, ReadOnlySpan<double> actual)
    {
        for (int c = 0; c < expected.Length; c++)
        {
            Assert.Equal(expected[c], actual[c], 1e-12);
        }
    }
}
