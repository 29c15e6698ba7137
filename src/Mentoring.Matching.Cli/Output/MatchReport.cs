using Mentoring.Matching.Choices;
using Mentoring.Matching.Forms;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Cli.Output;

/// <summary>A matching with all that is needed to show and write it.</summary>
internal sealed class MatchReport(Scheme scheme, Pool pool, MatchResult result, FormReading reading)
{
    public Scheme Scheme => scheme;

    public Pool Pool => pool;

    public MatchResult Result => result;

    public FormReading Reading => reading;

    /// <summary>What people chose from shortlists; null where nobody was asked to.</summary>
    public ChoiceReading? Chosen { get; init; }

    /// <summary>What is worth a look in the files of people.</summary>
    public IEnumerable<string> FileRemarks => [.. reading.Remarks, .. Chosen?.Remarks ?? []];

    /// <summary>Whether independent code has proved that no matching is better.</summary>
    public bool IsCertified => result.Status == MatchStatus.Optimal && result.Certificate is { IsValid: true };

    public Mentee MenteeOf(string id) => pool.Mentees[pool.IndexOfMentee(id)];

    public Mentor MentorOf(string id) => pool.Mentors[pool.IndexOfMentor(id)];

    /// <summary>Shows the summary.</summary>
    public void Show(Screen screen)
    {
        screen.Facts([.. Facts()]);
        foreach (string remark in Remarks())
        {
            screen.Line(remark);
        }

        PairsView.Show(scheme, pool, result.Pairs, result.Unmatched, screen);
        ChoicesView.ShowClashes(result.Choices, screen);
    }

    private IEnumerable<(string Name, string Value)> Facts()
    {
        MatchTotals totals = result.Totals;
        yield return ("Scheme", scheme.Name);
        yield return ("Status", ToolJson.Name(result.Status));
        yield return ("Mentees", ScaleText.Whole(totals.Mentees));
        yield return ("Mentors", $"{totals.Mentors} with {totals.Places} places");
        yield return ("Eligible pairs", $"{totals.EligiblePairs} of {(long)totals.Mentees * totals.Mentors}");
        yield return ("Placed", $"{totals.Placed} of {totals.Mentees}");
        yield return ("Unmatched", Unmatched());
        yield return ("Total", scheme.Scale.Format(totals.Score));
        yield return ("Mean", ScaleText.Mean(scheme.Scale, totals.MeanScore));
        yield return ("Certificate", Certificate());
        if (result.Status == MatchStatus.Feasible && result.Gap is { } gap)
        {
            yield return ("Gap", $"at most {ScaleText.Whole(gap)} cost units below the best, of which a full score is {ScaleText.Whole(scheme.Scale.Steps)}");
        }

        yield return ("Objectives", string.Join(", then ", result.Run.Objectives.Select(ToolJson.Name)));
        foreach (MatchStage stage in result.Stages)
        {
            yield return ($"- {ToolJson.Name(stage.Objective)}", stage.Words + (stage.IsProven ? " Proved." : " Not proved."));
        }

        if (Chosen is not null)
        {
            yield return ("Shortlists", $"{Chosen.RankedBy} {(Chosen.RankedBy == 1 ? "person" : "people")} ranked, {Chosen.Vetoes} {(Chosen.Vetoes == 1 ? "veto" : "vetoes")}, {Chosen.Listed.Length} pairs listed");
        }

        foreach ((string Name, string Value) fact in ChoicesView.Facts(result.Choices))
        {
            yield return fact;
        }

        yield return ("Solver", result.Run.Solver);
        yield return ("Library", result.Run.LibraryVersion);
        yield return ("Scheme hash", result.Run.SchemeHash ?? "none: a part of the scheme has no JSON name");
        yield return ("Input hash", result.Run.InputHash);
    }

    private string Unmatched() => result.Unmatched.IsEmpty ? "0" : $"{result.Unmatched.Length} (" + string.Join(", ", result.Unmatched
        .GroupBy(u => u.Reason)
        .OrderBy(g => g.Key)
        .Select(g => $"{Words(g.Key)}: {g.Count()}")) + ")";

    private string Certificate() => result.Certificate switch
    {
        { IsValid: true } certificate => $"valid, gap {certificate.Gap}",
        { } certificate => $"NOT valid, {certificate.ViolationCount} violations",
        null => "none",
    };

    private IEnumerable<string> Remarks() =>
    [
        .. reading.Ignored.Select(i => $"Ignored columns of {i.Table} ({i.Source}): {string.Join(", ", i.Headers)}"),
        .. FileRemarks.Select(r => $"Remark: {r}"),
        .. result.Remarks.Where(r => r.Code != "requestForbidden").Select(r => $"{(r.IsFlagged ? "Look at this" : "Remark")}: {r.Message}"),
    ];

    private static string Words(UnmatchedReason reason) => reason switch
    {
        UnmatchedReason.NoEligibleMentor => "no eligible mentor",
        UnmatchedReason.PlacesTaken => "places taken",
        UnmatchedReason.NothingGained => "nothing gained",
        UnmatchedReason.TwoCycle => "would mentor their own mentor",
        UnmatchedReason.LeftOut => "left out",
        _ => "no matching",
    };
}
