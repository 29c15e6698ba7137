namespace Mentoring.Matching;

/// <summary>How far a matching, or the making of shortlists, has come.</summary>
/// <param name="Stage">What is being done: <c>rules</c>, <c>criteria</c>, <c>scores</c>, <c>assignment</c>, <c>certificate</c>; or <c>shortlists</c>.</param>
/// <param name="Share">The share of that stage that is done, from 0 to 1.</param>
public readonly record struct MatchProgress(string Stage, double Share);
