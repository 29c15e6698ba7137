namespace Mentoring.Matching.Criteria;

/// <summary>Sums of agreements: of each row, of each column, and of all.</summary>
internal sealed class AgreementSums(int mentees, int mentors)
{
    private readonly double[] menteeSums = new double[mentees];
    private readonly long[] menteeCounts = new long[mentees];
    private readonly double[] mentorSums = new double[mentors];
    private readonly long[] mentorCounts = new long[mentors];
    private double squares;
    private double logs;

    public long Count { get; private set; }

    public double Mean => Count == 0 ? double.NaN : Math.Min(1, Sum / Count);

    public double Variance => Count == 0 ? double.NaN : Math.Max(0, (squares / Count) - (Mean * Mean));

    /// <summary>With p = a / S: -sum p ln p = ln S - (sum a ln a) / S, divided by ln n.</summary>
    public double Entropy => Count < 2 || Sum <= 0 ? 1 : Math.Clamp((Math.Log(Sum) - (logs / Sum)) / Math.Log(Count), 0, 1);

    private double Sum => menteeSums.Sum();

    /// <summary>Adds the agreement of so many mentees with so many mentors; NaN is none.</summary>
    public void Add(int mentee, int mentor, double agreement, int menteeTimes = 1, int mentorTimes = 1)
    {
        if (double.IsNaN(agreement))
        {
            return;
        }

        // The sum of a row is that of all its mentees, and its mean that of each.
        double times = (double)menteeTimes * mentorTimes;
        menteeSums[mentee] += times * agreement;
        menteeCounts[mentee] += (long)menteeTimes * mentorTimes;
        mentorSums[mentor] += times * agreement;
        mentorCounts[mentor] += (long)menteeTimes * mentorTimes;
        Count += (long)menteeTimes * mentorTimes;
        squares += times * (agreement * agreement);
        logs += agreement > 0 ? times * (agreement * Math.Log(agreement)) : 0;
    }

    public double[] MenteeMeans() => Means(menteeSums, menteeCounts);

    public double[] MentorMeans() => Means(mentorSums, mentorCounts);

    private static double[] Means(double[] sums, long[] counts) =>
        [.. sums.Select((sum, i) => counts[i] == 0 ? double.NaN : Math.Min(1, sum / counts[i]))];
}
