using System.Collections.Immutable;
using Mentoring.Matching.Agreements;
using Mentoring.Matching.Cli.Commands;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Programmes;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Cli.Output;

/// <summary>The agreements of pairs, and a table of them for letters.</summary>
internal static class AgreementPages
{
    private static readonly string[] headers =
    [
        "mentee id", "mentee name", "mentor id", "mentor name", "scheme", "start", "end", "how often",
        "in common, for the mentee", "in common, for the mentor", "agreement",
    ];

    /// <summary>The pages, in the order of the pairs. Of somebody who gave no reply a page shows the id, and nothing that rests on answers.</summary>
    public static AgreementPage[] Of(Intake intake, IReadOnlyList<RunningPair> pairs, Session session)
    {
        (Scheme scheme, Pool pool) = (intake.Scheme!, intake.Pool);
        bool IsKnown(RunningPair pair) => pool.IndexOfMentee(pair.MenteeId) >= 0 && pool.IndexOfMentor(pair.MentorId) >= 0;
        foreach (RunningPair pair in pairs.Where(p => !IsKnown(p)))
        {
            session.Note($"Not both of {pair.Pair} are among the replies; their page says nothing of answers.");
        }

        Dictionary<Pair, PairReport> reports = new Matcher(scheme)
            .ExplainAll(pool, pairs.Where(IsKnown).Select(p => p.Pair), session.CancellationToken)
            .ToDictionary(r => new Pair(r.MenteeId, r.MentorId));
        return [.. pairs.Zip(PageNames.Of(pairs.Select(p => p.Pair)), (pair, file) =>
        {
            PairReport? report = reports.GetValueOrDefault(pair.Pair);
            ImmutableArray<ExpectationFlag> flags = report is null ? [] : ExpectationFlags.Of(scheme, report.Explanation);
            return new AgreementPage(
                pair,
                pool.IndexOfMentee(pair.MenteeId) is >= 0 and int i ? pool.Mentees[i].Name : pair.MenteeId,
                pool.IndexOfMentor(pair.MentorId) is >= 0 and int j ? pool.Mentors[j].Name : pair.MentorId,
                file,
                PairAgreement.Write(scheme, pool, pair, flags, intake.Agreement),
                report?.CommonGround ?? CommonGround.Nothing);
        })];
    }

    /// <summary>The files: a page each, and the table.</summary>
    public static PageFile[] Files(Scheme scheme, IReadOnlyList<AgreementPage> pages) =>
    [
        .. pages.Select(p => new PageFile(p.File, p.Text)),
        new PageFile("letters.csv", CsvRows.Write([headers, .. pages.Select(p => Cells(scheme, p))]), MarkUnicode: true),
    ];

    public static AgreementsDocument Document(IEnumerable<AgreementPage> pages, bool areFiles) => new([.. pages.Select(p => new AgreementItem(
        p.Pair.MenteeId,
        p.MenteeName,
        p.Pair.MentorId,
        p.MentorName,
        $"{p.Pair.Start:O}",
        $"{p.Pair.End:O}",
        p.Pair.Terms.Frequency,
        SharedExplanationView.Items(p.CommonGround),
        areFiles ? p.File : null,
        p.Text))]);

    private static string[] Cells(Scheme scheme, AgreementPage page) =>
    [
        SafeCell.Text(page.Pair.MenteeId),
        SafeCell.Text(page.MenteeName),
        SafeCell.Text(page.Pair.MentorId),
        SafeCell.Text(page.MentorName),
        SafeCell.Text(scheme.Name),
        $"{page.Pair.Start:O}",
        $"{page.Pair.End:O}",
        SafeCell.Text(page.Pair.Terms.Frequency),
        SafeCell.Text(string.Join(" / ", page.CommonGround.Lines(Side.Mentee))),
        SafeCell.Text(string.Join(" / ", page.CommonGround.Lines(Side.Mentor))),
        page.File,
    ];
}
