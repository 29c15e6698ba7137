using System.Reflection;
using System.Text.Json;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Studies.Generation;
using Mentoring.Matching.Studies.Running;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Studies.Tests.Running;

public sealed class StudyDesignJsonTests
{
    private const string full = """
        {
          // Everything that a document may say.
          "$schema": "../study.schema.json",
          "version": 1,
          "name": "Silence",
          "sources": [
            {
              "name": "generated",
              "generated": {
                "mentees": 20, "mentors": 10, "signal": 0.5, "reliability": 0.7, "traits": 2, "questionsPerTrait": 3, "points": 7, "twins": 0.1,
                "popularitySkew": 1.5, "appeal": 1, "mostRequests": 3, "leastCapacity": 0, "mostCapacity": 4, "organisations": 5, "managersInPool": 0.5,
                "dirt": 0.4, "otherOrganisation": true, "missingOfMentees": { "people": 0.1, "topics": 0.3 }, "missingOfMentors": {},
              },
            },
            { "name": "mine", "files": { "schemes": { "informal": "i.json", "detailed": "d.json" }, "mentees": "e.csv", "mentors": "m.csv", "pairs": "p.csv", "earlier": "x.csv", "locks": "l.csv" } }
          ],
          "strategies": [ { "name": "detailed" }, { "name": "even", "scheme": "informal", "weighting": { "type": "uniform" } } ],
          "reciprocity": [ { "name": "asStated" }, { "name": "half", "combination": { "type": "weightedMean", "menteeShare": 0.5 } } ],
          "missing": [ { "name": "zero", "policy": { "type": "zeroAgreement" } } ],
          "approaches": [ "scheme", "drawn" ],
          "seeds": { "from": 5, "count": 3 },
          "metrics": [ "mean-rank" ],
          "groupQuestion": "field",
          "manipulators": 3,
        }
        """;

    private static readonly StudyVocabulary vocabulary =
        StudyVocabulary.Default.With(new SampleStudy.Drawn()).With(new SampleStudy.MeanRank()).With(new SampleStudy.MeanTruth());

    [Fact]
    public void A_document_says_all_that_a_design_has()
    {
        var reader = new Reader();
        StudyDesign design = StudyDesignJson.Read(full, vocabulary, reader).GetDesignOrThrow();
        var same = new StudyDesign("Silence", new StudyAxes
        {
            Sources =
            [
                new GeneratedSource("generated", new GeneratorOptions
                {
                    Mentees = 20, Mentors = 10, Signal = 0.5, Reliability = 0.7, Traits = 2, QuestionsPerTrait = 3, Points = 7, Twins = 0.1,
                    PopularitySkew = 1.5, Appeal = 1, MostRequests = 3, LeastCapacity = 0, MostCapacity = 4, Organisations = 5, ManagersInPool = 0.5,
                    Dirt = 0.4, OtherOrganisation = true, MissingOfMentees = new() { People = 0.1, Topics = 0.3 }, MissingOfMentors = Missingness.None,
                }),
                SampleStudy.Generated("mine", 3, 3),
            ],
            Strategies = [new SchemeStrategy("detailed"), new SchemeStrategy("even", "informal", new Uniform())],
            Reciprocities = [ReciprocityChoice.AsStated, new ReciprocityChoice("half", new WeightedMean(0.5))],
            MissingPolicies = [new MissingChoice("zero", new ZeroAgreement())],
            Approaches = [vocabulary.Approaches.Single(a => a.Name == "scheme"), new SampleStudy.Drawn()],
            Seeds = [5, 6, 7],
            Metrics = [new SampleStudy.MeanRank()],
            GroupQuestion = "field",
            Manipulators = 3,
        });
        Assert.Equal((same.Name, same.Hash, same.CellCount), (design.Name, design.Hash, design.CellCount));
        Assert.Equal(["detailed=d.json", "informal=i.json"], reader.Files!.Schemes.Select(s => $"{s.Key}={s.Value}"));
        Assert.Equal(("mine", "e.csv", "m.csv", "p.csv", "x.csv", "l.csv"), (reader.Files.Name, reader.Files.Mentees, reader.Files.Mentors, reader.Files.Pairs, reader.Files.Earlier, reader.Files.Locks));
    }

    [Fact]
    public void What_is_left_out_is_as_usual()
    {
        StudyDesign design = StudyDesignJson.Read(
            """
            { "version": 1, "name": "s", "sources": [ { "name": "g", "generated": {} } ], "strategies": [ { "name": "detailed" } ],
              "approaches": [ "scheme" ], "seeds": { "from": 1, "count": 1 } }
            """).GetDesignOrThrow();
        Assert.Equal(new GeneratedSource("g").Content, design.Sources.Single().Content);
        Assert.Equal("g/detailed/asStated/asStated/scheme/1", design.Cells().Single().Key);
        Assert.Equal(StudyVocabulary.Default.Metrics.Where(m => m.IsReproducible).Select(m => m.Name), design.Metrics.Select(m => m.Name));
    }

    [Theory]
    [InlineData("\"count\": 3", "\"count\": 0", "$.seeds: there are no such seeds; give 'from', 0 or more, and 'count', from 1 to 1000000.")]
    [InlineData("\"from\": 5", "\"from\": -5", "$.seeds: there are no such seeds; give 'from', 0 or more, and 'count', from 1 to 1000000.")]
    [InlineData("\"signal\": 0.5", "\"signal\": 5", "$.sources[0].generated.signal: 5 is out of range; give a number from 0 to 1.")]
    [InlineData("\"people\": 0.1", "\"people\": 2", "$.sources[0].generated.missingOfMentees.people: 2 is no share; give a number from 0 to 1.")]
    [InlineData("\"mentees\": 20", "\"mentee\": 20", "$.sources[0].generated.mentee: there is no such field; did you mean 'mentees'.")]
    [InlineData("\"mentees\": 20", "\"mentees\": 20.5", "$.sources[0].generated.mentees: 20.5 does not belong here; give a whole number.")]
    [InlineData("\"weightedMean\"", "\"weighedMean\"", "$.reciprocity[1].combination.type: there is no type 'weighedMean'; did you mean 'weightedMean'.")]
    [InlineData("\"menteeShare\": 0.5", "\"menteeShare\": 1.5", "$.reciprocity[1]: ")]
    [InlineData("\"scheme\", \"drawn\"", "\"scheme\", \"drown\"", "$.approaches[1]: there is no 'drown'; did you mean 'drawn'.")]
    [InlineData("[ \"mean-rank\" ]", "[ \"mean-rang\" ]", "$.metrics[0]: there is no 'mean-rang'; did you mean 'mean-rank'.")]
    [InlineData("\"scheme\": \"informal\"", "\"scheme\": \"formal\"", "$.strategy 'even': the source 'generated' has no scheme 'formal'; did you mean 'informal'.")]
    [InlineData("\"groupQuestion\": \"field\"", "\"groupQuestion\": \"feild\"", "$.groupQuestion: the scheme 'detailed' of the source 'generated' does not ask mentees 'feild'; did you mean 'field'.")]
    [InlineData(
        "{ \"type\": \"uniform\" }",
        "{ \"type\": \"stated\", \"weights\": { \"topic\": 1 } }",
        "$.strategy 'even': its weighting does not fit the scheme 'informal' of the source 'generated': there is no criterion 'topic'; did you mean 'topics'.")]
    [InlineData(
        "\"mentees\": 20, \"mentors\": 10",
        "\"mentees\": 20000, \"mentors\": 10000",
        "$.source 'generated': it has 200000000 pairs, and a cell keeps at most 134217728; take a smaller pool.")]
    [InlineData("{ \"name\": \"detailed\" }", "{ \"name\": \"@x\" }", "$.strategies[0]: '@x' cannot be a name in a study; ")]
    [InlineData("\"schemes\": { \"informal\": \"i.json\", \"detailed\": \"d.json\" }", "\"schemes\": {}", "$.sources[1].files.schemes: there is no scheme; name at least one.")]
    [InlineData("\"version\": 1", "\"version\": 2", "$.version: version 2 is not known; this library reads version 1; use one that reads the other.")]
    [InlineData("\"name\": \"Silence\",", "", "$.name: the field is missing; add it.")]
    [InlineData("\"name\": \"Silence\",", "\"name\": \"Silence\", \"name\": \"Noise\",", "$.name: the field is there twice; keep one of the two.")]
    [InlineData("\"name\": \"mine\", \"files\"", "\"name\": \"mine\", \"generated\": {}, \"files\"", "$.sources[1]: a source is either generated or has files; give one of 'generated' and 'files'.")]
    public void What_is_wrong_is_told_with_its_place(string right, string wrong, string problem)
    {
        Assert.Contains(right, full, StringComparison.Ordinal);
        StudyDesignReading reading = StudyDesignJson.Read(full.Replace(right, wrong, StringComparison.Ordinal), vocabulary, new Reader());
        Assert.False(reading.Succeeded);
        Assert.Contains(reading.Problems, p => p.ToString().StartsWith(problem, StringComparison.Ordinal));
        Assert.Throws<InvalidInputException>(reading.GetDesignOrThrow);
    }

    [Fact]
    public void Files_need_somebody_who_opens_them()
    {
        Assert.Equal("files cannot be read here", StudyDesignJson.Read(full, vocabulary).Problems.Single().Message);
        Assert.Equal("e.csv: there is no such file; check it.", StudyDesignJson.Read(full, vocabulary, new Reader { Fails = true }).Problems.Single().ToString());
    }

    [Fact]
    public void Paths_can_be_moved_and_nothing_else_changes()
    {
        string moved = StudyDesignJson.WithPaths(full, path => $"../{path}");
        var reader = new Reader();
        Assert.Equal(StudyDesignJson.Read(full, vocabulary, new Reader()).GetDesignOrThrow().Hash, StudyDesignJson.Read(moved, vocabulary, reader).GetDesignOrThrow().Hash);
        Assert.Equal(("../e.csv", "../m.csv", "../p.csv", "../x.csv", "../l.csv", "../d.json"), (reader.Files!.Mentees, reader.Files.Mentors, reader.Files.Pairs, reader.Files.Earlier, reader.Files.Locks, reader.Files.Schemes["detailed"]));
        Assert.Equal(moved, StudyDesignJson.WithPaths(moved, path => path));
        Assert.Throws<InvalidInputException>(() => StudyDesignJson.WithPaths("{}", path => path));
    }

    /// <summary>To publish a change: MENTORING_UPDATE_SCHEMA=1 dotnet test --filter The_published_schema.</summary>
    [Fact]
    public void The_published_schema_is_the_one_that_documents_are_checked_by()
    {
        string file = Path.Combine(Repository.Docs, "study.schema.json");
        if (Environment.GetEnvironmentVariable("MENTORING_UPDATE_SCHEMA") is not null)
        {
            File.WriteAllText(file, StudyDesignJson.ToJsonSchema());
        }

        Assert.Equal(StudyDesignJson.ToJsonSchema(), File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    /// <summary>An option that a document cannot give, or that is in no hash, would be forgotten in silence.</summary>
    [Fact]
    public void Every_option_of_the_generator_is_in_documents_and_in_the_hash()
    {
        using JsonDocument schema = JsonDocument.Parse(StudyDesignJson.ToJsonSchema());
        JsonElement known = schema.RootElement.GetProperty("properties").GetProperty("sources").GetProperty("items").GetProperty("properties")
            .GetProperty("generated").GetProperty("properties");
        string usual = new GeneratedSource("x").Content;
        foreach (PropertyInfo option in typeof(GeneratorOptions).GetProperties().Where(p => p.CanWrite && p.Name != "Seed"))
        {
            Assert.True(known.TryGetProperty(JsonNamingPolicy.CamelCase.ConvertName(option.Name), out _), option.Name);
            var options = new GeneratorOptions();
            object? old = option.GetValue(options);
            option.SetValue(options, old switch { int number => number + 1, double share => (share / 2) + 0.125, bool yes => !yes, _ => new Missingness { Wishes = 0.5 } });
            Assert.False(usual == new GeneratedSource("x", options).Content, option.Name);
        }
    }

    private sealed class Reader : StudyFileReader
    {
        public StudyFiles? Files { get; private set; }

        public bool Fails { get; init; }

        public override StudySource? Read(StudyFiles files, ICollection<Problem> problems)
        {
            Files = files;
            if (Fails)
            {
                problems.Add(new Problem(files.Mentees, "there is no such file", "check it"));
                return null;
            }

            return SampleStudy.Generated(files.Name, 3, 3);
        }
    }
}
