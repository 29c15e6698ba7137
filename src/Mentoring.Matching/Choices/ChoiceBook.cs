using System.Collections.Immutable;
using System.Globalization;
using Mentoring.Matching.Forms;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Choices;

/// <summary>Gathers the rows of filled-in shortlists into the choices of each person, and puts these into the pool.</summary>
/// <param name="pool">The people.</param>
/// <param name="sent">The lists that were sent; null where every row counts as sent.</param>
internal sealed class ChoiceBook(Pool pool, HashSet<ChoicePlace>? sent)
{
    private readonly Dictionary<ChoicePlace, ChoiceRow> rows = [];
    private readonly Dictionary<(Side, int Person, int Rank), ChoiceRow> ranks = [];
    private readonly List<string> remarks = [];

    public List<FormProblem> Problems { get; } = [];

    public void Add(ChoiceRow row)
    {
        if (sent is not null && !sent.Contains(row.Place))
        {
            Problems.Add(row.Problem($"the pair {CellText.Quote(PairOf(row.Place).ToString())} is not on a list that was sent", "delete the row, or give the person as a request in the form"));
            return;
        }

        if (rows.TryGetValue(row.Place, out ChoiceRow? other) && other.IsFilledIn)
        {
            if (row.IsFilledIn && (row.Rank, row.IsVeto) != (other.Rank, other.IsVeto))
            {
                Problems.Add(row.Problem($"the pair {CellText.Quote(PairOf(row.Place).ToString())} is there twice; {Where(other)} has another choice", "keep one of the rows"));
            }

            return;
        }

        rows[row.Place] = row;
        if (row.Rank is { } rank)
        {
            Rank(row, rank);
        }
    }

    public ChoiceReading Conclude()
    {
        var mentees = new Dictionary<int, Mentee>();
        var mentors = new Dictionary<int, Mentor>();
        foreach (IGrouping<(Side Chooser, int Person), ChoiceRow> own in rows.Values
            .GroupBy(r => (r.Place.Chooser, r.Place.Person)).OrderBy(g => g.Key.Chooser).ThenBy(g => g.Key.Person))
        {
            (string[] requests, string[] avoids) = Merged(own.Key.Chooser, own.Key.Person, [.. own]);
            if (own.Key.Chooser == Side.Mentee)
            {
                mentees[own.Key.Person] = pool.Mentees[own.Key.Person].Naming(requests, avoids);
            }
            else
            {
                mentors[own.Key.Person] = pool.Mentors[own.Key.Person].Naming(requests, avoids);
            }
        }

        return new ChoiceReading(pool.With(mentees.Values, mentors.Values), [])
        {
            Listed = [.. (sent ?? [.. rows.Keys]).Select(PairOf).Distinct().OrderBy(p => p.MenteeId, StringComparer.Ordinal).ThenBy(p => p.MentorId, StringComparer.Ordinal)],
            RankedBy = rows.Values.Where(r => r.Rank is not null).Select(r => (r.Place.Chooser, r.Place.Person)).Distinct().Count(),
            Vetoes = rows.Values.Count(r => r.IsVeto),
            Remarks = [.. remarks],
        };
    }

    private void Rank(ChoiceRow row, int rank)
    {
        Participant chooser = pool[row.Place.Chooser, row.Place.Person];
        string other = OtherOf(row.Place).Id;
        if (chooser.Avoids.Contains(other, StringComparer.Ordinal))
        {
            Problems.Add(row.RankProblem($"'{chooser.Id}' avoids '{other}', and ranks them too", "keep one of the two: clear the rank, or take the avoid out of the form"));
        }

        if (!ranks.TryAdd((row.Place.Chooser, row.Place.Person, rank), row))
        {
            Problems.Add(row.RankProblem(
                string.Create(CultureInfo.InvariantCulture, $"'{chooser.Id}' has the rank {rank} twice; {Where(ranks[(row.Place.Chooser, row.Place.Person, rank)])} has it too"),
                "give each person a rank of their own"));
        }
    }

    /// <summary>What a person asks for and avoids now; see <see cref="ChoiceReader"/> for the rule.</summary>
    private (string[] Requests, string[] Avoids) Merged(Side chooser, int person, ChoiceRow[] own)
    {
        Participant before = pool[chooser, person];
        string[] vetoed = [.. own.Where(r => r.IsVeto).OrderBy(r => r.Place.Other).Select(r => OtherOf(r.Place).Id)];
        string[] ranked = [.. own.Where(r => r.Rank is not null).OrderBy(r => r.Rank).Select(r => OtherOf(r.Place).Id)];
        HashSet<string> shown = [.. own.Select(r => OtherOf(r.Place).Id)];
        shown.UnionWith(sent?.Where(p => p.Chooser == chooser && p.Person == person).Select(p => OtherOf(p).Id) ?? []);
        foreach (string id in before.Requests.Intersect(vetoed, StringComparer.Ordinal))
        {
            remarks.Add($"{before.Id} asked for {id} before, and vetoes them now; the veto counts.");
        }

        string[] kept = [.. before.Requests.Except(vetoed, StringComparer.Ordinal)];
        string[] requests = ranked.Length == 0 ? kept
            : [.. kept.Where(id => !shown.Contains(id)), .. ranked, .. kept.Where(id => shown.Contains(id) && !ranked.Contains(id, StringComparer.Ordinal))];
        return (requests, [.. before.Avoids.Union(vetoed, StringComparer.Ordinal)]);
    }

    private Participant OtherOf(ChoicePlace place) => place.Chooser == Side.Mentee ? pool.Mentors[place.Mentor] : pool.Mentees[place.Mentee];

    private Pair PairOf(ChoicePlace place) => new(pool.Mentees[place.Mentee].Id, pool.Mentors[place.Mentor].Id);

    private static string Where(ChoiceRow row) => string.Create(CultureInfo.InvariantCulture, $"row {row.Row.Number} of {row.Source}");
}
