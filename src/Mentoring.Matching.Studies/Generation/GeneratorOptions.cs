using System.Globalization;
using Mentoring.Matching.Problems;

namespace Mentoring.Matching.Studies.Generation;

/// <summary>What a generated pool is like. The model is in <c>docs/studies/generator.md</c>.</summary>
/// <remarks>Immutable; equality is by value. Ranges are checked by <see cref="Check"/>.</remarks>
public sealed record GeneratorOptions
{
    /// <summary>The signal with which full answers tell outcomes as real questionnaires do: an AUC of .55 to .60.</summary>
    public const double RealisticSignal = 0.22;

    /// <summary>The signal with which full answers tell outcomes far better than any real questionnaire known: an AUC of about .8.</summary>
    public const double OptimisticSignal = 0.85;

    /// <summary>The most people of a side.</summary>
    public const int MostPeople = 1_000_000;

    /// <summary>Where all random numbers come from.</summary>
    /// <value>The default is 1.</value>
    public ulong Seed { get; init; } = 1;

    /// <summary>How many mentees: 0 to <see cref="MostPeople"/>.</summary>
    /// <value>The default is 100.</value>
    public int Mentees { get; init; } = 100;

    /// <summary>How many mentors: 0 to <see cref="MostPeople"/>.</summary>
    /// <value>The default is 60.</value>
    public int Mentors { get; init; } = 60;

    /// <summary>The correlation of true compatibility with what becomes of a pair: 0 to 1.</summary>
    /// <value>The default is <see cref="RealisticSignal"/>.</value>
    public double Signal { get; init; } = RealisticSignal;

    /// <summary>The share of the variance of an answer, before it is rounded to the scale, that is the person's trait: 0 to 1.</summary>
    /// <value>The default is 0.6.</value>
    public double Reliability { get; init; } = 0.6;

    /// <summary>How many traits, each asked about in a block of scales: 1 to 20.</summary>
    /// <value>The default is 3.</value>
    public int Traits { get; init; } = 3;

    /// <summary>How many scales a block has: 1 to 20.</summary>
    /// <value>The default is 4.</value>
    public int QuestionsPerTrait { get; init; } = 4;

    /// <summary>How many points a scale has: 2 to 11. The fewer, the more pairs tie.</summary>
    /// <value>The default is 5.</value>
    public int Points { get; init; } = 5;

    /// <summary>The share of people whose traits and answers are those of somebody before them on their side: 0 to 1. Their scores tie.</summary>
    /// <value>The default is 0.</value>
    public double Twins { get; init; }

    /// <summary>How steeply popularity falls, of topics, fields, organisations, capacities and mentors asked for: 0 (not at all) to 100.</summary>
    /// <value>The default is 0.5.</value>
    public double PopularitySkew { get; init; } = 0.5;

    /// <summary>How much a mentor's appeal, the same to all mentees, adds to true compatibility, against 1 for the traits: 0 to 10.</summary>
    /// <value>The default is 0.</value>
    public double Appeal { get; init; }

    /// <summary>The most mentors a mentee asks for, each number from 0 equally often: 0 to 100.</summary>
    /// <value>The default is 2.</value>
    public int MostRequests { get; init; } = 2;

    /// <summary>How many mentors a mentee knows, the popular ones more often: 0 to 1000. With any, a mentee asks for those known who seem to suit best.</summary>
    /// <value>The default is 0: requests are for popular mentors, whether they suit or not.</value>
    public int KnownMentors { get; init; }

    /// <summary>The correlation of how well a known mentor seems to suit with true compatibility: 0 to 1.</summary>
    /// <value>The default is 0. Without <see cref="KnownMentors"/> it is of no account.</value>
    public double Insight { get; init; }

    /// <summary>The least capacity of a mentor: 0 to <see cref="MostCapacity"/>.</summary>
    /// <value>The default is 1.</value>
    public int LeastCapacity { get; init; } = 1;

    /// <summary>The greatest capacity of a mentor: up to 1000. Lower ones are more frequent, as <see cref="PopularitySkew"/> says.</summary>
    /// <value>The default is 3.</value>
    public int MostCapacity { get; init; } = 3;

    /// <summary>How many organisations: 1 to 1000.</summary>
    /// <value>The default is 8.</value>
    public int Organisations { get; init; } = 8;

    /// <summary>The share of people whose manager is a mentor of the pool, if their organisation has one before them: 0 to 1.</summary>
    /// <value>The default is 0.3.</value>
    public double ManagersInPool { get; init; } = 0.3;

    /// <summary>The share of organisations' names that are typed in another way: 0 to 1.</summary>
    /// <value>The default is 0.05.</value>
    public double Dirt { get; init; } = 0.05;

    /// <summary>Whether the schemes keep people of one organisation, as it is typed, apart.</summary>
    /// <value>The default is <see langword="false"/>.</value>
    public bool OtherOrganisation { get; init; }

    /// <summary>What mentees leave empty.</summary>
    /// <value>The default is <see cref="Missingness.PlatformMentees"/>.</value>
    public Missingness MissingOfMentees { get; init; } = Missingness.PlatformMentees;

    /// <summary>What mentors leave empty.</summary>
    /// <value>The default is <see cref="Missingness.PlatformMentors"/>.</value>
    public Missingness MissingOfMentors { get; init; } = Missingness.PlatformMentors;

    /// <summary>Everything that is out of its range.</summary>
    /// <returns>The problems; empty when a pool can be made.</returns>
    public IReadOnlyList<Problem> Check()
    {
        var problems = new List<Problem>();
        Within("mentees", Mentees, 0, MostPeople);
        Within("mentors", Mentors, 0, MostPeople);
        Within("signal", Signal, 0, 1);
        Within("reliability", Reliability, 0, 1);
        Within("traits", Traits, 1, 20);
        Within("questionsPerTrait", QuestionsPerTrait, 1, 20);
        Within("points", Points, 2, 11);
        Within("twins", Twins, 0, 1);
        Within("popularitySkew", PopularitySkew, 0, 100);
        Within("appeal", Appeal, 0, 10);
        Within("mostRequests", MostRequests, 0, 100);
        Within("knownMentors", KnownMentors, 0, 1000);
        Within("insight", Insight, 0, 1);
        Within("mostCapacity", MostCapacity, 0, 1000);
        Within("leastCapacity", LeastCapacity, 0, Math.Clamp(MostCapacity, 0, 1000));
        Within("organisations", Organisations, 1, 1000);
        Within("managersInPool", ManagersInPool, 0, 1);
        Within("dirt", Dirt, 0, 1);
        MissingOfMentees.Check("missingOfMentees", problems);
        MissingOfMentors.Check("missingOfMentors", problems);
        return problems;

        void Within(string place, double value, double least, double most)
        {
            if (!(value >= least && value <= most))
            {
                problems.Add(new Problem(
                    place,
                    string.Create(CultureInfo.InvariantCulture, $"{value} is out of range"),
                    string.Create(CultureInfo.InvariantCulture, $"give a number from {least} to {most}")));
            }
        }
    }
}
