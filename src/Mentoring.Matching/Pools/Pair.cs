namespace Mentoring.Matching.Pools;

/// <summary>A mentee and a mentor, by their ids.</summary>
/// <param name="MenteeId">The id of the mentee.</param>
/// <param name="MentorId">The id of the mentor.</param>
public readonly record struct Pair(string MenteeId, string MentorId)
{
    /// <summary>The pair as <c>mentee -&gt; mentor</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{MenteeId} -> {MentorId}";
}
