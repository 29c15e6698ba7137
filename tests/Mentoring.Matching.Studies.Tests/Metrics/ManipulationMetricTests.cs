using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Studies.Generation;
using Mentoring.Matching.Studies.Metrics;
using Mentoring.Matching.Studies.Tests.Approaches;

namespace Mentoring.Matching.Studies.Tests.Metrics;

public sealed class ManipulationMetricTests
{
    private static readonly ManipulationMetric metric = new();

    [Fact]
    public void Who_looks_at_no_answer_cannot_be_manipulated() => Assert.All(Enumerable.Range(1, 12), seed =>
        Assert.All(Measured(StudyPools.Task(seed), new RandomApproach(), 4), v => Assert.Equal(0, v ?? 0)));

    [Fact]
    public void The_gain_is_that_of_the_best_of_all_ways_to_say_less()
    {
        int gained = 0;
        foreach (int seed in Enumerable.Range(1, 40))
        {
            MatchingTask task = StudyPools.Task(seed);
            var approach = new OptimalApproach();
            int[] honest = approach.Match(task).MentorOf(task.MenteeCount);
            int[] free = [.. Enumerable.Range(0, task.MenteeCount).Where(i => task.LockedMentorOf(i) < 0)];
            double[] gains = [.. free.Select(i => Math.Max(0, Says(task.Pool.Mentees[i]).Select(said =>
            {
                Pool other = new(task.Pool.Questionnaire, task.Pool.Mentees.Select((m, k) => k == i ? said : m), task.Pool.Mentors, task.Pool.Locks);
                int[] mentorOf = approach.Match(MatchingTask.Of(task.Scheme, other, task.Seed)).MentorOf(task.MenteeCount);
                return (double)(View(mentorOf[i]) - View(honest[i])) / task.Scheme.Scale.Steps;
                long View(int mentor) => mentor < 0 ? 0 : task.MenteeView(i, mentor);
            }).DefaultIfEmpty(0).Max()))];
            double?[] measured = Measured(task, approach, 100);
            MetricInputs.Near(gains.Length == 0 ? null : gains.Average(), measured[0]);
            MetricInputs.Near(gains.Length == 0 ? null : gains.Max(), measured[1]);
            MetricInputs.Near(gains.Length == 0 ? null : gains.Average(g => g > 0 ? 1.0 : 0), measured[2]);
            gained += gains.Count(g => g > 0);
        }

        Assert.True(gained > 0, "Nobody gained: nothing was shown.");
    }

    [Fact]
    public void Facts_that_rules_read_stay_also_where_a_criterion_reads_them()
    {
        GeneratedPool generated = PoolGenerator.Generate(new() { Mentees = 12, Mentors = 6, Traits = 1, QuestionsPerTrait = 1, MissingOfMentees = Missingness.None });
        Scheme scheme = new SchemeBuilder("with a rule on the field")
            .AddQuestions(generated.DetailedScheme.Questionnaire.Questions)
            .AddCriteria(generated.DetailedScheme.Criteria)
            .AddRules(new MustDiffer("field"))
            .Build();
        Mentee[] said = [.. LessSaid.Of(MatchingTask.Of(scheme, generated.Pool), 0)];
        Assert.All(said, m => Assert.Equal(generated.Pool.Mentees[0].Answers["field"], m.Answers["field"]));
        Assert.Contains(said, m => m.Answers["topics"].State != AnswerState.Answered);
        Assert.Contains(LessSaid.Of(MatchingTask.Of(generated.DetailedScheme, generated.Pool), 0), m => m.Answers["field"].State != AnswerState.Answered);
    }

    [Fact]
    public void The_seed_draws_the_sample_and_progress_is_told()
    {
        GeneratedPool generated = PoolGenerator.Generate(new() { Mentees = 12, Mentors = 6, Traits = 1, QuestionsPerTrait = 1 });
        MatchingTask task = MatchingTask.Of(generated.DetailedScheme, generated.Pool);
        var told = new Told();
        metric.Measure(new MetricInput(task, []) { Approach = new GreedyApproach(), Manipulators = 4, Progress = told });
        Assert.Equal([0.25, 0.5, 0.75, 1], told.Shares);
        Assert.All(metric.Measure(new MetricInput(task, []) { Approach = new GreedyApproach() }), r => Assert.Equal("No sample of mentees was asked for.", r.Value.Reason));
    }

    private static double?[] Measured(MatchingTask task, MatchingApproach approach, int sample) =>
        [.. metric.Measure(new MetricInput(task, approach.Match(task).Pairs) { Approach = approach, Manipulators = sample }).Select(r => r.Value.Number)];

    /// <summary>Every way to say less of what the criteria of the study pools read: two scales, the field, and topics.</summary>
    private static IEnumerable<Mentee> Says(Mentee mentee)
    {
        foreach (string question in new[] { "field", "t01q01", "t01q02", "topics" }.Where(q => mentee.Answers[q].State == AnswerState.Answered))
        {
            yield return With(question, Answer.Skipped);
            if (mentee.Answers[question] is ChoicesAnswer several && several.Options.Length > 1)
            {
                foreach (string option in several.Options)
                {
                    yield return With(question, Answer.Choices(several.Options.Where(o => o != option)));
                }
            }
        }

        Mentee With(string question, Answer answer) => new(mentee.Id, mentee.Answers.With(question, answer), mentee.Name, mentee.Requests, mentee.Avoids);
    }

    private sealed class Told : IProgress<double>
    {
        public List<double> Shares { get; } = [];

        public void Report(double value) => Shares.Add(value);
    }
}
