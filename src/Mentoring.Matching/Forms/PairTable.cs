using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Forms;

/// <summary>Reads tables with a mentee and a mentor in each row.</summary>
internal sealed class PairTable(TableContext table, PairLayout layout, SideForm mentees, SideForm mentors)
{
    /// <summary>Reads a table of settled pairs.</summary>
    public void ReadLocks(PairBook pairs) => Read([], null, (cells, column, pair) => pairs.Lock(pair, cells, column));

    /// <summary>Reads a table of earlier pairs, of whom some may have left.</summary>
    public void ReadEarlier(PairBook pairs) => Read([], pairs.Unknown, (_, _, pair) => pairs.Earlier.Add(pair));

    /// <summary>Reads a table of what is measured of pairs.</summary>
    public List<PairValue> ReadValues(Questionnaire questionnaire)
    {
        var values = new List<PairValue>();
        var rowOf = new Dictionary<Pair, int>();
        (NumberQuestion Measure, string Header)[] measures = [.. questionnaire.PairMeasures.Select(m =>
            (new NumberQuestion(m.Id, m.Minimum, m.Maximum, m.Unit), layout.HeaderOf(m)))];
        Read([.. measures.Select(m => (m.Header, $"pair measure '{m.Measure.Id}'"))], null, (cells, column, pair) =>
        {
            if (!rowOf.TryAdd(pair, cells.Row.Number))
            {
                cells.Fail(column, $"the pair {CellText.Quote(pair.ToString())} is there twice; row {rowOf[pair]} has it too", "keep one of the rows");
                return;
            }

            foreach ((NumberQuestion measure, string header) in measures)
            {
                if (table.Find(header) is >= 0 and var at && Number(cells, at, measure) is { } number)
                {
                    values.Add(new PairValue(measure.Id, pair, number));
                }
            }
        });
        return values;
    }

    private static double? Number(RowCells cells, int column, NumberQuestion measure)
    {
        if (cells.Text(column) is not { } text)
        {
            return null;
        }

        AnswerReading reading = measure.Read(text);
        if (!reading.Succeeded)
        {
            cells.Fail(column, reading.Error, AnswerMend.For(measure, text, AnswerFormat.Default));
        }

        return (reading.Answer as NumberAnswer)?.Value;
    }

    private void Read((string Header, string Purpose)[] others, ICollection<string>? unknown, Action<RowCells, int, Pair> take)
    {
        int menteeColumn = table.Need(layout.Mentee, "the mentees");
        int mentorColumn = table.Need(layout.Mentor, "the mentors");
        foreach ((string header, string purpose) in others)
        {
            table.Need(header, purpose);
        }

        if (menteeColumn < 0 || mentorColumn < 0 || !mentees.IsComplete || !mentors.IsComplete)
        {
            return;
        }

        foreach (RowCells cells in table.Table.Rows.Where(r => !r.IsBlank).Select(r => new RowCells(table, r)).Where(c => c.IsWhole()))
        {
            string? mentee = PeopleCell.ReadOne(cells, menteeColumn, mentees.Index, unknown);
            string? mentor = PeopleCell.ReadOne(cells, mentorColumn, mentors.Index, unknown);
            if (mentee is not null && mentor is not null)
            {
                take(cells, mentorColumn, new Pair(mentee, mentor));
            }
        }
    }
}
