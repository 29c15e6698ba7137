namespace Mentoring.Matching;

/// <summary>A mentor who could take more mentees than they were given.</summary>
/// <param name="MentorId">The id of the mentor.</param>
/// <param name="Capacity">How many mentees the mentor takes.</param>
/// <param name="Used">How many they were given.</param>
public sealed record UnusedPlaces(string MentorId, int Capacity, int Used);
