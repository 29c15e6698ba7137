using System.Collections.Immutable;

namespace Mentoring.Matching.Criteria;

/// <summary>How the agreements of one criterion spread over a pool: what an answer usually comes to, and how well the criterion discriminates.</summary>
/// <remarks>Immutable. Sums run over mentees and mentors in the order of their ids, so they are the same to the last bit every time.</remarks>
public sealed class AgreementProfile
{
    private AgreementProfile(ImmutableArray<double> menteeMeans, ImmutableArray<double> mentorMeans, long count, double mean, double variance, double entropy)
    {
        MenteeMeans = menteeMeans;
        MentorMeans = mentorMeans;
        Count = count;
        Mean = mean;
        Variance = variance;
        Entropy = entropy;
    }

    /// <summary>For each mentee, the mean agreement of their answer with the mentors who answered; NaN where there is no evidence.</summary>
    public ImmutableArray<double> MenteeMeans { get; }

    /// <summary>For each mentor, the mean agreement of their answer with the mentees who answered; NaN where there is no evidence.</summary>
    public ImmutableArray<double> MentorMeans { get; }

    /// <summary>The number of pairs with evidence.</summary>
    public long Count { get; }

    /// <summary>The mean agreement of the pairs with evidence; NaN where there is none.</summary>
    public double Mean { get; }

    /// <summary>The population variance of the agreements of the pairs with evidence; NaN where there is none.</summary>
    public double Variance { get; }

    /// <summary>
    /// The Shannon entropy of the agreements as shares of their sum, divided by that of equal shares: from 0 (one pair has it all)
    /// to 1 (all pairs alike, or no evidence). 1 minus it is the degree of divergence of the entropy weight method (Zeleny 1982).
    /// </summary>
    public double Entropy { get; }

    /// <summary>Works out the profile of a prepared criterion.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The profile. Takes O(mentees x mentors) time and O(mentees + mentors) memory.</returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static AgreementProfile Of(PreparedCriterion criterion, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        int mentees = criterion.MenteeStates.Length;
        int mentors = criterion.MentorStates.Length;
        var row = new double[mentors];
        var menteeMeans = new double[mentees];
        var mentorSums = new double[mentors];
        var mentorCounts = new int[mentors];
        long count = 0;
        double sum = 0, squares = 0, logs = 0;
        for (int mentee = 0; mentee < mentees; mentee++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            criterion.Agreements(mentee, row);
            double rowSum = 0;
            int rowCount = 0;
            for (int mentor = 0; mentor < row.Length; mentor++)
            {
                double a = row[mentor];
                if (double.IsNaN(a))
                {
                    continue;
                }

                rowSum += a;
                rowCount++;
                squares += a * a;
                logs += a > 0 ? a * Math.Log(a) : 0;
                mentorSums[mentor] += a;
                mentorCounts[mentor]++;
            }

            menteeMeans[mentee] = rowCount == 0 ? double.NaN : Math.Min(1, rowSum / rowCount);
            sum += rowSum;
            count += rowCount;
        }

        var mentorMeans = new double[mentors];
        for (int mentor = 0; mentor < mentors; mentor++)
        {
            mentorMeans[mentor] = mentorCounts[mentor] == 0 ? double.NaN : Math.Min(1, mentorSums[mentor] / mentorCounts[mentor]);
        }

        double mean = count == 0 ? double.NaN : Math.Min(1, sum / count);
        double variance = count == 0 ? double.NaN : Math.Max(0, (squares / count) - (mean * mean));

        // With p = a / S: -sum p ln p = ln S - (sum a ln a) / S, divided by ln n.
        double entropy = count < 2 || sum <= 0 ? 1 : Math.Clamp((Math.Log(sum) - (logs / sum)) / Math.Log(count), 0, 1);
        return new AgreementProfile([.. menteeMeans], [.. mentorMeans], count, mean, variance, entropy);
    }
}
