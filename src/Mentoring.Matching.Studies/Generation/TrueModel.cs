using System.Numerics;

namespace Mentoring.Matching.Studies.Generation;

/// <summary>True compatibility and outcomes, worked out pair by pair and never kept.</summary>
internal sealed class TrueModel
{
    // Mean and standard deviation of the distance of two independent standard normal numbers: 2 / sqrt(pi) and sqrt(2 - 4 / pi).
    private const double meanDistance = 1.1283791670955126;
    private const double deviationOfDistance = 0.8525024936595366;
    private const double topicShare = 1;
    private const double fieldShare = 0.5;

    private const int sample = 4096;

    private readonly GeneratorOptions options;
    private readonly LatentPerson[] mentees;
    private readonly LatentPerson[] mentors;
    private readonly double mean;
    private readonly double deviation = 1;

    public TrueModel(GeneratorOptions options, LatentPerson[] mentees, LatentPerson[] mentors)
    {
        this.options = options;
        this.mentees = mentees;
        this.mentors = mentors;
        if (mentees.Length == 0 || mentors.Length == 0)
        {
            return;
        }

        var random = new SeededNumbers(options.Seed, Draw.Standard, 0);
        double[] values = new double[sample];
        double sum = 0;
        for (int i = 0; i < sample; i++)
        {
            values[i] = Raw(mentees[random.Below(mentees.Length)], mentors[random.Below(mentors.Length)]);
            sum += values[i];
        }

        mean = sum / sample;
        double squares = 0;
        foreach (double value in values)
        {
            squares += (value - mean) * (value - mean);
        }

        // Pairs that are all alike, as one pair is, have nothing to be divided by.
        deviation = squares > 1e-12 ? Math.Sqrt(squares / sample) : 1;
    }

    /// <summary>Mean 0 and variance 1 over the pairs of the pool, up to the error of a sample of pairs.</summary>
    public double Compatibility(int mentee, int mentor) => (Raw(mentees[mentee], mentors[mentor]) - mean) / deviation;

    public bool Outcome(int mentee, int mentor)
    {
        var random = new SeededNumbers(options.Seed, Draw.Outcome, ((ulong)mentee << 32) | (uint)mentor);
        return (options.Signal * Compatibility(mentee, mentor)) + (Math.Sqrt(1 - (options.Signal * options.Signal)) * random.Normal()) > 0;
    }

    private double Raw(LatentPerson mentee, LatentPerson mentor)
    {
        double closeness = 0;
        for (int t = 0; t < mentee.Traits.Length; t++)
        {
            closeness += (meanDistance - Math.Abs(mentee.Traits[t] - mentor.Traits[t])) / deviationOfDistance;
        }

        double covered = (double)BitOperations.PopCount(mentee.Topics & mentor.Topics) / BitOperations.PopCount(mentee.Topics);
        double raw = (closeness / Math.Sqrt(mentee.Traits.Length)) + (topicShare * covered) + (options.Appeal * mentor.Appeal);
        return mentee.Field == mentor.Field ? raw + fieldShare : raw;
    }
}
