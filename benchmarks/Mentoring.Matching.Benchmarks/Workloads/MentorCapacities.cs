namespace Mentoring.Matching.Benchmarks.Workloads;

/// <summary>The capacities of workload D: uniform from 1 to 5, so three places a mentor on average.</summary>
public static class MentorCapacities
{
    public static int[] Of(int mentors)
    {
        var random = new Random(20_260_104);
        return [.. Enumerable.Range(0, mentors).Select(_ => random.Next(1, 6))];
    }
}
