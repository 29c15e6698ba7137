using System.Globalization;
using Mentoring.Matching.Forms;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Choices;

/// <summary>Shortlists as a table in which people rank or veto whom they were shown; <see cref="ChoiceReader"/> reads it back.</summary>
/// <remarks>
/// A row for each person on each list, in the order of the lists, with columns <c>chooser</c> (<c>mentee</c> or <c>mentor</c>: who is to fill in the row), the ids
/// and names of both, <c>in common</c>, and the empty columns <c>rank</c> and <c>veto</c>. Pairs that are locked are settled, and left out. What the two have in common
/// is all that the table tells of answers: see <see cref="CommonGround"/>.
/// </remarks>
public static class ChoiceTable
{
    internal const string Chooser = "chooser";
    internal const string MenteeId = "mentee id";
    internal const string MentorId = "mentor id";
    internal const string Rank = "rank";
    internal const string Veto = "veto";

    /// <summary>Writes shortlists as a table.</summary>
    /// <param name="pool">The people.</param>
    /// <param name="shortlists">Their shortlists.</param>
    /// <param name="source">What messages are to call the table.</param>
    /// <param name="scale">The scale on which to show scores, which are for the coordinator alone; <see langword="null"/> for no scores.</param>
    /// <returns>The table. Texts are as people typed them: whoever writes it to a spreadsheet makes sure that none is taken for a formula.</returns>
    /// <exception cref="ArgumentException"><paramref name="source"/> is blank.</exception>
    public static FormTable Of(Pool pool, ShortlistResult shortlists, string source = "shortlists", ScoreScale? scale = null)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(shortlists);
        string[] score = scale is null ? [] : ["score"];
        string[] headers = [Chooser, MenteeId, "mentee name", MentorId, "mentor name", "in common", .. score, Rank, Veto];
        string chooser = SideName(shortlists.Side);
        IEnumerable<string[]> rows = shortlists.Lists.SelectMany(list => list.Pairs).Where(pair => !pair.IsLocked).Select(pair => (string[])[
            chooser,
            pair.MenteeId,
            pool.Mentees[pool.IndexOfMentee(pair.MenteeId)].Name,
            pair.MentorId,
            pool.Mentors[pool.IndexOfMentor(pair.MentorId)].Name,
            string.Join(" | ", pair.CommonGround.Lines(shortlists.Side)),
            .. scale is null ? [] : (string[])[scale.Show(pair.Score.Combined).ToString($"F{scale.Decimals}", CultureInfo.InvariantCulture)],
            "",
            ""]);
        return new FormTable(source, headers, rows.Select((cells, i) => new FormRow(i + 2, i + 2, cells)));
    }

    internal static string SideName(Side side) => side == Side.Mentee ? "mentee" : "mentor";
}
