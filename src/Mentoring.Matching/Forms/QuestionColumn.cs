using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Forms;

/// <summary>Where a table holds the answers to one question: in one column, or in the columns of a grid.</summary>
internal sealed class QuestionColumn
{
    private readonly AnswerFormat format;
    private readonly int column;
    private readonly IReadOnlyList<(int Column, string Label)> grid;

    private QuestionColumn(Question question, AnswerFormat format, int column, IReadOnlyList<(int Column, string Label)> grid)
    {
        Question = question;
        this.format = format;
        this.column = column;
        this.grid = grid;
    }

    public Question Question { get; }

    /// <summary>Finds the columns of a question, or <see langword="null"/> and a problem.</summary>
    public static QuestionColumn? Locate(Question question, FormLayout layout, Side side, TableContext table)
    {
        AnswerFormat format = layout.Format ?? AnswerFormat.Default;
        string header = layout.HeaderOf(question, side);
        int column = table.Find(header);
        if (column < 0 && !layout.Questions.ContainsKey(question.Id))
        {
            column = table.Find(question.Id);
        }

        if (column < 0 && question is AvailabilityQuestion availability && table.FindGrid(header) is { Count: > 0 } grid)
        {
            return new QuestionColumn(question, format, -1, [.. grid.Where(g => IsLabel(availability, g, table))]);
        }

        if (column < 0)
        {
            column = table.Need(header, $"the answers to question '{question.Id}'");
        }

        return column < 0 ? null : new QuestionColumn(question, format, column, []);
    }

    /// <summary>The answer in a row, or <see langword="null"/> and a problem.</summary>
    public Answer? Read(RowCells cells) => column >= 0 ? ReadCell(cells) : ReadGrid(cells, (AvailabilityQuestion)Question);

    private static bool IsLabel(AvailabilityQuestion question, (int Column, string Label) column, TableContext table)
    {
        // A grid has days across and periods down, or the other way round.
        string[] labels = [.. AvailabilityQuestion.Days, .. AvailabilityQuestion.Days.Select(d => d[..3]), .. question.Periods];
        string key = TextKey.Of(column.Label);
        if (labels.Any(l => TextKey.Of(l) == key))
        {
            return true;
        }

        table.AddAtHeader(
            table.NameOf(column.Column), $"'{column.Label}' is no day and no part of a day", NearestName.Mend(column.Label, labels));
        return false;
    }

    private Answer? ReadCell(RowCells cells)
    {
        if (cells.Text(column) is not { } text)
        {
            return null;
        }

        AnswerReading reading = Question.Read(text, format);
        if (!reading.Succeeded)
        {
            cells.Fail(column, reading.Error, AnswerMend.For(Question, text, format));
        }

        return reading.Answer;
    }

    private Answer? ReadGrid(RowCells cells, AvailabilityQuestion question)
    {
        var filled = new List<(int Column, string Label, string Text)>();
        bool bad = false;
        foreach ((int at, string label) in grid)
        {
            string? text = cells.Text(at);
            bad |= text is null;
            if (!string.IsNullOrWhiteSpace(text) && !ReferenceEquals(format.StateOf(text), Answer.Skipped))
            {
                filled.Add((at, label, text));
            }
        }

        if (filled.Count > 0 && format.StateOf(filled[0].Text) is { } state && filled.All(f => Equals(format.StateOf(f.Text), state)))
        {
            return bad ? null : state;
        }

        var slots = new SortedSet<int>();
        foreach ((int at, string label, string text) in filled)
        {
            (var items, var unknown) = ListCell.Split(
                text, format.Separators, int.MaxValue, (piece, _) => SlotAt(question, label, piece.Trim()));
            slots.UnionWith(items);
            if (unknown.Length > 0)
            {
                bad = true;
                string[] known = [.. question.Periods.Concat(AvailabilityQuestion.Days).Where(p => SlotAt(question, label, p) >= 0)];
                cells.Fail(
                    at, $"{OptionLookup.List(unknown)} on {label} is not one of {OptionLookup.List(known)}", NearestName.Mend(unknown[0], known));
            }
        }

        return bad ? null : slots.Count == 0 ? Answer.Skipped : Answer.Choices(slots.Select(s => question.OptionAt(s).Id));
    }

    private static int SlotAt(AvailabilityQuestion question, string label, string item)
    {
        int slot = question.Lookup.IndexOfText($"{label} {item}");
        return slot >= 0 ? slot : question.Lookup.IndexOfText($"{item} {label}");
    }
}
