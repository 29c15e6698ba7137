using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Forms;

/// <summary>A person as read from a row, before the people whom they name are looked up.</summary>
internal sealed class PersonDraft(RowCells cells, string id, string name)
{
    private bool marked;

    public RowCells Cells => cells;

    public string Id => id;

    public string Name => name;

    /// <summary>Whether the person's own row, or another row about the person, has something wrong with it.</summary>
    public bool Bad => marked || cells.Failed;

    /// <summary>Whether the row has too few or too many cells, so that what stands where is not known.</summary>
    public bool Ragged { get; set; }

    public List<KeyValuePair<string, Answer>> Answers { get; } = [];

    public int Capacity { get; set; } = 1;

    public int MinimumLoad { get; set; }

    public List<string> Requests { get; } = [];

    public List<string> Avoids { get; } = [];

    public void MarkBad() => marked = true;

    public Mentee ToMentee() => new(id, new AnswerSheet(Answers), name, Requests, Avoids);

    public Mentor ToMentor() => new(id, new AnswerSheet(Answers), Capacity, MinimumLoad, name, Requests, Avoids);
}
