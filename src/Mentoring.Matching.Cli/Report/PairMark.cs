namespace Mentoring.Matching.Cli.Report;

/// <summary>Something by which pairs can be picked from a report.</summary>
/// <param name="Tag">Its name in the document.</param>
/// <param name="Filter">What picks the pairs that have it.</param>
internal sealed record PairMark(string Tag, string Filter)
{
    public static PairMark Look { get; } = new("look", "To be looked at");

    public static PairMark Talk { get; } = new("talk", "With something to talk through");

    public static PairMark Requested { get; } = new("requested", "Asked for by the mentee");

    public static PairMark Locked { get; } = new("settled", "Settled beforehand");

    public static PairMark LittleKnown { get; } = new("little", "Coverage below a half");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<PairMark> All { get; } = [Look, Talk, Requested, Locked, LittleKnown];
}
