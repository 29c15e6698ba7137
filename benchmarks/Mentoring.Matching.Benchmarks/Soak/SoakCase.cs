using System.Globalization;
using Mentoring.Matching.Benchmarks.Workloads;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Tests.Generators;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Benchmarks.Soak;

/// <summary>A random pool under a random scheme: the same seed gives the same one.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Kind">What is particular about it, in a word or two.</param>
/// <param name="Pool">The people.</param>
/// <param name="Scheme">The scheme.</param>
internal sealed record SoakCase(int Seed, string Kind, Pool Pool, Scheme Scheme)
{
    private const int MostSmall = 14, MostMiddle = 60, MostLarge = 300, MostHuge = 2000;
    private const int NodesOfLarge = 20;

    /// <summary>How many restricted problems may be solved for two-cycles: each takes long where there are many people.</summary>
    internal int NodeLimit => Pool.Mentees.Length > MostSmall ? NodesOfLarge : 1000;

    internal static SoakCase Of(int seed)
    {
        var random = new Random(seed);
        int drawn = random.Next(200);
        if (drawn == 0)
        {
            ScaleRules rules = random.Next(2) == 0 ? ScaleRules.Open : ScaleRules.Selective;
            (Scheme scheme, Pool pool) = ScalePool.Of(random.Next(1, MostHuge), random.Next(1, MostHuge), rules);
            return new(seed, rules == ScaleRules.Open ? "huge, open" : "huge, selective", pool, scheme);
        }

        (string size, int most) = drawn < 6 ? ("large", MostLarge) : drawn < 40 ? ("middle", MostMiddle) : ("small", MostSmall);
        Pool people = PoolGenerator.Of(seed, random.Next(most + 1), random.Next(most + 1));
        bool isStaged = most <= MostMiddle && random.Next(3) == 0;
        bool noTwoCycles = most <= MostMiddle && random.Next(4) == 0;
        bool isOwn = random.Next(3) == 0;
        Scheme made = SchemeGenerator.Of(seed, people, noTwoCycles, isStaged ? SchemeGenerator.Objectives(seed) : null);
        string kind = string.Create(
            CultureInfo.InvariantCulture, $"{size}{(isStaged ? ", staged" : "")}{(noTwoCycles ? ", no two-cycles" : "")}{(isOwn ? ", user-written" : "")}");
        return new(seed, kind, people, isOwn ? WithOwnParts(made, random) : made);
    }

    /// <summary>The same people in another order.</summary>
    internal Pool Shuffled()
    {
        var random = new Random(Seed);
        T[] Mixed<T>(IEnumerable<T> all)
        {
            T[] mixed = [.. all];
            random.Shuffle(mixed);
            return mixed;
        }

        return new Pool(
            Pool.Questionnaire, Mixed(Pool.Mentees), Mixed(Pool.Mentors), Mixed(Pool.Locks), Mixed(Pool.EarlierPairs), Mixed(Pool.PairValues));
    }

    private static Scheme WithOwnParts(Scheme scheme, Random random) => new SchemeBuilder("soak")
    {
        Weighting = random.Next(2) == 0 ? new Uniform() : new Entropy(),
        Reciprocity = scheme.Reciprocity,
        MissingAnswers = random.Next(2) == 0 ? new Wary() : scheme.MissingAnswers,
        Caution = scheme.Caution,
        Objectives = scheme.Objectives,
        Scale = scheme.Scale,
        ForbidTwoCycles = scheme.ForbidTwoCycles,
    }
        .AddQuestions(scheme.Questionnaire.Questions)
        .AddPairMeasures(scheme.Questionnaire.PairMeasures)
        .AddCriteria([.. scheme.Criteria, new ByIndex()])
        .AddRules(scheme.Rules)
        .Build();
}
