using System.Collections.Immutable;
using Mentoring.Matching.Problems;

namespace Mentoring.Matching.Studies.Founding;

/// <summary>How large the founding study is.</summary>
/// <remarks>Immutable. Ranges are checked by <see cref="Check"/>.</remarks>
public sealed record FoundingOptions
{
    /// <summary>The study that is written up in <c>docs/studies/founding.md</c>: some minutes on two cores.</summary>
    public static FoundingOptions Full { get; } = new();

    /// <summary>A small one of the same parts, to see within seconds that everything works. Its bands are wide.</summary>
    public static FoundingOptions Reduced { get; } = new()
    {
        Mentees = [30, 60], Seeds = 6, Rates = [0, 50, 100], Asked = [1, 3], Insights = [0, 100],
    };

    /// <summary>The sizes of pools, in mentees; there are three mentors to five mentees.</summary>
    /// <value>The default is 30, 100 and 300. The middle one is that of all parts that do not vary the size.</value>
    public ImmutableArray<int> Mentees { get; init; } = [30, 100, 300];

    /// <summary>How many pools of each kind are generated, with the seeds from 1.</summary>
    /// <value>The default is 40.</value>
    public int Seeds { get; init; } = 40;

    /// <summary>The answer rates of mentors, in per cent, rising.</summary>
    /// <value>The default is 0, 10 ... 100.</value>
    public ImmutableArray<int> Rates { get; init; } = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100];

    /// <summary>How many questions mentors are asked, beside none and all, rising.</summary>
    /// <value>The default is 1, 3, 5 and 10.</value>
    public ImmutableArray<int> Asked { get; init; } = [1, 3, 5, 10];

    /// <summary>How well mentees can tell who of their acquaintance suits them, in per cent, rising.</summary>
    /// <value>The default is 0, 25, 50, 75 and 100.</value>
    public ImmutableArray<int> Insights { get; init; } = [0, 25, 50, 75, 100];

    /// <summary>The size of the parts that do not vary it.</summary>
    internal int Middle => Mentees[Mentees.Length / 2];

    /// <summary>Everything that is out of its range.</summary>
    /// <returns>The problems; empty when the study can be run.</returns>
    public IReadOnlyList<Problem> Check()
    {
        var problems = new List<Problem>();
        Rising("mentees", Mentees, 2, 2000);
        Rising("rates", Rates, 0, 100);
        Rising("asked", Asked, 1, FoundingPools.QuestionCount - 1);
        Rising("insights", Insights, 0, 100);
        if (Seeds is < 3 or > 10_000)
        {
            problems.Add(new Problem("seeds", $"{Seeds} is out of range", "give a number from 3 to 10000"));
        }

        return problems;

        void Rising(string place, ImmutableArray<int> values, int least, int most)
        {
            if (values.IsDefaultOrEmpty || values.Any(v => v < least || v > most) || values.Zip(values.Skip(1)).Any(p => p.First >= p.Second))
            {
                problems.Add(new Problem(place, "it is no rising list in its range", $"give one or more numbers from {least} to {most}, each above the one before"));
            }
        }
    }
}
