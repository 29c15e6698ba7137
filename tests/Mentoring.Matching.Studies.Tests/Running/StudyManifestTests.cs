using System.Collections.Immutable;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Studies.Running;

namespace Mentoring.Matching.Studies.Tests.Running;

public sealed class StudyManifestTests
{
    private const string document = """
        { "version": 1, "name": "s", "sources": [ { "name": "g", "generated": { "mentees": 8, "mentors": 5 } } ], "strategies": [ { "name": "detailed" } ],
          "approaches": [ "scheme" ], "seeds": { "from": 1, "count": 2 }, "metrics": [] }
        """;

    private static readonly StudyRunner runner = new(TimeProvider.System);

    [Fact]
    public void Any_row_of_a_written_manifest_can_be_run_again_to_the_same_bits()
    {
        StudyDesign design = StudyDesignJson.Read(document).GetDesignOrThrow();
        string json = StudyManifestJson.Write(StudyManifest.Of(runner.Run(design)) with
        {
            Design = document,
            Files = ImmutableSortedDictionary<string, string>.Empty.Add("results.csv", "ab"),
        });

        StudyManifest read = StudyManifestJson.Read(json).GetManifestOrThrow();
        Assert.Equal(json, StudyManifestJson.Write(read));
        Assert.Equal(("s", design.Hash, StudyEnvironment.Current), (read.Name, read.DesignHash, read.Environment));
        Assert.Equal([1UL, 2], read.Seeds.ToArray());
        Assert.Equal("ab", read.Files["results.csv"]);
        StudyDesign again = StudyDesignJson.Read(read.Design!).GetDesignOrThrow();
        Assert.Empty(read.Differences(again));
        Assert.Equal(2, read.Rows.Length);
        Assert.All(read.Rows, row =>
        {
            StudyCell cell = again.Find(row.Cell)!;
            Assert.Equal((row.CellHash, row.ResultHash), (again.HashOf(cell), runner.Rerun(again, cell).ResultHash));
        });
    }

    [Fact]
    public void A_manifest_does_not_depend_on_how_the_study_was_run()
    {
        StudyDesign design = SampleStudy.Grid(1, 2);
        Assert.Equal(
            StudyManifestJson.Write(StudyManifest.Of(runner.Run(design))),
            StudyManifestJson.Write(StudyManifest.Of(runner.Run(design, options: new StudyOptions { Parallelism = 4 }))));
    }

    [Fact]
    public void What_is_not_as_it_was_is_named()
    {
        StudyManifest manifest = StudyManifest.Of(new StudyRunner(TimeProvider.System).Run(Read(document)));
        Assert.Equal(
            "source 'g': it is not what it was: generated: mentees 8, ",
            manifest.Differences(Read(document.Replace("\"mentees\": 8", "\"mentees\": 9", StringComparison.Ordinal))).Single().ToString()[..57]);
        Assert.Equal(
            "strategy 'detailed': it is not there any more; put it back as it was.",
            manifest.Differences(Read(document.Replace("\"name\": \"detailed\"", "\"name\": \"informal\"", StringComparison.Ordinal))).Single().ToString());
        Assert.StartsWith(
            "it is not the one of the manifest",
            manifest.Differences(Read(document.Replace("\"count\": 2", "\"count\": 3", StringComparison.Ordinal))).Single().Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"designHash\"", "\"designhash\"", "$.designhash: there is no such field; did you mean 'designHash'.")]
    [InlineData("\"version\": 1,\n  \"name\"", "\"version\": 7,\n  \"name\"", "$.version: version 7 is not known; this library reads version 1; use one that reads the other.")]
    [InlineData("\"seeds\": [\n    1,", "\"seeds\": [\n    -1,", "$.seeds: a seed is negative; give the seeds that the study had.")]
    [InlineData("\"cell\": \"g/detailed/asStated/asStated/scheme/2\"", "\"cell\": \"g/detailed/asStated/asStated/scheme/1\"", "$.rows: the cell 'g/detailed/asStated/asStated/scheme/1' is there twice; keep one of the two.")]
    public void A_document_with_a_mistake_is_refused(string right, string wrong, string problem)
    {
        string json = StudyManifestJson.Write(StudyManifest.Of(runner.Run(Read(document))));
        Assert.Contains(right, json, StringComparison.Ordinal);
        StudyManifestReading reading = StudyManifestJson.Read(json.Replace(right, wrong, StringComparison.Ordinal));
        Assert.Contains(problem, reading.Problems.Select(p => p.ToString()));
        Assert.Throws<InvalidInputException>(reading.GetManifestOrThrow);
    }

    private static StudyDesign Read(string json) => StudyDesignJson.Read(json).GetDesignOrThrow();
}
