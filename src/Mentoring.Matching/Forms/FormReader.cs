using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Forms;

/// <summary>Turns the tables of form tools into a pool, and finds everything that is wrong with them in one pass.</summary>
/// <remarks>
/// Immutable; safe for use by several threads. Nothing is dropped or changed in silence: a row that cannot be read is a problem, and
/// without problems everything that the layouts name is in the pool. Rows without any text are passed over.
/// </remarks>
public sealed class FormReader
{
    private readonly Questionnaire questionnaire;
    private readonly FormLayout menteeLayout;
    private readonly FormLayout mentorLayout;
    private readonly PairLayout pairLayout;

    /// <summary>Makes a reader.</summary>
    /// <param name="questionnaire">The questions.</param>
    /// <param name="mentees">The layout of the mentees' table.</param>
    /// <param name="mentors">The layout of the mentors' table.</param>
    /// <param name="pairs">The layout of the table with pair measures; <see cref="PairLayout.Default"/> when left out.</param>
    /// <exception cref="InvalidInputException">A layout does not fit the questionnaire; all problems are in it.</exception>
    public FormReader(Questionnaire questionnaire, FormLayout mentees, FormLayout mentors, PairLayout? pairs = null)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(mentees);
        ArgumentNullException.ThrowIfNull(mentors);
        this.questionnaire = questionnaire;
        menteeLayout = mentees;
        mentorLayout = mentors;
        pairLayout = pairs ?? PairLayout.Default;
        InvalidInputException.ThrowIfAny("form layout", [
            .. mentees.Check(questionnaire, Side.Mentee).Select(p => p.Within("mentees")),
            .. mentors.Check(questionnaire, Side.Mentor).Select(p => p.Within("mentors")),
            .. pairLayout.Check(questionnaire).Select(p => p.Within("pairs"))]);
    }

    /// <summary>Reads the tables.</summary>
    /// <param name="mentees">The replies of the mentees.</param>
    /// <param name="mentors">The replies of the mentors.</param>
    /// <param name="pairs">The values of the questionnaire's pair measures; needed when it has any.</param>
    /// <param name="earlier">Earlier pairs, in columns <c>mentee</c> and <c>mentor</c>.</param>
    /// <param name="locks">Settled pairs, in columns <c>mentee</c> and <c>mentor</c>.</param>
    /// <returns>The pool or all problems, and what was read.</returns>
    /// <remarks>Linear in the number of cells, except for misspelt names, each of which is compared with all names.</remarks>
    public FormReading Read(
        FormTable mentees, FormTable mentors, FormTable? pairs = null, FormTable? earlier = null, FormTable? locks = null)
    {
        ArgumentNullException.ThrowIfNull(mentees);
        ArgumentNullException.ThrowIfNull(mentors);
        var tables = new List<TableContext>();
        var menteeForm = new SideForm(questionnaire, menteeLayout, Side.Mentee, Open("mentees", mentees));
        var mentorForm = new SideForm(questionnaire, mentorLayout, Side.Mentor, Open("mentors", mentors));
        var book = new PairBook();
        Named(menteeForm, mentorForm, book);
        Named(mentorForm, menteeForm, book);
        List<PairValue> values = pairs is null
            ? MissingPairs(tables[0])
            : new PairTable(Open("pairs", pairs), pairLayout, menteeForm, mentorForm).ReadValues(questionnaire);
        if (earlier is not null)
        {
            new PairTable(Open("earlier", earlier), PairLayout.Default, menteeForm, mentorForm).ReadEarlier(book);
        }

        if (locks is not null)
        {
            new PairTable(Open("locks", locks), PairLayout.Default, menteeForm, mentorForm).ReadLocks(book);
        }

        book.CheckLoads(mentorForm);
        return Conclude(tables, menteeForm, mentorForm, book, values);

        TableContext Open(string role, FormTable table)
        {
            tables.Add(new TableContext(role, table));
            return tables[^1];
        }
    }

    private static void Named(SideForm form, SideForm others, PairBook book)
    {
        if (others.IsComplete)
        {
            new NamedPeople(form, others.Index, book).Read();
        }
    }

    /// <summary>Measures without a table would all be unknown, which nobody would notice.</summary>
    private List<PairValue> MissingPairs(TableContext mentees)
    {
        if (questionnaire.PairMeasures is { IsEmpty: false } measures)
        {
            mentees.Problems.Add(new FormProblem(
                "pairs",
                $"there is no table with the pair measures {OptionLookup.List(measures.Select(m => m.Id))}",
                "give the table of pairs, or take the measures out of the scheme"));
        }

        return [];
    }

    private FormReading Conclude(List<TableContext> tables, SideForm mentees, SideForm mentors, PairBook book, List<PairValue> values)
    {
        List<FormProblem> problems = [.. tables.SelectMany(t => t.Problems.OrderBy(p => p.Row ?? 0)).Distinct()];
        Mentee[] goodMentees = [.. mentees.People.Where(p => !p.Bad).Select(p => p.ToMentee())];
        Mentor[] goodMentors = [.. mentors.People.Where(p => !p.Bad).Select(p => p.ToMentor())];
        Pool? pool = null;
        if (problems.Count == 0)
        {
            pool = new Pool(questionnaire, goodMentees, goodMentors, book.Locks, book.Earlier, values);
        }

        return new FormReading(
            pool,
            [.. problems],
            [.. goodMentees],
            [.. goodMentors],
            [.. mentees.Rates(), .. mentors.Rates()],
            [.. tables.GroupBy(t => t.Table).Select(g => TableContext.IgnoredBy([.. g])).Where(i => !i.Headers.IsEmpty)],
            book.Remark(mentees.Index, mentors.Index) is { } remark ? [remark] : []);
    }
}
