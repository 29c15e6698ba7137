using System.Globalization;
using Mentoring.Matching.Problems;

namespace Mentoring.Matching.Studies.Generation;

/// <summary>How much of one side's questionnaire stays empty: shares from 0 to 1, each drawn on its own.</summary>
/// <remarks>
/// With one seed a higher share only takes more answers away and never gives one back. Immutable; equality is by value.
/// </remarks>
public sealed record Missingness
{
    /// <summary>Nothing is missing.</summary>
    public static Missingness None { get; } = new();

    /// <summary>A questionnaire filled in under supervision: 1.5 % of each question (real ones: 1 to 2 %).</summary>
    public static Missingness Supervised { get; } = new() { Items = 0.015, Topics = 0.015, Wishes = 0.015 };

    /// <summary>An application form: closed questions 1 % (real ones: 0.4 to 1.5 %), wishes 25 % (real ones: 23 to 26 %).</summary>
    public static Missingness Application { get; } = new() { Items = 0.01, Topics = 0.01, Wishes = 0.25 };

    /// <summary>Mentees on a mentoring platform: help topics empty for 33 %, some whole blocks and whole people.</summary>
    public static Missingness PlatformMentees { get; } = new() { People = 0.01, Blocks = 0.03, Items = 0.01, Topics = 0.33, Wishes = 0.25 };

    /// <summary>Mentors on a mentoring platform: help topics empty for 26 %, more blocks and people than <see cref="PlatformMentees"/>.</summary>
    public static Missingness PlatformMentors { get; } = new() { People = 0.03, Blocks = 0.1, Items = 0.02, Topics = 0.26, Wishes = 0.25 };

    /// <summary>The share of people who answer nothing at all.</summary>
    /// <value>The default is 0.</value>
    public double People { get; init; }

    /// <summary>The share of blocks that a person skips whole: each block of scales, and organisation with manager.</summary>
    /// <value>The default is 0.</value>
    public double Blocks { get; init; }

    /// <summary>The share of single questions skipped in the blocks.</summary>
    /// <value>The default is 0.</value>
    public double Items { get; init; }

    /// <summary>The share of people who name no help topics.</summary>
    /// <value>The default is 0.</value>
    public double Topics { get; init; }

    /// <summary>The share of people who leave the field of work open.</summary>
    /// <value>The default is 0.</value>
    public double Wishes { get; init; }

    internal void Check(string place, List<Problem> problems)
    {
        foreach ((string name, double share) in new[] { ("people", People), ("blocks", Blocks), ("items", Items), ("topics", Topics), ("wishes", Wishes) })
        {
            if (!(share is >= 0 and <= 1))
            {
                problems.Add(new Problem(
                    $"{place}.{name}", string.Create(CultureInfo.InvariantCulture, $"{share} is no share"), "give a number from 0 to 1"));
            }
        }
    }
}
