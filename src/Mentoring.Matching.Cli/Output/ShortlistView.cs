using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Cli.Output;

/// <summary>Shortlists, to show and to write as JSON.</summary>
internal sealed class ShortlistView(Scheme scheme, Pool pool, ShortlistResult result, ShortlistOptions options, bool scores)
{
    private const int Shown = 20;

    private Side Other => result.Side == Side.Mentee ? Side.Mentor : Side.Mentee;

    public void Show(Screen screen)
    {
        int[] lengths = [.. result.Lists.Select(list => list.Count)];
        screen.Facts([
            ("Scheme", scheme.Name),
            ("Lists", $"{lengths.Length}, one for each {ToolJson.Name(result.Side)}, of up to {options.Length}"),
            ("On lists", $"{lengths.Sum()} times"),
            ("Shown", Showings()),
            ("Short lists", ScaleText.Whole(result.Lists.Count(list => list.Shortfall is not null)))]);
        foreach (MatchRemark remark in result.Remarks)
        {
            screen.Line($"{(remark.IsFlagged ? "Look at this" : "Remark")}: {remark.Message}");
        }

        Shortlist[] shortOnes = [.. result.Lists.Where(list => list.Shortfall is not null)];
        foreach (Shortlist list in shortOnes.Take(Shown))
        {
            screen.Line($"Short list: {Label(result.Side, list.Id)} has {list.Count}: {list.Shortfall!.Message}");
        }

        if (shortOnes.Length > Shown)
        {
            screen.Line($"Short list: and {shortOnes.Length - Shown} more, all of them in what --json writes.");
        }
    }

    public ShortlistDocument Document() => new(
        scheme.Name,
        ToolJson.Name(result.Side),
        options.Length,
        options.MostShowings,
        [.. result.Lists.Select(list => new ListItem(
            list.Id,
            NameOf(result.Side, list.Id),
            [.. list.Pairs.Select(Item)],
            list.Shortfall is { } s ? new ShortfallItem(ToolJson.Name(s.Reason), s.Eligible, s.Message) : null))],
        [.. result.Shown.Select(s => new ShownItem(s.Id, NameOf(Other, s.Id), s.Count))],
        [.. result.Remarks.Select(r => new RemarkItem(r.Code, r.Message, r.IsFlagged))]);

    private ListedItem Item(ShortlistedPair pair)
    {
        string id = Other == Side.Mentor ? pair.MentorId : pair.MenteeId;
        return new ListedItem(
            pair.Place, id, NameOf(Other, id), pair.IsLocked, scores ? scheme.Scale.Show(pair.Score.Combined) : null, SharedExplanationView.Items(pair.CommonGround));
    }

    private string Showings()
    {
        int most = result.Shown.Select(s => s.Count).DefaultIfEmpty(0).Max();
        int never = result.Shown.Count(s => s.Count == 0);
        return $"{result.Shown.Length - never} of {result.Shown.Length} {ToolJson.Name(Other)}s, nobody more than {most} times; {never} never";
    }

    private string NameOf(Side side, string id) => Person(side, id).Name;

    private string Label(Side side, string id) => ProposalView.Label(Person(side, id));

    private Participant Person(Side side, string id) => pool[side, side == Side.Mentee ? pool.IndexOfMentee(id) : pool.IndexOfMentor(id)];
}
