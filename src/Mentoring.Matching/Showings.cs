namespace Mentoring.Matching;

/// <summary>On how many shortlists a person is.</summary>
/// <param name="Id">The id of the person.</param>
/// <param name="Count">On how many.</param>
public sealed record Showings(string Id, int Count);
