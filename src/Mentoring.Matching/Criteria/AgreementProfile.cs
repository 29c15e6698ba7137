using System.Collections.Immutable;

namespace Mentoring.Matching.Criteria;

/// <summary>How the agreements of one criterion spread over a pool: what an answer usually comes to, and how well the criterion discriminates.</summary>
/// <remarks>Immutable. Sums run over people, or over their answer codes, in the order of the ids, so they are the same to the last bit every time.</remarks>
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
    /// <returns>
    /// The profile. Takes O(mentees + mentors) time and one agreement for each pair of codes where the criterion has few codes, else
    /// O(mentees x mentors) time; and O(mentees + mentors) memory.
    /// </returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static AgreementProfile Of(PreparedCriterion criterion, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        if (criterion.Codes is { AreFew: true } codes)
        {
            return OfCodes(AgreementTable.Of(criterion, codes, cancellationToken), codes);
        }

        var sums = new AgreementSums(criterion.MenteeStates.Length, criterion.MentorStates.Length);
        var row = new double[criterion.MentorStates.Length];
        for (int mentee = 0; mentee < criterion.MenteeStates.Length; mentee++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            criterion.Agreements(mentee, row);
            for (int mentor = 0; mentor < row.Length; mentor++)
            {
                sums.Add(mentee, mentor, row[mentor]);
            }
        }

        return Of(sums, sums.MenteeMeans(), sums.MentorMeans());
    }

    private static AgreementProfile OfCodes(double[,] table, AnswerCodes codes)
    {
        int[] mentees = Counts(codes.Mentees, codes.FirstMentees.Length);
        int[] mentors = Counts(codes.Mentors, codes.FirstMentors.Length);
        var sums = new AgreementSums(mentees.Length, mentors.Length);
        for (int mentee = 0; mentee < mentees.Length; mentee++)
        {
            for (int mentor = 0; mentor < mentors.Length; mentor++)
            {
                sums.Add(mentee, mentor, table[mentee, mentor], mentees[mentee], mentors[mentor]);
            }
        }

        double[] menteeMeans = sums.MenteeMeans();
        double[] mentorMeans = sums.MentorMeans();
        return Of(sums, [.. codes.Mentees.Select(code => menteeMeans[code])], [.. codes.Mentors.Select(code => mentorMeans[code])]);
    }

    private static int[] Counts(ImmutableArray<int> codes, int count)
    {
        var counts = new int[count];
        foreach (int code in codes)
        {
            counts[code]++;
        }

        return counts;
    }

    private static AgreementProfile Of(AgreementSums sums, double[] menteeMeans, double[] mentorMeans) =>
        new([.. menteeMeans], [.. mentorMeans], sums.Count, sums.Mean, sums.Variance, sums.Entropy);
}
