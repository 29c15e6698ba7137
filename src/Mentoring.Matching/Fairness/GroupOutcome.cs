namespace Mentoring.Matching.Fairness;

/// <summary>What became of the people of one group.</summary>
/// <remarks>
/// What is withheld, because it would tell of too few people or allow such a number to be worked out, is <see langword="null"/>. Immutable.
/// </remarks>
/// <param name="Name">The answer that the people of the group gave, in words.</param>
/// <param name="IsWithheld">Whether all numbers of the group are withheld.</param>
public sealed record GroupOutcome(string Name, bool IsWithheld)
{
    /// <summary>How many people are in the group; of mentors those who have at least one place.</summary>
    public int? People { get; init; }

    /// <summary>How many of them are matched: have a mentor, or at least one mentee.</summary>
    public int? Matched { get; init; }

    /// <summary>The share of them who are matched; <see langword="null"/> also where there is nobody.</summary>
    public double? MatchedRate => People is > 0 ? Matched / (double)People : null;

    /// <summary>Where that rate may lie; <see langword="null"/> also where there is nobody.</summary>
    /// <value>Those of the groups hold all at once with the stated confidence, so each of them is wider than it would be alone.</value>
    public ConfidenceInterval? RateInterval { get; init; }

    /// <summary>How many places the mentors of the group have; of mentees <see langword="null"/>.</summary>
    public long? Places { get; init; }

    /// <summary>How many of these places are used.</summary>
    public long? PlacesUsed { get; init; }

    /// <summary>The share of the places that is used.</summary>
    public double? PlacesUsedRate => Places is > 0 ? PlacesUsed / (double)Places : null;

    /// <summary>The mean score of their pairs in their own side's view, from 0 to 1; <see langword="null"/> also where nobody is matched.</summary>
    public double? MeanOwnScore { get; init; }

    /// <summary>The mean combined score of their pairs, from 0 to 1; <see langword="null"/> also where nobody is matched.</summary>
    public double? MeanScore { get; init; }

    /// <summary>The mean share of weight that rests on answers, of their pairs; <see langword="null"/> also where nobody is matched.</summary>
    public double? MeanCoverage { get; init; }

    /// <summary>Which of their requests they were given.</summary>
    public RequestsMet? Requests { get; init; }

    /// <summary>The matched rate against the highest; <see langword="null"/> for the group that has it, and where there is nothing to compare.</summary>
    public AdverseImpact? Impact { get; init; }
}
