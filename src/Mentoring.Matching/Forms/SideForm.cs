using System.Globalization;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Forms;

/// <summary>Reads the table of one side into drafts of people.</summary>
internal sealed class SideForm
{
    private readonly Questionnaire questionnaire;
    private readonly TableContext table;
    private readonly AnswerFormat format;
    private readonly Dictionary<string, PersonDraft> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> counts = new(StringComparer.Ordinal);
    private readonly List<PersonDraft> people = [];

    public SideForm(Questionnaire questionnaire, FormLayout layout, Side side, TableContext table)
    {
        this.questionnaire = questionnaire;
        this.table = table;
        Layout = layout;
        Side = side;
        format = layout.Format ?? AnswerFormat.Default;
        Columns = new SideColumns(questionnaire, layout, side, table);
        foreach (FormRow row in table.Table.Rows.Where(r => !r.IsBlank))
        {
            ReadRow(new RowCells(table, row));
        }

        Index = new PeopleIndex(side, people);
    }

    public FormLayout Layout { get; }

    public Side Side { get; }

    public SideColumns Columns { get; }

    public AnswerFormat Format => format;

    /// <summary>Everybody with an id of their own, bad rows included, in the order of the table.</summary>
    public IReadOnlyList<PersonDraft> People => people;

    /// <summary>Everybody by id and name.</summary>
    public PeopleIndex Index { get; }

    /// <summary>Whether everybody is known. Where ids are missing or the file is broken, a name that is not found is no fault of who wrote it.</summary>
    public bool IsComplete => HasIds && table.Table.Problems.IsEmpty;

    private bool HasIds => Columns.Id >= 0;

    public IEnumerable<AnswerRate> Rates() => questionnaire.AskedOf(Side).Where(q => counts.ContainsKey(q.Id)).Select(q =>
    {
        int[] n = counts[q.Id];
        return new AnswerRate(
            q, Side, n[(int)AnswerState.Answered], n[(int)AnswerState.Skipped], n[(int)AnswerState.NoPreference], n[(int)AnswerState.Withheld], n[4]);
    });

    private void ReadRow(RowCells cells)
    {
        string? id = ReadId(cells);
        if (id is not null && byId.TryGetValue(id, out PersonDraft? first))
        {
            Repeat(first, cells);
            return;
        }

        var person = new PersonDraft(cells, id ?? "", ReadName(cells));
        if (id is not null)
        {
            byId.Add(id, person);
            people.Add(person);
        }

        // The cells of a ragged row stand under the wrong headers: to read them would report errors that nobody made.
        person.Ragged = !cells.IsWhole();
        if (!person.Ragged)
        {
            ReadAnswers(person);
            ReadCapacity(person);
        }
    }

    private string? ReadId(RowCells cells)
    {
        string? id = HasIds ? cells.Text(Columns.Id)?.Trim() : null;
        if (id is null)
        {
            return null;
        }

        if (id.Length == 0)
        {
            cells.Fail(Columns.Id, "the id is empty", "give each person an id");
            return null;
        }

        if (CellText.HasInvisible(id))
        {
            cells.Fail(Columns.Id, $"the id {CellText.Quote(id)} has an invisible character in it", "type the id again");
        }

        return id;
    }

    private string ReadName(RowCells cells) =>
        string.Join(' ', Columns.Name.Select(c => cells.Text(c)?.Trim()).Where(n => !string.IsNullOrEmpty(n)));

    private void ReadAnswers(PersonDraft person)
    {
        foreach (QuestionColumn column in Columns.Questions)
        {
            Answer? answer = column.Read(person.Cells);
            if (answer is not null && answer.State != AnswerState.Skipped)
            {
                person.Answers.Add(KeyValuePair.Create(column.Question.Id, answer));
            }

            if (!counts.TryGetValue(column.Question.Id, out int[]? count))
            {
                counts.Add(column.Question.Id, count = new int[5]);
            }

            count[answer is null ? 4 : (int)answer.State]++;
        }
    }

    private void ReadCapacity(PersonDraft person)
    {
        if (Side == Side.Mentee)
        {
            return;
        }

        int? capacity = WholeCell.Read(person.Cells, Columns.Capacity, Layout.DefaultCapacity, format);
        int? load = WholeCell.Read(person.Cells, Columns.MinimumLoad, 0, format);
        if (load > capacity)
        {
            person.Cells.Fail(
                Columns.MinimumLoad,
                string.Create(CultureInfo.InvariantCulture, $"a least load of {load} is more than the capacity of {capacity}"),
                "lower it, or raise the capacity");
            return;
        }

        person.Capacity = capacity ?? person.Capacity;
        person.MinimumLoad = load ?? 0;
    }

    private void Repeat(PersonDraft first, RowCells cells)
    {
        if (!Layout.RepeatedRows)
        {
            cells.Fail(
                Columns.Id,
                string.Create(CultureInfo.InvariantCulture, $"the id {CellText.Quote(first.Id)} is there twice; row {first.Cells.Row.Number} has it too"),
                "keep one of the rows, or give each person an id of their own");
            return;
        }

        if (!cells.IsWhole() || first.Ragged)
        {
            return;
        }

        foreach (int column in table.Used)
        {
            string before = first.Cells.Row.Cells[column].Trim();
            string now = cells.Row.Cells[column].Trim();
            if (before != now)
            {
                cells.Fail(
                    column,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{CellText.Quote(now)} is not what row {first.Cells.Row.Number} says of {CellText.Quote(first.Id)}: {CellText.Quote(before)}"),
                    "let the rows of one person agree");
                first.MarkBad();
            }
        }
    }
}
