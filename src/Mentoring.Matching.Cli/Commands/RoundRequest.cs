using Mentoring.Matching.Programmes;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>The round that is asked for.</summary>
/// <param name="Name">The name of a programme that begins with it; null where one goes on.</param>
/// <param name="Today">The day.</param>
/// <param name="Asked">What else the user asked for.</param>
/// <param name="IsSettled">Whether a file has the new pairs.</param>
internal sealed record RoundRequest(string? Name, DateOnly Today, RoundOptions Asked, bool IsSettled)
{
    /// <summary>The options of the round.</summary>
    public RoundOptions Options(MatchOptions matching, Intake intake) => new()
    {
        Terms = Asked.Terms,
        Start = Asked.Start,
        MostChanges = Asked.MostChanges,
        Settled = IsSettled ? intake.CurrentPairs : null,
        Matching = matching,
    };
}
