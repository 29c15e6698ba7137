using Mentoring.Matching.Pools;
using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Studies.Generation;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Studies.Tests.Approaches;

/// <summary>Small generated pools with ties, locks and people who avoid each other.</summary>
internal static class StudyPools
{
    /// <summary>A pool of up to 12 mentees and 8 mentors; every third seed has locks, every second has people who avoid each other.</summary>
    public static GeneratedPool Generated(int seed) => PoolGenerator.Generate(new GeneratorOptions
    {
        Seed = (ulong)seed,
        Mentees = seed * 7 % 13,
        Mentors = seed * 5 % 9,
        Traits = 1,
        QuestionsPerTrait = 2,
        Points = 2 + (seed % 3),
        Twins = seed % 4 == 0 ? 0.5 : 0,
        Organisations = 3,
        OtherOrganisation = seed % 5 == 0,
        LeastCapacity = 0,
        MostCapacity = 2,
        Signal = 0.8,
    });

    public static MatchingTask Task(int seed)
    {
        GeneratedPool generated = Generated(seed);
        return MatchingTask.Of(TwoMinds(generated.DetailedScheme, seed), Bound(generated.Pool, seed), (ulong)seed);
    }

    /// <summary>The scheme with a weighting of one's own.</summary>
    public static Scheme Weighed(Scheme scheme, WeightingStrategy weighting) => new SchemeBuilder(scheme.Name) { Weighting = weighting }
        .AddQuestions(scheme.Questionnaire.Questions).AddCriteria(scheme.Criteria).AddRules(scheme.Rules).Build();

    /// <summary>For every other seed the sides find different things important.</summary>
    private static Scheme TwoMinds(Scheme scheme, int seed) => seed % 2 == 0 ? scheme : Weighed(scheme, new Stated(
        new Dictionary<string, double> { ["topics"] = 5, ["field"] = 1, ["t01q01"] = 2, ["t01q02"] = 1 },
        new Dictionary<string, double> { ["topics"] = 1, ["field"] = 2, ["t01q01"] = 1, ["t01q02"] = 7 }));

    /// <summary>The same people in the opposite order.</summary>
    public static Pool Reversed(Pool pool) => new(
        pool.Questionnaire, pool.Mentees.Reverse(), pool.Mentors.Reverse(), pool.Locks.Reverse(), pool.EarlierPairs.Reverse(), pool.PairValues.Reverse());

    private static Pool Bound(Pool pool, int seed)
    {
        IEnumerable<Mentee> mentees = seed % 2 == 0 && pool.Mentors.Length > 1
            ? pool.Mentees.Select((m, i) => i % 3 == 0
                ? new Mentee(m.Id, m.Answers, m.Name, m.Requests.Where(r => r != pool.Mentors[i % pool.Mentors.Length].Id), [pool.Mentors[i % pool.Mentors.Length].Id])
                : m)
            : pool.Mentees;
        IEnumerable<Pair> locks = seed % 3 == 0
            ? pool.Mentors.Where(m => m.Capacity > 0).Take(2).Select((m, i) => (m, i)).Where(x => x.i < pool.Mentees.Length).Select(x => new Pair(pool.Mentees[^(x.i + 1)].Id, x.m.Id))
            : [];
        return new Pool(pool.Questionnaire, mentees, pool.Mentors, locks, pool.EarlierPairs, pool.PairValues);
    }
}
