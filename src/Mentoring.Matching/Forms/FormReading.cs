using System.Collections.Immutable;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Forms;

/// <summary>What came of reading the forms: a pool, or all that is wrong; and in both cases what was read.</summary>
public sealed class FormReading
{
    internal FormReading(
        Pool? pool,
        ImmutableArray<FormProblem> problems,
        ImmutableArray<Mentee> mentees,
        ImmutableArray<Mentor> mentors,
        ImmutableArray<AnswerRate> answerRates,
        ImmutableArray<IgnoredColumns> ignored,
        ImmutableArray<string> remarks)
    {
        Pool = pool;
        Problems = problems;
        Mentees = mentees;
        Mentors = mentors;
        AnswerRates = answerRates;
        Ignored = ignored;
        Remarks = remarks;
    }

    /// <summary>The pool, or <see langword="null"/> when there are problems.</summary>
    public Pool? Pool { get; }

    /// <summary>All that is wrong, table by table in the order of their rows.</summary>
    public ImmutableArray<FormProblem> Problems { get; }

    /// <summary>The mentees of the good rows, in the order of the table, whatever is wrong with other rows.</summary>
    public ImmutableArray<Mentee> Mentees { get; }

    /// <summary>The mentors of the good rows, in the order of the table, whatever is wrong with other rows.</summary>
    public ImmutableArray<Mentor> Mentors { get; }

    /// <summary>How each question was answered by each side that is asked it, mentees first.</summary>
    public ImmutableArray<AnswerRate> AnswerRates { get; }

    /// <summary>The columns of each table that nothing in the scheme reads; a table without such columns is left out.</summary>
    public ImmutableArray<IgnoredColumns> Ignored { get; }

    /// <summary>What is not wrong but worth a look, such as earlier pairs with people who are not in the pool.</summary>
    public ImmutableArray<string> Remarks { get; }
}
