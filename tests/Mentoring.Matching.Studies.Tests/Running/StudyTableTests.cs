using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Studies.Running;

namespace Mentoring.Matching.Studies.Tests.Running;

public sealed class StudyTableTests
{
    private static readonly StudyDesign design = new("table", new StudyAxes
    {
        Sources = [SampleStudy.Generated("pool, \"new\"", 4, 3)],
        Strategies = [new SchemeStrategy("detailed")],
        Approaches = [new SampleStudy.Drawn()],
        Seeds = [2, 10, 1],
        Metrics = [new SampleStudy.Constant("the-first", 1), new SampleStudy.Constant("second", 1)],
    });

    [Fact]
    public void Csv_has_a_line_a_row_in_order_of_the_cells_and_numbers_that_read_back()
    {
        StudyRow[] rows =
        [
            Row(10, ApproachStatus.Matched, null, 3, 0.1 + 0.2, -0.0),
            Row(2, ApproachStatus.Infeasible, "=HYPERLINK(1)", 0, null, null),
            Row(1, ApproachStatus.NotApplicable, "One, two\r\nthree.", 0, 1e-320, double.MaxValue),
        ];
        string start = "\"pool, \"\"new\"\"/detailed/asStated/asStated/drawn/";
        string axes = "\"pool, \"\"new\"\"\",detailed,asStated,asStated,drawn,";
        Assert.Equal(
            "cell,source,strategy,reciprocity,missing,approach,seed,status,reason,pairs,the_first,second,result_hash,elapsed_ms,allocated_bytes\r\n"
            + $"{start}1\",{axes}1,notApplicable,\"One, two\r\nthree.\",0,1E-320,1.7976931348623157E+308,ab,0.0001,5\r\n"
            + $"{start}2\",{axes}2,infeasible,'=HYPERLINK(1),0,,,ab,0.0001,5\r\n"
            + $"{start}10\",{axes}10,matched,,3,0.30000000000000004,-0,ab,0.0001,5\r\n",
            Csv(new StudyTable(design, rows)));
    }

    [Fact]
    public void Only_time_and_memory_are_not_reproducible() => Assert.Equal(
        ["elapsed_ms", "allocated_bytes"],
        new StudyTable(design, []).Columns.Where(c => !c.IsReproducible).Select(c => c.Name));

    [Fact]
    public void Every_cell_is_of_the_kind_of_its_column()
    {
        StudyTable table = new StudyRunner(TimeProvider.System).Run(SampleStudy.Grid(1, 2)).ToTable();
        Assert.Equal(64, table.RowCount);
        for (int c = 0; c < table.Columns.Length; c++)
        {
            Type kind = table.Columns[c].Kind switch { StudyColumnKind.Text => typeof(string), StudyColumnKind.WholeNumber => typeof(long), _ => typeof(double) };
            Assert.All(Enumerable.Range(0, 64), row => Assert.True(table[row, c] is not { } value || value.GetType() == kind));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => table[0, table.Columns.Length]);
    }

    [Fact]
    public void A_metric_that_is_not_finite_is_no_row() => Assert.Throws<ArgumentOutOfRangeException>(() => Row(1, ApproachStatus.Matched, null, 1, double.NaN, 1));

    private static StudyRow Row(ulong seed, ApproachStatus status, string? reason, int pairs, params double?[] values) => new(
        design.Cells().Single(c => c.Seed == seed), status, reason, pairs, values, "ab", TimeSpan.FromTicks(1), 5);

    private static string Csv(StudyTable table)
    {
        using var writer = new StringWriter();
        StudyCsv.Write(table, writer);
        return writer.ToString();
    }
}
