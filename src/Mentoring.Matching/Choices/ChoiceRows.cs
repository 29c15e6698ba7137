using System.Globalization;
using Mentoring.Matching.Forms;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Choices;

/// <summary>Reads the rows of one filled-in shortlist, cell by cell.</summary>
internal sealed class ChoiceRows(Pool pool, TableContext table)
{
    private const int LargestRank = 1_000_000;

    private static readonly string[] yes = ["YES", "Y", "X", "VETO", "TRUE", "1"];
    private static readonly string[] no = ["NO", "N", "FALSE", "0", "-"];

    public IEnumerable<ChoiceRow> Read()
    {
        int chooser = Need(ChoiceTable.Chooser, "who chooses");
        int mentee = Need(ChoiceTable.MenteeId, "the mentees");
        int mentor = Need(ChoiceTable.MentorId, "the mentors");
        int rank = Need(ChoiceTable.Rank, "the ranks");
        int veto = Need(ChoiceTable.Veto, "the vetoes");
        if (chooser < 0 || mentee < 0 || mentor < 0 || rank < 0 || veto < 0)
        {
            yield break;
        }

        foreach (RowCells cells in table.Table.Rows.Where(r => !r.IsBlank).Select(r => new RowCells(table, r)).Where(c => c.IsWhole()))
        {
            Side? side = SideOf(cells, chooser);
            int menteeIndex = Person(cells, mentee, "mentee", pool.IndexOfMentee, pool.Mentees);
            int mentorIndex = Person(cells, mentor, "mentor", pool.IndexOfMentor, pool.Mentors);
            int? number = RankOf(cells, rank);
            bool isVeto = VetoOf(cells, veto);
            if (number is not null && isVeto)
            {
                cells.Fail(veto, "the row has both a rank and a veto", "keep one of the two");
            }

            if (menteeIndex >= 0 && mentorIndex >= 0 && pool.Mentees[menteeIndex].Id == pool.Mentors[mentorIndex].Id)
            {
                cells.Fail(mentor, "nobody is their own mentor", "delete the row");
            }

            if (!cells.Failed && side is { } known)
            {
                yield return new ChoiceRow(
                    new ChoicePlace(known, menteeIndex, mentorIndex), number, isVeto, table.Table.Source, cells.Row, table.NameOf(rank));
            }
        }
    }

    private int Need(string header, string purpose)
    {
        int column = table.Find(header);
        if (column < 0 && !table.Table.Headers.IsEmpty)
        {
            table.AddAtHeader(header, $"there is no such column, which holds {purpose}", "fill in the table that was written, with all its columns");
        }

        return column;
    }

    private static Side? SideOf(RowCells cells, int column)
    {
        if (cells.Text(column) is not { } text)
        {
            return null;
        }

        foreach (Side side in Enum.GetValues<Side>())
        {
            if (TextKey.Of(text) == TextKey.Of(ChoiceTable.SideName(side)))
            {
                return side;
            }
        }

        cells.Fail(column, $"{CellText.Quote(text)} is neither 'mentee' nor 'mentor'", "say which of the two chooses");
        return null;
    }

    private static int Person<T>(RowCells cells, int column, string kind, Func<string, int> indexOf, IEnumerable<T> people)
        where T : Participant
    {
        if (cells.Text(column) is not { } text)
        {
            return -1;
        }

        int index = indexOf(text.Trim());
        if (index < 0)
        {
            cells.Fail(column, string.IsNullOrWhiteSpace(text) ? $"no {kind} is named" : $"there is no {kind} {CellText.Quote(text)}",
                NearestName.Find(text.Trim(), people.Select(p => p.Id)) is { } near ? $"did you mean '{near}'" : "keep the id that was written, or delete the row");
        }

        return index;
    }

    private static int? RankOf(RowCells cells, int column)
    {
        if (cells.Text(column) is not { } text || string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (double.TryParse(text.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)
            && number is >= 1 and <= LargestRank && (int)number == number)
        {
            return (int)number;
        }

        cells.Fail(column, $"{CellText.Quote(text)} is no rank", "give a whole number, 1 for the first choice, or clear the cell");
        return null;
    }

    private static bool VetoOf(RowCells cells, int column)
    {
        if (cells.Text(column) is not { } text || string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        string key = TextKey.Of(text);
        if (!yes.Contains(key) && !no.Contains(key))
        {
            cells.Fail(column, $"{CellText.Quote(text)} is neither yes nor no", "write yes for a veto, or clear the cell");
        }

        return yes.Contains(key);
    }
}
