using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Forms;

/// <summary>Looks up whom the people of one side ask for, avoid, are locked to and were matched with before.</summary>
internal sealed class NamedPeople(SideForm form, PeopleIndex others, PairBook pairs)
{
    public void Read()
    {
        foreach (PersonDraft person in form.People.Where(p => !p.Ragged))
        {
            Requests(person);
            Avoids(person);
            foreach (int column in form.Columns.Locked)
            {
                foreach (string other in PeopleCell.Read(person.Cells, column, others, form.Format))
                {
                    pairs.Lock(PairOf(person, other), person.Cells, column);
                }
            }

            foreach (int column in form.Columns.Earlier)
            {
                pairs.Earlier.AddRange(PeopleCell.Read(person.Cells, column, others, form.Format, pairs.Unknown).Select(o => PairOf(person, o)));
            }
        }
    }

    private void Requests(PersonDraft person)
    {
        foreach (int column in form.Columns.Requests)
        {
            foreach (string other in PeopleCell.Read(person.Cells, column, others, form.Format))
            {
                if (other == person.Id)
                {
                    person.Cells.Fail(column, $"{CellText.Quote(person.Id)} asks for themselves", "name somebody else, or clear the cell");
                }
                else if (person.Requests.Contains(other))
                {
                    person.Cells.Fail(column, $"{CellText.Quote(other)} is asked for twice", "name each person once");
                }
                else
                {
                    person.Requests.Add(other);
                }
            }
        }
    }

    private void Avoids(PersonDraft person)
    {
        foreach (int column in form.Columns.Avoids)
        {
            foreach (string other in PeopleCell.Read(person.Cells, column, others, form.Format))
            {
                if (person.Requests.Contains(other))
                {
                    person.Cells.Fail(column, $"{CellText.Quote(other)} is both asked for and avoided", "keep one of the two");
                }
                else if (person.Avoids.Contains(other))
                {
                    person.Cells.Fail(column, $"{CellText.Quote(other)} is avoided twice", "name each person once");
                }
                else
                {
                    person.Avoids.Add(other);
                }
            }
        }
    }

    private Pair PairOf(PersonDraft person, string other) =>
        form.Side == Side.Mentee ? new Pair(person.Id, other) : new Pair(other, person.Id);
}
