using FsCheck.Xunit;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Studies.Formats;

namespace Mentoring.Matching.Studies.Tests.Formats;

/// <summary>What was written is read again as it was, whatever the names and numbers; and what cannot be is refused with nothing written.</summary>
[Properties(Arbitrary = [typeof(Drawn)], MaxTest = 1000)]
public sealed class WritersRoundTripTests
{
    [Property]
    public void Triples_keep_names_cells_and_numbers(AssignmentInstance instance)
    {
        var text = new StringWriter();
        WriteResult written = TriplesWriter.Write(instance, text);
        bool isFull = instance.RowNames.All(row => Cells(instance).Any(c => c.Row == row)) && instance.ColumnNames.All(column => Cells(instance).Any(c => c.Column == column));
        Assert.Equal(isFull, written.IsWritten);
        Check(written, text.ToString());
        if (TriplesWriter.Write(instance, text = new StringWriter(), [FormatLoss.EmptyRows]).IsWritten)
        {
            AssignmentInstance read = TriplesReader.Read(new StringReader(text.ToString()), Options(instance)).Value!;
            Assert.Equal(Cells(instance).Order(), Cells(read).Order());
        }
    }

    [Property]
    public void A_matrix_keeps_names_cells_and_numbers_in_their_order(AssignmentInstance instance)
    {
        var text = new StringWriter();
        WriteResult written = MatrixCsvWriter.Write(instance, text);
        Check(written, text.ToString());
        if (written.IsWritten)
        {
            AssignmentInstance read = MatrixCsvReader.Read(new StringReader(text.ToString()), Options(instance)).Value!;
            Assert.Equal(instance.RowNames.ToArray(), read.RowNames.ToArray());
            Assert.Equal(instance.ColumnNames.ToArray(), read.ColumnNames.ToArray());
            Assert.Equal(Cells(instance), Cells(read));
        }
        else
        {
            // Each refusal has its cause, and numbers in place of names mend what can be mended.
            Assert.All(written.Refusals, refusal => Assert.True(refusal.Loss is FormatLoss.Names || instance.Problem.ColumnCount == 0 || instance.Problem.RowCount == 0));
            Assert.True(instance.Problem.ColumnCount == 0 || instance.Problem.RowCount == 0 || MatrixCsvWriter.Write(instance, new StringWriter(), [FormatLoss.Names]).IsWritten);
        }
    }

    [Fact]
    public void A_number_with_a_NUL_at_its_end_is_a_name_and_no_number()
    {
        var text = new StringWriter();
        Assert.True(MatrixCsvWriter.Write(AssignmentInstance.Of(AssignmentProblem.Dense(1, 1, [5]), ["1\0"], ["1"]), text).IsWritten);
        Assert.Equal(["1\0"], MatrixCsvReader.Read(new StringReader(text.ToString())).Value!.RowNames.ToArray());
        Assert.Contains("Expected a number", TriplesReader.Read(new StringReader("a,b,1\nb,c,1\0")).Errors[0].ToString(), StringComparison.Ordinal);
    }

    [Property]
    public void A_numpy_matrix_keeps_cells_and_numbers_exactly(AssignmentInstance instance)
    {
        var bytes = new MemoryStream();
        WriteResult written = NpyWriter.Write(instance, bytes, [FormatLoss.Names]);
        Assert.Equal(instance.Problem.RowCount > 0 && instance.Problem.ColumnCount > 0, written.IsWritten);
        if (!written.IsWritten)
        {
            Assert.Equal(0, bytes.Length);
            return;
        }

        bytes.Position = 0;
        AssignmentInstance read = NpyReader.Read(bytes, Options(instance)).Value!;
        Assert.False(read.IsRounded);
        Assert.Equal(bytes.Length, bytes.Position);
        Assert.Equal(Units(instance), Units(read));
    }

    [Property]
    public void Or_library_text_keeps_square_whole_numbers_and_refuses_all_else(AssignmentInstance instance)
    {
        var text = new StringWriter();
        WriteResult written = OrLibraryWriter.Write(instance, text, [FormatLoss.Names]);
        Check(written, text.ToString());
        bool isSquare = instance.Problem.RowCount == instance.Problem.ColumnCount;
        Assert.Equal(isSquare && Units(instance).All(u => u is { } units && units == decimal.Truncate(units)), written.IsWritten);
        if (written.IsWritten)
        {
            Assert.Equal(Units(instance), Units(OrLibraryReader.Read(new StringReader(text.ToString()), Options(instance)).Value!));
        }
    }

    [Property]
    public void Constraints_are_read_as_they_were(CellConstraints constraints)
    {
        var text = new StringWriter();
        Assert.True(ConstraintsWriter.Write(constraints, text).IsWritten);
        CellConstraints read = ConstraintsReader.Read(new StringReader(text.ToString())).Value!;
        Assert.Equal(constraints.Forbidden.ToArray(), read.Forbidden.ToArray());
        Assert.Equal(constraints.Pinned.ToArray(), read.Pinned.ToArray());
        Assert.Equal(constraints.Free.ToArray(), read.Free.ToArray());
    }

    [Property]
    public void Counts_are_read_as_they_were(Dictionary<string, int> counts)
    {
        var text = new StringWriter();
        Assert.True(ColumnCountsWriter.Write(counts, text).IsWritten);
        Assert.Equal(counts, ColumnCountsReader.Read(new StringReader(text.ToString())).Value!.ToDictionary());
    }

    [Property]
    public void Hospitals_and_residents_are_read_as_they_were(PreferenceInstance instance)
    {
        var text = new StringWriter();
        Assert.True(HospitalResidentsWriter.Write(instance, text).IsWritten);
        PreferenceInstance read = HospitalResidentsReader.Read(new StringReader(text.ToString())).Value!;
        Assert.Equal(instance.RowNames.ToArray(), read.RowNames.ToArray());
        Assert.Equal(instance.ColumnNames.ToArray(), read.ColumnNames.ToArray());
        Assert.Equal(instance.Capacities.ToArray(), read.Capacities.ToArray());
        Assert.Equal(instance.RowLists.ToArray(), read.RowLists.ToArray());
        Assert.Equal(instance.ColumnLists.ToArray(), read.ColumnLists.ToArray());
        Assert.DoesNotContain('\r', text.ToString());
    }

    [Property]
    public void Orders_are_read_as_they_were(PrefLibOrders orders)
    {
        var text = new StringWriter();
        PrefLibOrdersWriter.Write(orders, text);
        PrefLibOrders read = PrefLibOrdersReader.Read(new StringReader(text.ToString())).Value!;
        Assert.Equal(orders.AlternativeNames.ToArray(), read.AlternativeNames.ToArray());
        Assert.Equal(orders.Orders.ToArray(), read.Orders.ToArray());
        Assert.Equal(orders.Metadata.ToArray(), read.Metadata.ToArray());
        Assert.Equal(orders.Type, read.Type);
    }

    [Property]
    public void Categories_are_read_as_they_were(PrefLibCategories categories)
    {
        var text = new StringWriter();
        PrefLibCategoriesWriter.Write(categories, text);
        PrefLibCategories read = PrefLibCategoriesReader.Read(new StringReader(text.ToString())).Value!;
        Assert.Equal(categories.AlternativeNames.ToArray(), read.AlternativeNames.ToArray());
        Assert.Equal(categories.CategoryNames.ToArray(), read.CategoryNames.ToArray());
        Assert.Equal(categories.Preferences.ToArray(), read.Preferences.ToArray());
        Assert.Equal(categories.Metadata.ToArray(), read.Metadata.ToArray());
    }

    [Fact]
    public void Bytes_are_the_same_on_every_machine()
    {
        AssignmentProblem problem = AssignmentProblem.Dense(2, 2, [15, AssignmentProblem.Forbidden, -5, 2000]);
        var instance = AssignmentInstance.Of(problem, ["ann, b", "dan"], ["p", "q"], new NumericScale(1));
        var triples = new StringWriter { NewLine = "\r\n" };
        var matrix = new StringWriter { NewLine = "\r\n" };
        TriplesWriter.Write(instance, triples);
        MatrixCsvWriter.Write(instance, matrix);
        Assert.Equal("row,column,value\n\"ann, b\",p,1.5\ndan,p,-0.5\ndan,q,200\n", triples.ToString());
        Assert.Equal(",p,q\n\"ann, b\",1.5,x\ndan,-0.5,200\n", matrix.ToString());
    }

    [Fact]
    public void What_a_format_has_no_room_for_is_refused_or_named()
    {
        AssignmentProblem problem = AssignmentProblem.Dense(2, 2, [1, 2, 3, 4], [2, 1], [0, 1], [5, 5]).Pin([(0, 1)]);
        var text = new StringWriter();
        WriteResult refused = MatrixCsvWriter.Write(AssignmentInstance.Of(problem), text);
        Assert.Equal([FormatLoss.Pins, FormatLoss.Capacities, FormatLoss.MinimumLoads, FormatLoss.UnassignedCosts], refused.Refusals.Select(r => r.Loss!.Value));
        Assert.Equal("", text.ToString());
        WriteResult taken = MatrixCsvWriter.Write(
            AssignmentInstance.Of(problem), text, [FormatLoss.Pins, FormatLoss.Capacities, FormatLoss.MinimumLoads, FormatLoss.UnassignedCosts]);
        Assert.Equal(4, taken.Lost.Length);
        Assert.Equal("1,2\n3,4\n", text.ToString());
    }

    private static void Check(WriteResult written, string text)
    {
        Assert.Equal(written.IsWritten, written.Refusals.IsEmpty);
        Assert.All(written.Lost, lost => Assert.Equal(FormatLoss.Names, lost.Loss));
        Assert.All(written.Refusals, refusal => Assert.False(string.IsNullOrWhiteSpace(refusal.Reason)));
        if (!written.IsWritten)
        {
            Assert.Equal("", text);
        }
    }

    private static AssignmentReadOptions Options(AssignmentInstance instance) => new() { Maximize = instance.IsMaximized };

    private static List<(string Row, string Column, decimal Value)> Cells(AssignmentInstance instance) =>
    [
        .. from i in Enumerable.Range(0, instance.Problem.RowCount)
           from j in Enumerable.Range(0, instance.Problem.ColumnCount)
           let cost = instance.Problem.Cost(i, j)
           where cost != AssignmentProblem.Forbidden
           select (instance.RowNames[i], instance.ColumnNames[j], instance.ToUnits(cost)),
    ];

    private static decimal?[] Units(AssignmentInstance instance) =>
    [
        .. from i in Enumerable.Range(0, instance.Problem.RowCount)
           from j in Enumerable.Range(0, instance.Problem.ColumnCount)
           let cost = instance.Problem.Cost(i, j)
           select cost == AssignmentProblem.Forbidden ? null : (decimal?)instance.ToUnits(cost),
    ];
}
