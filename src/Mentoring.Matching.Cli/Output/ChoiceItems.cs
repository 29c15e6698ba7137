using Mentoring.Matching.Choices;

namespace Mentoring.Matching.Cli.Output;

/// <summary>What became of requests and avoids, in a document.</summary>
internal sealed record ChoicesItem(
    ChoiceCountItem Mentees, ChoiceCountItem Mentors, int MutualPairs, int MutualPairsMade, int Avoids, int AvoidsKept, ClashItem[] Clashes)
{
    public static ChoicesItem Of(ChoiceReport report) => new(
        ChoiceCountItem.Of(report.Mentees),
        ChoiceCountItem.Of(report.Mentors),
        report.MutualPairs,
        report.MutualPairsMade,
        report.Avoids,
        report.AvoidsKept,
        [.. report.Clashes.Select(ClashItem.Of)]);
}

/// <summary>How many people of a side who asked got which choice, the first one first.</summary>
internal sealed record ChoiceCountItem(int Asked, int Honoured, int Without, int[] ByChoice)
{
    public static ChoiceCountItem Of(ChoiceCount count) => new(count.Asked, count.Honoured, count.Without, [.. count.ByChoice]);
}

/// <summary>A request or an avoid that clashed, and what was done.</summary>
internal sealed record ClashItem(
    string MenteeId, string MentorId, string? Request, int? MenteeRank, int? MentorRank, string Kind, bool Made, string Message, FindingItem[] Findings)
{
    public static ClashItem Of(ChoiceClash clash) => new(
        clash.Pair.MenteeId,
        clash.Pair.MentorId,
        clash.Request is { } request ? ToolJson.Name(request) : null,
        clash.MenteeRank,
        clash.MentorRank,
        ToolJson.Name(clash.Kind),
        clash.IsMade,
        clash.Message,
        [.. clash.Findings.Select(MatchJson.Finding)]);
}
