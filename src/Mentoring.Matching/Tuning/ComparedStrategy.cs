namespace Mentoring.Matching.Tuning;

/// <summary>One of the strategies of a comparison, and the matching that it makes.</summary>
/// <param name="Name">The name that it was given.</param>
/// <param name="Scheme">Its scheme.</param>
/// <param name="Matching">Its matching.</param>
public sealed record ComparedStrategy(string Name, Scheme Scheme, MatchResult Matching);
