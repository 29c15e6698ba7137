using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Forms;

/// <summary>The columns of one side's table, found by the headers of its layout. A column that is missing is a problem of the table.</summary>
internal sealed class SideColumns
{
    public SideColumns(Questionnaire questionnaire, FormLayout layout, Side side, TableContext table)
    {
        Id = table.Need(layout.Id, "the ids");
        Name = Many(layout.Name, "the names");
        Questions = [.. questionnaire.AskedOf(side).Select(q => QuestionColumn.Locate(q, layout, side, table)).OfType<QuestionColumn>()];
        Capacity = One(layout.Capacity, "the capacities");
        MinimumLoad = One(layout.MinimumLoad, "the least loads");
        Requests = Many(layout.Requests, "the people asked for");
        Avoids = Many(layout.Avoids, "the people to avoid");
        Locked = Many(layout.Locked is null ? [] : [layout.Locked], "the settled matches");
        Earlier = Many(layout.Earlier is null ? [] : [layout.Earlier], "the earlier matches");

        int One(string? header, string purpose) => header is null ? -1 : table.Need(header, purpose);
        int[] Many(IReadOnlyList<string> headers, string purpose) => [.. headers.Select(h => table.Need(h, purpose)).Where(c => c >= 0)];
    }

    /// <summary>The column of the ids, or -1 when it is missing.</summary>
    public int Id { get; }

    public int[] Name { get; }

    public QuestionColumn[] Questions { get; }

    public int Capacity { get; }

    public int MinimumLoad { get; }

    public int[] Requests { get; }

    public int[] Avoids { get; }

    public int[] Locked { get; }

    public int[] Earlier { get; }
}
