using System.Text;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Studies.Running;

namespace Mentoring.Matching.Studies.Tests.Running;

public sealed class StreamLedgerTests
{
    private static readonly StudyRunner runner = new(TimeProvider.System);

    [Fact]
    public void Cut_at_any_byte_nothing_is_lost_and_nothing_is_run_twice()
    {
        ulong[] seeds = [1, 2, 3];
        byte[] whole = Kept(SampleStudy.Line(new SampleStudy.Counted(), seeds));
        string expected = SampleStudy.Reproducible(runner.Run(SampleStudy.Line(new SampleStudy.Counted(), seeds)));
        for (int length = 0; length <= whole.Length; length++)
        {
            // A kill cuts the ledger off anywhere; what was there before the last line feed is whole.
            int rowsThere = Math.Max(0, whole.AsSpan(0, length).Count((byte)'\n') - 1);
            using var file = new MemoryStream();
            file.Write(whole, 0, length);
            int runs = 0;
            StudyDesign design = SampleStudy.Line(new SampleStudy.Counted(_ => runs++), seeds);
            StudyResult result = runner.Run(design, new StreamLedger(file));
            Assert.Equal(3 - rowsThere, runs);
            Assert.True(result.IsComplete);
            Assert.Equal(expected, SampleStudy.Reproducible(result));

            // And the ledger is as good as one that was never cut: opened again, all is there.
            Assert.Equal(3, new StreamLedger(file).Open(design).Count);
            Assert.Equal(4, file.ToArray().AsSpan().Count((byte)'\n'));
        }
    }

    [Fact]
    public void Cut_again_and_again_it_still_ends_with_the_same_rows()
    {
        StudyDesign design = SampleStudy.Grid(1);
        string expected = SampleStudy.Reproducible(runner.Run(design));
        var random = new Random(5);
        using var file = new MemoryStream();
        StudyResult result;
        int kills = 0;
        do
        {
            using var stop = new CancellationTokenSource();
            int upTo = random.Next(1, 6);
            int here = 0;
            result = runner.Run(design, new StreamLedger(file), null, new Each(_ => { if (++here == upTo) { stop.Cancel(); } }), stop.Token);
            if (!result.IsComplete)
            {
                file.SetLength(file.Length - random.Next(0, 200));
                kills++;
            }
        }
        while (!result.IsComplete && kills < 500);
        Assert.InRange(kills, 5, 499);
        Assert.Equal(expected, SampleStudy.Reproducible(result));
    }

    [Fact]
    public void Rows_come_back_to_the_last_bit()
    {
        StudyDesign design = SampleStudy.Line(new SampleStudy.Drawn(), 1, 2, 3);
        using var file = new MemoryStream();
        var ledger = new StreamLedger(file);
        Assert.Empty(ledger.Open(design));
        double?[][] values = [[0.1 + 0.2, -0.0], [double.Epsilon, null], [double.MaxValue, 1e-320]];
        for (int i = 0; i < 3; i++)
        {
            ledger.Append(new StudyRow(
                Cell(design, (ulong)i + 1), ApproachStatus.NotApplicable, "A \"reason\",\nof two lines: \u2028 🙂", 7, values[i], "ab", TimeSpan.FromTicks(12345), long.MaxValue));
        }

        IReadOnlyList<StudyRow> read = new StreamLedger(file).Open(design);
        Assert.Equal(
            values.SelectMany(v => v).Select(v => v is { } d ? BitConverter.DoubleToInt64Bits(d) : (long?)null),
            read.SelectMany(r => r.Values).Select(v => v is { } d ? BitConverter.DoubleToInt64Bits(d) : (long?)null));
        Assert.All(read, r => Assert.Equal(
            (ApproachStatus.NotApplicable, "A \"reason\",\nof two lines: \u2028 🙂", 7, "ab", TimeSpan.FromTicks(12345), long.MaxValue),
            (r.Status, r.Reason, r.Pairs, r.ResultHash, r.Elapsed, r.AllocatedBytes)));
    }

    [Fact]
    public void Rows_of_another_design_are_refused_and_left_alone()
    {
        byte[] kept = Kept(SampleStudy.Line(new SampleStudy.Drawn(), 1, 2));
        using var file = new MemoryStream();
        file.Write(kept);
        InvalidInputException refused = Assert.Throws<InvalidInputException>(() => runner.Run(SampleStudy.Line(new SampleStudy.Drawn(), 1, 2, 3), new StreamLedger(file)));
        Assert.Equal("line 1: it holds the rows of another design; go on with the design that it was begun with, or begin the study with a new ledger.", refused.Problems.Single().ToString());
        Assert.Equal(kept, file.ToArray());
    }

    [Theory]
    [InlineData("my notes\n", "this is no ledger of a study")]
    [InlineData("my notes", "this is no ledger of this study")]
    public void What_is_no_ledger_is_refused_and_left_alone(string text, string message)
    {
        using var file = new MemoryStream();
        file.Write(Encoding.UTF8.GetBytes(text));
        InvalidInputException refused = Assert.Throws<InvalidInputException>(() => new StreamLedger(file).Open(SampleStudy.Line(new SampleStudy.Drawn(), 1)));
        Assert.Equal(message, refused.Problems.Single().Message);
        Assert.Equal(text, Encoding.UTF8.GetString(file.ToArray()));
    }

    [Fact]
    public void Another_version_of_the_library_is_refused()
    {
        StudyDesign design = SampleStudy.Line(new SampleStudy.Drawn(), 1);
        using var file = new MemoryStream();
        file.Write(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Kept(design)).Replace($"library {StudyEnvironment.Current.Library}", "library 0.0.1", StringComparison.Ordinal)));
        InvalidInputException refused = Assert.Throws<InvalidInputException>(() => new StreamLedger(file).Open(design));
        Assert.StartsWith("it was begun by another version of the library; this is ", refused.Problems.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_changed_byte_of_a_row_is_found()
    {
        StudyDesign design = SampleStudy.Line(new SampleStudy.Drawn(), 1, 2, 3);
        byte[] kept = Kept(design);
        int first = Array.IndexOf(kept, (byte)'\n') + 1;
        int second = Array.IndexOf(kept, (byte)'\n', first) + 1;
        for (int at = first; at < kept.Length; at++)
        {
            byte[] damaged = [.. kept];
            damaged[at] ^= 1;
            using var file = new MemoryStream();
            file.Write(damaged);
            int lastButOne = Array.LastIndexOf(kept, (byte)'\n', kept.Length - 2);
            if (at >= lastButOne)
            {
                // The last line, or the last two that became one, are cut off and run again.
                Assert.Equal(at == lastButOne ? 1 : 2, new StreamLedger(file).Open(design).Count);
            }
            else
            {
                Problem problem = Assert.Throws<InvalidInputException>(() => new StreamLedger(file).Open(design)).Problems.Single();
                Assert.Equal((at < second ? "line 2" : "line 3", "it is damaged, and not the last line"), (problem.Place, problem.Message));
                Assert.Equal(damaged, file.ToArray());
            }
        }
    }

    [Fact]
    public void A_ledger_takes_each_cell_of_its_study_once()
    {
        StudyDesign design = SampleStudy.Line(new SampleStudy.Drawn(), 1);
        using var file = new MemoryStream();
        var ledger = new StreamLedger(file);
        StudyRow row = Assert.Single(runner.Run(design).Rows);
        Assert.Throws<InvalidOperationException>(() => ledger.Append(row));
        ledger.Open(design);
        ledger.Append(row);
        Assert.Throws<ArgumentException>(() => ledger.Append(row));
        Assert.Throws<ArgumentException>(() => ledger.Append(Assert.Single(runner.Run(SampleStudy.Line(new SampleStudy.Drawn(), 2)).Rows)));

        byte[] once = file.ToArray();
        int header = Array.IndexOf(once, (byte)'\n') + 1;
        file.Write(once, header, once.Length - header);
        Assert.Equal("it is there twice", Assert.Throws<InvalidInputException>(() => new StreamLedger(file).Open(design)).Problems.Single().Message);
    }

    [Fact]
    public void After_a_row_that_was_written_in_part_nothing_more_is_written()
    {
        StudyDesign design = SampleStudy.Line(new SampleStudy.Drawn(), 1, 2, 3);
        StudyRow[] rows = [.. runner.Run(design).Rows];
        using var file = new Filling();
        var ledger = new StreamLedger(file);
        ledger.Open(design);
        ledger.Append(rows[0]);
        file.IsFull = true;
        Assert.Throws<IOException>(() => ledger.Append(rows[1]));
        file.IsFull = false;
        Assert.Throws<InvalidOperationException>(() => ledger.Append(rows[2]));
        Assert.Equal([rows[0].Cell], ledger.Open(design).Select(r => r.Cell));
        ledger.Append(rows[2]);
        Assert.Equal([rows[0].Cell, rows[2].Cell], new StreamLedger(file).Open(design).Select(r => r.Cell));
    }

    [Fact]
    public void A_stream_that_cannot_be_sought_is_refused() =>
        Assert.Throws<ArgumentException>(() => new StreamLedger(new MemoryStream([], writable: false)));

    private static StudyCell Cell(StudyDesign design, ulong seed) => design.Cells().Single(c => c.Seed == seed);

    private static byte[] Kept(StudyDesign design)
    {
        using var file = new MemoryStream();
        runner.Run(design, new StreamLedger(file));
        return file.ToArray();
    }

    /// <summary>Takes half of what is written when it is full.</summary>
    private sealed class Filling : MemoryStream
    {
        public bool IsFull { get; set; }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            base.Write(IsFull ? buffer[..(buffer.Length / 2)] : buffer);
            if (IsFull)
            {
                throw new IOException("No space.");
            }
        }
    }

    private sealed class Each(Action<StudyProgress> told) : IProgress<StudyProgress>
    {
        public void Report(StudyProgress value) => told(value);
    }
}
