using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching;

/// <summary>Whose shortlists are made, how long they are, and how often a person of the other side may be on them.</summary>
public sealed class ShortlistOptions
{
    /// <summary>The side whose people get a list each, of people of the other side.</summary>
    /// <value>The default is <see cref="Side.Mentee"/>: mentors for each mentee.</value>
    public Side Side { get; init; } = Side.Mentee;

    /// <summary>The most people on a list.</summary>
    /// <value>The default is 5.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int Length
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 5;

    /// <summary>On how many lists a person may be at most; <see langword="null"/> for any number.</summary>
    /// <value>The default is <see langword="null"/>: each list has the best, and popular people may be on most lists.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int? MostShowings
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value ?? 1, 1);
            field = value;
        }
    }

    /// <summary>The most threads that the work uses, the caller's own included. They are threads of its own, not those of the pool.</summary>
    /// <value>The default is 1. The result is the same to the last bit with any number.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int Parallelism
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 1;
}
