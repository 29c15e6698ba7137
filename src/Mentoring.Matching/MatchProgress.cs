namespace Mentoring.Matching;

/// <summary>How far a matching, or the making of shortlists, has come.</summary>
/// <param name="Stage">
/// What is being done, in this order: <c>answers</c>, <c>rules</c>, <c>criteria</c>, <c>scores</c>, <c>assignment</c>, <c>certificate</c>,
/// <c>result</c>; for shortlists <c>shortlists</c> after the first four; for a comparison the stages of each matching, and <c>comparison</c>;
/// for sensitivity <c>matching</c>, <c>weights</c>, <c>draws</c>.
/// </param>
/// <param name="Share">The share of that stage that is done, from 0 to 1.</param>
/// <remarks>
/// The library has no clock. Who has one takes the time left from <see cref="Overall"/>: with <c>t</c> gone it is about
/// <c>t * (1 - Overall) / Overall</c>.
/// </remarks>
public readonly record struct MatchProgress(string Stage, double Share)
{
    /// <summary>
    /// The share of the whole that is done, from 0 to 1: never falling, and 1 when there is a result. For a matching it is estimated from the numbers of
    /// people, eligible pairs, criteria and objectives, and from whether the costs of pairs are kept.
    /// </summary>
    /// <value>The default is 0.</value>
    public double Overall { get; init; }
}
