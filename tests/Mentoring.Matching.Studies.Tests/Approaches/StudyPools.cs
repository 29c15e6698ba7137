using Mentoring.Matching.Pools;
using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Studies.Generation;

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
        return MatchingTask.Of(generated.DetailedScheme, Bound(generated.Pool, seed), (ulong)seed);
    }

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
