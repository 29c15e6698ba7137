using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Cli.Output;

/// <summary>Shows the pairs of a matching and who has nobody: the first of them, since the file of matches has all.</summary>
internal static class PairsView
{
    private const int shownPeople = 20;

    public static void Show(Scheme scheme, Pool pool, IReadOnlyList<MatchedPair> pairs, IReadOnlyList<UnmatchedMentee> unmatched, Screen screen)
    {
        if (pairs.Count > 0)
        {
            string title = pairs.Count > shownPeople ? $"Pairs, the first {shownPeople} of {pairs.Count}" : "Pairs";
            screen.Table(title, ["mentee", "mentor", "score", "coverage"], [.. pairs.Take(shownPeople).Select(p => (string[])[
                ProposalView.Label(pool.Mentees[pool.IndexOfMentee(p.MenteeId)]),
                ProposalView.Label(pool.Mentors[pool.IndexOfMentor(p.MentorId)]),
                ScaleText.Cell(scheme.Scale, p.Score.Combined),
                ScaleText.Percent(p.Score.Coverage)])]);
        }

        foreach (UnmatchedMentee nobody in unmatched.Take(shownPeople))
        {
            screen.Line($"Unmatched: {ProposalView.Label(pool.Mentees[pool.IndexOfMentee(nobody.MenteeId)])}: {nobody.Message}");
        }

        if (unmatched.Count > shownPeople)
        {
            screen.Line($"Unmatched: and {unmatched.Count - shownPeople} more, all of them in the file of matches.");
        }
    }
}
