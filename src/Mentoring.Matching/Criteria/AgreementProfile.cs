using System.Collections.Immutable;

namespace Mentoring.Matching.Criteria;

/// <summary>How the agreements of one criterion spread over a pool: what an answer usually comes to, and how well the criterion discriminates.</summary>
/// <remarks>
/// <para>
/// Immutable. Sums run over the distinct answers in the order of the ids, and what is sampled depends on that order alone, so all numbers are
/// the same to the last bit every time.
/// </para>
/// <para>
/// All is exact where the distinct answers of the two sides make no more than 2^25 pairs (5,792 by 5,792), and for unweighted sets far beyond
/// that, up to 2^35 comparisons of items; for requests and measured pairs always. Where there are more, people are compared with an evenly spaced
/// sample, in the order of the ids, of at least 4,096 people of the other side who answered. <see cref="MenteeMeans"/>,
/// <see cref="MentorMeans"/>, <see cref="Mean"/> and <see cref="Variance"/> are then estimates with a standard error of at most
/// 0.5 / 64 = 0.008, as for people drawn at random; that of <see cref="Entropy"/> is below 0.01 where the mean agreement is 0.1 or more.
/// <see cref="Count"/> is an estimate only where some pairs of whom both answered have no evidence.
/// </para>
/// </remarks>
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
    /// The profile. Takes O(mentees + mentors) time and memory, and time in proportion to the pairs of distinct answers, up to a bound of a few
    /// seconds; beyond it, the profile is an estimate, as the remarks say.
    /// </returns>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static AgreementProfile Of(PreparedCriterion criterion, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(criterion);
        return Of(criterion, ProfileLimits.Usual, cancellationToken);
    }

    internal static AgreementProfile Of(PreparedCriterion criterion, in ProfileLimits limits, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (criterion.OwnProfile() is { } own)
        {
            return own;
        }

        AnswerCodes? codes = criterion.Codes;
        var mentees = new DistinctAnswers(criterion.MenteeStates, codes?.Mentees, codes?.FirstMentees);
        var mentors = new DistinctAnswers(criterion.MentorStates, codes?.Mentors, codes?.FirstMentors);
        AgreementProfile? counted = criterion.CommonItems is { } items
            ? new CommonProfile(items, mentees, mentors, limits, cancellationToken).Make() : null;
        return counted ?? new PairwiseProfile(criterion, mentees, mentors, limits, cancellationToken).Make();
    }

    internal static AgreementProfile Of(ImmutableArray<double> menteeMeans, ImmutableArray<double> mentorMeans, AgreementSpread spread) =>
        new(menteeMeans, mentorMeans, spread.Count, spread.Mean, spread.Variance, spread.Entropy);
}
