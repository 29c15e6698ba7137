using Mentoring.Matching.Forms;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Choices;

/// <summary>Reads shortlists that people filled in, and finds everything that is wrong with them in one pass.</summary>
/// <remarks>
/// <para>The tables are those of <see cref="ChoiceTable"/>, of one side or both, whole or in parts: a row without rank and veto says nothing. Ranks need not be 1, 2, 3;
/// their order counts.</para>
/// <para>Who ranks somebody has these requests: first those of before for people who are not on their list, in their old order; then whom they ranked; then those of
/// before whom they were shown and did not rank. Who ranks nobody keeps the requests of before. Somebody who is vetoed is avoided and no longer asked for.
/// So nothing that was asked for or avoided before is lost but for a request by a later veto, of which there is a remark.</para>
/// <para>Immutable; safe for use by several threads.</para>
/// </remarks>
public sealed class ChoiceReader
{
    private readonly Pool pool;

    /// <summary>Makes a reader.</summary>
    /// <param name="pool">The people, with what they asked for and avoided before.</param>
    public ChoiceReader(Pool pool)
    {
        ArgumentNullException.ThrowIfNull(pool);
        this.pool = pool;
    }

    /// <summary>Reads the tables.</summary>
    /// <param name="tables">The tables that people filled in.</param>
    /// <param name="sent">
    /// The tables as they were sent out. With them every row must be on the lists that were sent; without them every row counts as one that was.
    /// </param>
    /// <returns>The pool with the choices or all problems.</returns>
    /// <remarks>Linear in the number of cells, except for misspelt ids, each of which is compared with all ids.</remarks>
    public ChoiceReading Read(IEnumerable<FormTable> tables, IEnumerable<FormTable>? sent = null)
    {
        ArgumentNullException.ThrowIfNull(tables);
        var problems = new List<FormProblem>();
        HashSet<ChoicePlace>? listed = sent is null ? null : [.. Rows(sent, problems).Select(row => row.Place)];
        var book = new ChoiceBook(pool, listed);
        foreach (ChoiceRow row in Rows(tables, problems))
        {
            book.Add(row);
        }

        problems.AddRange(book.Problems);
        return problems.Count > 0 ? new ChoiceReading(null, [.. problems]) : book.Conclude();
    }

    private List<ChoiceRow> Rows(IEnumerable<FormTable> tables, List<FormProblem> problems)
    {
        var rows = new List<ChoiceRow>();
        foreach (FormTable table in tables)
        {
            var context = new TableContext("choices", table);
            rows.AddRange(new ChoiceRows(pool, context).Read());
            problems.AddRange(context.Problems.OrderBy(p => p.Row ?? 0));
        }

        return rows;
    }
}
