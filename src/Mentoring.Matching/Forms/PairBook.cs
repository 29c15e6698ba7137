using System.Globalization;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Forms;

/// <summary>Gathers settled and earlier pairs from forms and tables.</summary>
internal sealed class PairBook
{
    private readonly Dictionary<string, (string Mentor, FormRow Row)> mentorOf = new(StringComparer.Ordinal);
    private readonly SortedSet<string> unknown = new(StringComparer.Ordinal);

    public List<Pair> Locks { get; } = [];

    public List<Pair> Earlier { get; } = [];

    /// <summary>Takes the names of people of earlier pairs who are not in the pool.</summary>
    public ICollection<string> Unknown => unknown;

    public void Lock(Pair pair, RowCells cells, int column)
    {
        if (pair.MenteeId == pair.MentorId)
        {
            cells.Fail(column, $"{CellText.Quote(pair.MenteeId)} is locked to themselves", "name somebody else, or clear the cell");
        }
        else if (!mentorOf.TryAdd(pair.MenteeId, (pair.MentorId, cells.Row)))
        {
            (string other, FormRow row) = mentorOf[pair.MenteeId];
            if (other != pair.MentorId)
            {
                cells.Fail(
                    column,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{CellText.Quote(pair.MenteeId)} is locked to {CellText.Quote(pair.MentorId)} and, by row {row.Number}, to {CellText.Quote(other)}"),
                    "keep one of the two");
            }
        }
        else
        {
            Locks.Add(pair);
        }
    }

    /// <summary>Finds mentors who have more settled mentees than they take.</summary>
    public void CheckLoads(SideForm mentors)
    {
        foreach (var group in Locks.GroupBy(l => l.MentorId, StringComparer.Ordinal))
        {
            PersonDraft mentor = mentors.Index.Find(group.Key)[0];
            if (group.Count() > mentor.Capacity)
            {
                mentor.Cells.Fail(
                    mentors.Columns.Capacity < 0 ? null : mentors.Columns.Capacity,
                    string.Create(CultureInfo.InvariantCulture, $"{group.Count()} mentees are locked to a capacity of {mentor.Capacity}"),
                    "raise the capacity, or leave locks out");
            }
        }
    }

    /// <summary>A remark on earlier pairs with people who are not in the pool: they may have left, or be misspelt.</summary>
    public string? Remark(PeopleIndex mentees, PeopleIndex mentors)
    {
        if (unknown.Count == 0)
        {
            return null;
        }

        IEnumerable<string> shown = unknown.Take(8).Select(u =>
            CellText.Quote(u) + ((mentees.Nearest(u) ?? mentors.Nearest(u)) is { } near ? $" (or is it '{near}'?)" : ""));
        string more = unknown.Count > 8 ? string.Create(CultureInfo.InvariantCulture, $" and {unknown.Count - 8} more") : "";
        return $"Earlier pairs name people who are not in the pool: {string.Join(", ", shown)}{more}.";
    }
}
