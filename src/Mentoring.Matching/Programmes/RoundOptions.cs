using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Programmes;

/// <summary>How a round of a programme is held.</summary>
public sealed class RoundOptions
{
    /// <summary>The terms that new pairs begin with, until the two agree on others.</summary>
    /// <value>The default is once a month for 12 months, with no confidentiality statement agreed yet.</value>
    public Terms Terms { get; init; } = new("once a month", 12);

    /// <summary>The first day of new pairs.</summary>
    /// <value>The default is <see langword="null"/>: the day of the round.</value>
    public DateOnly? Start { get; init; }

    /// <summary>How many running pairs the round may end so that the mentee gets another mentor. No mentee is left without one by it.</summary>
    /// <value>The default is 0: running pairs are settled. See <see cref="MatchOptions.MostChanges"/> for what a limit above 0 asks of the scheme.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int MostChanges
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }

    /// <summary>
    /// The new pairs of the round, where people have decided them already: they are made as locked pairs are, whatever rules say, and whoever takes part
    /// and is in none of them waits. It goes without <see cref="MostChanges"/>.
    /// </summary>
    /// <value>The default is <see langword="null"/>: the round matches. Pairs that run anyway may be among them.</value>
    public IReadOnlyCollection<Pair>? Settled { get; init; }

    /// <summary>
    /// How the matching is computed. Its current pairs, its limit on changes and its waiting people are not looked at: the programme knows them.
    /// </summary>
    /// <value>The default is the default options.</value>
    public MatchOptions Matching { get; init; } = new();
}
