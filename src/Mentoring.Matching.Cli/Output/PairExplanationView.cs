using System.Collections.Immutable;
using Mentoring.Matching.Agreements;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Scoring;

namespace Mentoring.Matching.Cli.Output;

/// <summary>Shows why a pair has the score that it has.</summary>
internal sealed class PairExplanationView(Scheme scheme, Pool pool, PairReport report)
{
    private readonly Mentee mentee = pool.Mentees[pool.IndexOfMentee(report.MenteeId)];
    private readonly Mentor mentor = pool.Mentors[pool.IndexOfMentor(report.MentorId)];

    private readonly ImmutableArray<ExpectationFlag> expectations = ExpectationFlags.Of(scheme, report.Explanation);

    public void Show(Screen screen)
    {
        PairScore score = report.Explanation.Score;
        screen.Facts([
            ("Mentee", $"{mentee.Name} ({mentee.Id})"),
            ("Mentor", $"{mentor.Name} ({mentor.Id})"),
            ("Eligible", report.IsEligible ? "yes" : "no"),
            ("Score", scheme.Scale.Format(scheme.Scale.Show(score.Combined))),
            ("Mentee's view", scheme.Scale.Format(scheme.Scale.Show(score.Mentee))),
            ("Mentor's view", scheme.Scale.Format(scheme.Scale.Show(score.Mentor))),
            ("Coverage", ScaleText.Percent(score.Coverage))]);
        screen.Table("Rules", ["rule", "verdict", "allowed", "reason"], [.. report.Findings.Select(f =>
            (string[])[f.Rule.Id, ToolJson.Name(f.Verdict), f.IsAllowed ? f.IsFlagged ? "yes, look at it" : "yes" : "no", f.Reason])]);
        screen.Table("Contributions", ["criterion", "agreement", "rests on", "part", "why"], [.. Rows()]);
        if (!expectations.IsEmpty)
        {
            screen.Table("Expected differently", ["on", "what each said", "to ask at the first meeting"], [.. expectations.Select(e =>
                (string[])[e.Label, e.Difference, string.Join(" ", e.Questions)])]);
        }
    }

    public ExplainDocument Document()
    {
        PairScore score = report.Explanation.Score;
        return new ExplainDocument(
            mentee.Id,
            mentee.Name,
            mentor.Id,
            mentor.Name,
            report.IsEligible,
            scheme.Scale.Show(score.Combined),
            scheme.Scale.Unit,
            score.Combined,
            score.Mentee,
            score.Mentor,
            score.Coverage,
            [.. report.Findings.Select(MatchJson.Finding)],
            MatchJson.Contributions(report.Explanation),
            [.. expectations.Select(e => new ExpectationItem(e.CriterionId, e.Label, e.Difference, [.. e.Questions]))],
            SharedExplanationView.Items(report.CommonGround));
    }

    private IEnumerable<string[]> Rows()
    {
        // Two decimals more than the scale shows, so that what is read adds up.
        int decimals = scheme.Scale.Decimals + 2;
        double span = scheme.Scale.Best - scheme.Scale.Worst;
        if (scheme.Scale.Worst != 0)
        {
            yield return ["start of the scale", "", "", ScaleText.Fixed(scheme.Scale.Worst, decimals), ""];
        }

        foreach (Contribution c in report.Explanation.Contributions)
        {
            yield return [c.Label, ScaleText.Fixed(c.Agreement, 3), Words(c.Basis), ScaleText.Fixed(span * c.Part, decimals), c.Sentence];
        }

        yield return ["sum", "", "", ScaleText.Fixed(scheme.Scale.Show(report.Explanation.Contributions.Sum(c => c.Part)), decimals), ""];
    }

    private static string Words(EvidenceBasis basis) => basis switch
    {
        EvidenceBasis.Answers => "answers",
        EvidenceBasis.NoPreference => "no preference",
        EvidenceBasis.MentorSilent => "mentor silent",
        EvidenceBasis.MenteeSilent => "mentee silent",
        _ => "nothing known",
    };
}
