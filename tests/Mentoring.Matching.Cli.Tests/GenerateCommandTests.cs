using System.Globalization;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Studies.Generation;

namespace Mentoring.Matching.Cli.Tests;

public sealed class GenerateCommandTests
{
    private static readonly string[] files = ["scheme.json", "scheme-informal.json", "scheme-open-door.json", "mentees.csv", "mentors.csv", "outcomes.csv"];

    [Theory]
    [InlineData("scheme.json")]
    [InlineData("scheme-informal.json")]
    [InlineData("scheme-open-door.json")]
    public void The_files_match_as_the_pool_of_the_library_does(string scheme)
    {
        using var tool = new Tool();
        string[] options =
        [
            "--mentees", "60", "--mentors", "40", "--seed", "9", "--signal", "0.5", "--reliability", "0.7", "--traits", "2", "--questions-per-trait", "3", "--points", "7",
            "--twins", "0.1", "--popularity-skew", "1.5", "--appeal", "1", "--most-requests", "3", "--known-mentors", "6", "--insight", "0.4", "--least-capacity", "0", "--most-capacity", "4",
            "--organisations", "5", "--managers-in-pool", "0.5", "--dirt", "0.4", "--other-organisation", "--missing-of-mentees", "0.1,0.1,0.05,0.2,0.3",
            "--missing", "supervised", "--outcomes", "4",
        ];
        var same = new GeneratorOptions
        {
            Mentees = 60, Mentors = 40, Seed = 9, Signal = 0.5, Reliability = 0.7, Traits = 2, QuestionsPerTrait = 3, Points = 7,
            Twins = 0.1, PopularitySkew = 1.5, Appeal = 1, MostRequests = 3, KnownMentors = 6, Insight = 0.4, LeastCapacity = 0, MostCapacity = 4,
            Organisations = 5, ManagersInPool = 0.5, Dirt = 0.4, OtherOrganisation = true,
            MissingOfMentees = new() { People = 0.1, Blocks = 0.1, Items = 0.05, Topics = 0.2, Wishes = 0.3 }, MissingOfMentors = Missingness.Supervised,
        };
        Assert.Equal((0, ""), (tool.Run(["generate", .. options, "--out", tool.At("g")]), tool.Error));
        Assert.Equal(files.Select(f => $"Wrote {Path.Combine(tool.At("g"), f)}"), tool.Out.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(0, tool.Run(
            "match", "--scheme", tool.At($"g/{scheme}"), "--mentees", tool.At("g/mentees.csv"), "--mentors", tool.At("g/mentors.csv"),
            "--out", tool.At("m.csv"), "--json", tool.At("m.json")));
        GeneratedPool generated = PoolGenerator.Generate(same);
        Scheme made = scheme switch { "scheme.json" => generated.DetailedScheme, "scheme-informal.json" => generated.InformalScheme, _ => generated.OpenDoorScheme };
        MatchResult result = new Matcher(made).Match(generated.Pool);
        Assert.Equal(result.Run.InputHash, tool.Json("m.json").GetProperty("run").GetProperty("inputHash").GetString());
        Assert.Equal(result.Run.SchemeHash, tool.Json("m.json").GetProperty("run").GetProperty("schemeHash").GetString());

        string[] lines = tool.Read("g/outcomes.csv").Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("mentee,mentor,outcome,compatibility", lines[0]);
        Assert.Equal(
            generated.SampleOutcomes(4).Select(o => string.Create(
                CultureInfo.InvariantCulture,
                $"{generated.Pool.Mentees[o.Mentee].Id},{generated.Pool.Mentors[o.Mentor].Id},{(o.IsGood ? 1 : 0)},{o.Compatibility}")),
            lines[1..]);
    }

    [Fact]
    public void Without_options_it_is_the_default_pool_and_the_same_command_writes_the_same_bytes()
    {
        using var tool = new Tool();
        Assert.Equal(0, tool.Run("generate", "--out", tool.At("a"), "--json"));
        Assert.Equal((100, 60, 1000), (tool.Json().GetProperty("mentees").GetInt32(), tool.Json().GetProperty("mentors").GetInt32(), tool.Json().GetProperty("outcomes").GetInt32()));
        Assert.Equal(files.Length, tool.Json().GetProperty("files").GetArrayLength());
        Assert.Equal(
            PoolGenerator.Generate().SampleOutcomes(10).Count(o => o.IsGood), tool.Json().GetProperty("goodOutcomes").GetInt32());
        Assert.Equal(0, tool.Run("generate", "--out", tool.At("b"), "--mentees", "100", "--mentors", "60", "--seed", "1", "--missing", "platform"));
        Assert.All(files, f => Assert.Equal(File.ReadAllBytes(tool.At($"a/{f}")), File.ReadAllBytes(tool.At($"b/{f}"))));
        Assert.Equal(101, tool.Read("a/mentees.csv").Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(PoolGenerator.Generate().Replies(Side.Mentor).Headers, tool.Read("a/mentors.csv").Split("\r\n")[0].Split(','));
    }

    [Fact]
    public void Nobody_can_be_generated_too()
    {
        using var tool = new Tool();
        Assert.Equal((0, ""), (tool.Run("generate", "--mentees", "0", "--mentors", "0", "--out", tool.At("g")), tool.Error));
        Assert.Equal("mentee,mentor,outcome,compatibility\r\n", tool.Read("g/outcomes.csv"));
    }

    [Fact]
    public void Files_that_are_there_are_not_overwritten_unless_asked()
    {
        using var tool = new Tool();
        tool.Write("outcomes.csv", "mine");

        Assert.Equal(1, tool.Run("generate", "--out", tool.At("")));
        Assert.Equal("mine", tool.Read("outcomes.csv"));
        Assert.False(File.Exists(tool.At("scheme.json")));
        Assert.Single(tool.ErrorLines);
        Assert.Equal(0, tool.Run("generate", "--out", tool.At(""), "--force"));
        Assert.StartsWith("mentee,mentor,", tool.Read("outcomes.csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--signal: 2 is out of range; give a number from 0 to 1.", "--signal", "2")]
    [InlineData("--popularity-skew: -1 is out of range; give a number from 0 to 100.", "--popularity-skew", "-1")]
    [InlineData("--missing-of-mentors, topics: 3 is no share; give a number from 0 to 1.", "--missing-of-mentors", "0,0,0,3,0")]
    [InlineData("--missing-of-mentees takes PEOPLE,BLOCKS,ITEMS,TOPICS,WISHES, such as 0.01,0.1,0.02,0.3,0.25.", "--missing-of-mentees", "0,0,0,0")]
    [InlineData("--traits takes a number; 'many' is none that it can take.", "--traits", "many")]
    [InlineData("--outcomes takes a number from 0 to 1000.", "--outcomes", "1001")]
    public void What_cannot_be_generated_is_a_usage_error(string expected, params string[] options)
    {
        using var tool = new Tool();
        Assert.Equal(1, tool.Run(["generate", "--out", tool.At("g"), .. options]));
        Assert.Contains(expected, tool.ErrorLines);
        Assert.False(Directory.Exists(tool.At("g")));
    }
}
