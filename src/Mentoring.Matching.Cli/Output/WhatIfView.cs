using System.Collections.Immutable;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Cli.Commands;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Proposals;

namespace Mentoring.Matching.Cli.Output;

/// <summary>Shows what edits do to a matching, and the state in the end.</summary>
internal sealed class WhatIfView(Proposal first, IReadOnlyList<EditStep> steps)
{
    private readonly ProposalView people = new(first.Pool);
    private readonly Proposal last = steps.Count > 0 ? steps[^1].State : first;
    private readonly ImmutableArray<MatchedPair> pairs = (steps.Count > 0 ? steps[^1].State : first).Pairs;
    private readonly ImmutableArray<UnmatchedMentee> unmatched = (steps.Count > 0 ? steps[^1].State : first).Unmatched;

    private Scheme Scheme => first.Scheme;

    private Pool Pool => first.Pool;

    public void Show(Screen screen)
    {
        foreach ((EditStep step, int number) in steps.Select((s, i) => (s, i + 1)))
        {
            screen.Facts([.. Facts(step, number)]);
            if (step.Outcome == EditOutcome.Made)
            {
                people.ShowMoves("Who moves", step.State.Moves, screen);
            }
        }

        if (last.Status != MatchStatus.Optimal)
        {
            screen.Facts([("All edits", "No matching keeps them.")]);
            return;
        }

        screen.Facts([
            ("All edits", last.Loss is { IsNone: false } loss ? loss.Words : "It is as good as the best."),
            ("Placed", $"{pairs.Length} of {Pool.Mentees.Length}"),
            ("Total", Scheme.Scale.Format(Total())),
            ("Certificate", Certificate() is { IsValid: true } c ? $"valid, gap {c.Gap}: nothing better keeps these edits" : "NOT valid")]);
        foreach (string overruled in last.Overruled.SelectMany(o => o.Findings.Select(f => $"Overruled: {people.Mentee(o.Pair.MenteeId)} with {people.Mentor(o.Pair.MentorId)}: {f.Reason}")))
        {
            screen.Line(overruled);
        }

        PairsView.Show(Scheme, Pool, pairs, unmatched, screen);
    }

    public WhatIfDocument Document()
    {
        bool isMade = last.Status == MatchStatus.Optimal;
        return new WhatIfDocument(
            ToolJson.Name(last.Status),
            last.Obstacle,
            isMade ? Total() : null,
            pairs.Length,
            isMade && Certificate().IsValid,
            Scheme.Scale.Unit,
            last.Loss is { } loss ? ProposalView.Item(loss) : null,
            [.. steps.Select(Item)],
            people.Items(last.MovesSinceFirst),
            [.. last.Overruled.Select(o => new OverruledItem(
                people.MenteeItem(o.Pair.MenteeId), people.MentorItem(o.Pair.MentorId), [.. o.Findings.Select(MatchJson.Finding)]))],
            [.. pairs.Select(p => MatchJson.Pair(p, Scheme, Pool))],
            [.. unmatched.Select(u => new UnmatchedItem(u.MenteeId, people.MenteeItem(u.MenteeId).Name, ToolJson.Name(u.Reason), u.Message))]);
    }

    /// <summary>The matches as <c>match</c> writes them, with the pairs that edits hold marked.</summary>
    public string MatchesCsv()
    {
        HashSet<Pair> pins = [.. last.Pins];
        var overruled = last.Overruled.ToDictionary(o => o.Pair, o => o.Findings);
        IEnumerable<string> Marks(Pair pair) =>
        [
            .. pins.Contains(pair) ? ["pinned"] : Array.Empty<string>(),
            .. overruled.TryGetValue(pair, out ImmutableArray<RuleFinding> findings) ? findings.Select(f => $"overruled: {f.Reason}") : [],
        ];
        return Output.MatchesCsv.Write(Scheme, Pool, pairs, unmatched, pair => Marks(new Pair(pair.MenteeId, pair.MentorId)));
    }

    private static IEnumerable<(string Name, string Value)> Words(EditStep step) => step.Outcome switch
    {
        EditOutcome.Made =>
        [
            ("Cost", step.State.Cost!.Words),
            ("Against the best", step.State.Loss!.IsNone ? "It is as good as the best." : step.State.Loss.Words),
        ],
        EditOutcome.Unchanged => [("Cost", "None: it was so already.")],
        EditOutcome.Infeasible => [("No matching keeps the edits so far", step.Obstacle!)],
        _ => [("Refused", step.Obstacle!)],
    };

    private IEnumerable<(string Name, string Value)> Facts(EditStep step, int number) =>
        Words(step).Prepend(($"Edit {ScaleText.Whole(number)}", step.Edit.Words(Pool)));

    private EditItem Item(EditStep step)
    {
        bool isMade = step.Outcome == EditOutcome.Made;
        return new EditItem(
            step.Edit.Option.TrimStart('-'),
            people.MenteeItem(step.Edit.MenteeId),
            step.Edit.OtherId is not { } other ? null : step.Edit.Option == Edit.Swap ? people.MenteeItem(other) : people.MentorItem(other),
            ToolJson.Name(step.Outcome),
            step.Obstacle,
            isMade ? ProposalView.Item(step.State.Cost!) : null,
            step.State.Loss is { } loss ? ProposalView.Item(loss) : null,
            isMade ? people.Items(step.State.Moves) : []);
    }

    private OptimalityCertificate Certificate() => last.Certify();

    private double Total() => Scheme.Scale.ShowTotal(pairs.Sum(p => Scheme.Scale.ToSteps(p.Score.Combined)), pairs.Length);
}
