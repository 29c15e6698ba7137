using System.Globalization;

namespace Mentoring.Matching.Tuning;

/// <summary>Where a lint begins to speak, and how many pairs it looks at.</summary>
public sealed class LintOptions
{
    /// <summary>How many pairs are compared at most: all pairs where there are no more, or else those of people drawn from both sides.</summary>
    /// <value>The default is 100,000.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is below 100.</exception>
    public int MostPairs
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 100);
            field = value;
        }
    } = 100_000;

    /// <summary>The seed by which people are drawn where there are too many pairs; the same gives the same people on every machine.</summary>
    /// <value>The default is 1.</value>
    public int Seed { get; init; } = 1;

    /// <summary>The least number of people of a side, or of answers, from whom anything is said of how answers spread.</summary>
    /// <value>The default is 8.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is below 2.</exception>
    public int FewestPeople
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 2);
            field = value;
        }
    } = 8;

    /// <summary>The least number of people of a group of whom it is said that a rule shuts them out.</summary>
    /// <value>The default is 5.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is below 1.</exception>
    public int SmallestGroup
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 5;

    /// <summary>A question that a smaller share of a side answers is reported where something reads it.</summary>
    /// <value>The default is 0.1.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is not from 0 to 1.</exception>
    public double FewestAnswered { get; init => field = Share(value); } = 0.1;

    /// <summary>A scale is reported where nine tenths of the answers lie in no more than this part of it.</summary>
    /// <value>The default is 0.4: two neighbouring points of five.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is not from 0 to 1.</exception>
    public double NarrowPart { get; init => field = Share(value); } = 0.4;

    /// <summary>A criterion whose agreements have a smaller standard deviation is reported.</summary>
    /// <value>The default is 0.02.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is not from 0 to 1.</exception>
    public double LeastSpread { get; init => field = Share(value); } = 0.02;

    /// <summary>Two criteria whose agreements correlate at least so much are reported, and those that do so with the other sign.</summary>
    /// <value>The default is 0.9.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is not from 0 to 1.</exception>
    public double CorrelationLimit { get; init => field = Share(value); } = 0.9;

    /// <summary>A policy for missing answers is reported where answering less raises the mean score by at least this, on the scale from 0 to 1.</summary>
    /// <value>The default is 0.01.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is not from 0 to 1.</exception>
    public double SilenceGain { get; init => field = Share(value); } = 0.01;

    /// <summary>A rule that removes a greater share of the pairs is reported.</summary>
    /// <value>The default is 0.5.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is not from 0 to 1.</exception>
    public double MostRemoved { get; init => field = Share(value); } = 0.5;

    /// <summary>A group is reported where a rule leaves at least this share of it without any mentor.</summary>
    /// <value>The default is 0.9.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is not from 0 to 1.</exception>
    public double ShutOutShare { get; init => field = Share(value); } = 0.9;

    private static double Share(double value) => value is >= 0 and <= 1 ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, string.Create(CultureInfo.InvariantCulture, $"{value} is not from 0 to 1."));
}
