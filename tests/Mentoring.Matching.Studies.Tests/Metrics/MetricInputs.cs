using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Studies.Metrics;
using Mentoring.Matching.Studies.Tests.Approaches;

namespace Mentoring.Matching.Studies.Tests.Metrics;

/// <summary>Small matchings, by approaches or by hand, with all that is known beside them.</summary>
internal static class MetricInputs
{
    /// <summary>A matching; every fourth is made by hand and heeds no rule.</summary>
    public static MetricInput Of(int seed)
    {
        MatchingTask task = StudyPools.Task(seed);
        MatchingApproach approach = MatchingApproaches.BuiltIn[seed % 7];
        var random = new Random(seed);
        IEnumerable<PlacedPair> pairs = seed % 4 == 3 && task.MentorCount > 0
            ? Enumerable.Range(0, task.MenteeCount).Where(_ => random.Next(4) > 0).Select(i => new PlacedPair(i, random.Next(task.MentorCount)))
            : approach.Match(task).Pairs;
        return With(task, seed, approach, [.. pairs]);
    }

    public static MetricInput With(MatchingTask task, int seed, MatchingApproach approach, IReadOnlyList<PlacedPair> pairs)
    {
        var random = new Random(seed + 1);
        return new MetricInput(task, pairs)
        {
            Truth = new GeneratedTruth(StudyPools.Generated(seed)),
            Previous = [.. task.Pool.Mentees.Where(_ => task.MentorCount > 0 && random.Next(3) > 0).Select(m => new Pair(m.Id, task.Pool.Mentors[random.Next(task.MentorCount)].Id)), new("gone", "too")],
            GroupQuestion = seed % 2 == 0 ? "field" : "topics",
            Approach = approach,
            Manipulators = 2,
            Elapsed = TimeSpan.FromSeconds(1.5),
            AllocatedBytes = 1234,
        };
    }

    /// <summary>The value of a part, or null where it is not defined.</summary>
    public static double? Number(StudyMetric metric, MetricInput input, string part) => metric.Measure(input).Single(r => r.Part.Name == part).Value.Number;

    public static int[] MentorOf(MetricInput input) => [.. Enumerable.Range(0, input.Task.MenteeCount).Select(input.MentorOf)];

    public static double View(MetricInput input, int mentee) =>
        input.MentorOf(mentee) < 0 ? 0 : (double)input.Task.MenteeView(mentee, input.MentorOf(mentee)) / input.Task.Scheme.Scale.Steps;

    public static double Rank(MetricInput input, PlacedPair pair) => (double)input.Task.Rank(pair.Mentee, pair.Mentor) / input.Task.Scheme.Scale.Steps;

    public static void Near(double? expected, double? actual)
    {
        Assert.Equal(expected is null, actual is null);
        Assert.InRange(Math.Abs((expected ?? 0) - (actual ?? 0)), 0, 1e-9);
    }

    public static IEnumerable<string> Groups(Answer answer) => answer switch
    {
        ChoiceAnswer choice => [choice.Option],
        ChoicesAnswer choices => choices.Options,
        _ => [],
    };
}
