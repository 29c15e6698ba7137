using System.Collections.Immutable;
using System.Globalization;
using Mentoring.Matching.Cli.Commands;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Programmes;
using Mentoring.Matching.Proposals;

namespace Mentoring.Matching.Cli.Report;

/// <summary>All that a report tells, each explanation worked out once.</summary>
internal sealed class ReportContent
{
    public ReportContent(MatchReport match, Proposal? proposal)
    {
        Match = match;
        Proposal = proposal is { CanBeEdited: true } ? proposal : null;
        Pairs = [.. match.Result.Pairs
            .Select(p => new ReportPair(p, match))
            .OrderBy(p => p.Mentee.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(p => p.Mentee.Id, StringComparer.Ordinal)
            .Select((p, i) => p with { Number = i + 1 })];
        MenteesOf = Pairs.ToLookup(p => p.Mentor.Id, StringComparer.Ordinal);
    }

    public MatchReport Match { get; }

    public Scheme Scheme => Match.Scheme;

    public Pool Pool => Match.Pool;

    public MatchResult Result => Match.Result;

    /// <summary>The matching as a proposal, of which can be asked why somebody is unmatched; null where there is none.</summary>
    public Proposal? Proposal { get; }

    /// <summary>What people decided against the best matching, in order, with what became of it.</summary>
    public IReadOnlyList<EditStep> Decisions { get; init; } = [];

    /// <summary>What a round of a programme changes, where the matching is one.</summary>
    public ImmutableArray<RoundChange> Changes { get; init; } = [];

    /// <summary>The heading; the name of the scheme where none is given.</summary>
    public string Title { get => field ?? Scheme.Name; init; }

    /// <summary>When the report was made, in the words of whoever made it; nothing in a report comes from a clock.</summary>
    public string? Date { get; init; }

    /// <summary>The pairs by the mentees' names.</summary>
    public ImmutableArray<ReportPair> Pairs { get; }

    /// <summary>The pairs of a mentor.</summary>
    public ILookup<string, ReportPair> MenteesOf { get; }

    /// <summary>A score from 0 to 1 on the scheme's scale, with its unit.</summary>
    public string Score(double score) => Scheme.Scale.Format(Scheme.Scale.Show(score));

    /// <summary>A place on the scheme's scale, from 0 to 1, for the axis of a picture: exact, and as short as can be.</summary>
    public string Tick(double score) => Scheme.Scale.Show(score).ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>The unit in brackets for a heading, or nothing.</summary>
    public string UnitInBrackets => Scheme.Scale.Unit is { } unit ? $" ({unit})" : "";
}
