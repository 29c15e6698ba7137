using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Mentoring.Matching.Cli.Tests;

public sealed class LearnCommandTests : IDisposable
{
    private readonly Tool tool = new();

    public void Dispose() => tool.Dispose();

    [Fact]
    public void What_is_worth_learning_is_said_with_its_numbers()
    {
        string[] files = Past(pairs: 240);
        Assert.Equal((0, ""), (tool.Run(["learn", .. files, "--features", tool.At("f.csv")]), tool.Error));
        Assert.StartsWith("Scheme: Tiny\nPast pairs: 240, of which ", tool.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("Look at this: The criterion ", tool.Out, StringComparison.Ordinal); // a single criterion that decides all
        string[] features = tool.Read("f.csv").TrimEnd().Split('\n');
        Assert.StartsWith("mentee,mentor,outcome,success,group,fold,", features[0], StringComparison.Ordinal);
        Assert.Equal(241, features.Length);

        Assert.Equal(0, tool.Run(["learn", .. files, "--json"]));
        JsonElement json = tool.Json();
        Assert.Equal(240, json.GetProperty("pairs").GetInt32());
        Assert.Equal(5, json.GetProperty("weighings").GetArrayLength());
        Assert.True(json.GetProperty("weighings")[0].GetProperty("auc").GetDouble() > 0.9);
        Assert.Equal("afterTheEvent", json.GetProperty("warnings").EnumerateArray().Last().GetProperty("kind").GetString());
    }

    [Fact]
    public void Too_little_is_said_and_nothing_is_learned()
    {
        Assert.Equal(0, tool.Run(["learn", .. Past(pairs: 10), "--json"]));
        JsonElement json = tool.Json();
        Assert.Equal("tooLittle", json.GetProperty("advice").GetString());
        Assert.Equal(0, json.GetProperty("weighings").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("intercept").ValueKind);
    }

    [Fact]
    public void What_is_wrong_with_the_outcomes_is_located()
    {
        string[] files = Past(pairs: 40);
        tool.Write("outcomes.csv", "mentee,mentor,outcome\ne0,o0,good\n");
        Assert.Equal(2, tool.Run(["learn", .. files]));
        Assert.StartsWith("outcomes.csv, row 2, column \"outcome\": 'good' is no number;", tool.Error, StringComparison.Ordinal);
        tool.Write("outcomes.csv", "mentee,mentor\ne0,o0\n");
        Assert.Equal(2, tool.Run(["learn", .. files]));
        Assert.Contains("are not all there", tool.Error, StringComparison.Ordinal);
        tool.Write("outcomes.csv", "mentee,mentor,outcome\nnobody,o0,yes\n");
        Assert.Equal(2, tool.Run(["learn", .. files]));
        Assert.Contains("there is no mentee 'nobody' in the pool", tool.Error, StringComparison.Ordinal);
    }

    /// <summary>Numbers to a parser, and no outcomes.</summary>
    [Theory]
    [InlineData("NaN")]
    [InlineData("-Infinity")]
    [InlineData("Infinity")]
    public void What_is_not_finite_is_no_outcome(string text)
    {
        string[] files = Past(pairs: 40);
        Assert.Equal(ExitCode.Usage, tool.Run(["learn", .. files, "--success-from", text]));
        tool.Write("outcomes.csv", $"mentee,mentor,outcome\ne0,o0,{text}\n");
        Assert.Equal(ExitCode.Input, tool.Run(["learn", .. files]));
        Assert.StartsWith($"outcomes.csv, row 2, column \"outcome\": '{text}' is no number;", tool.Error, StringComparison.Ordinal);
    }

    /// <summary>As many pairs, which go well where the levels are close.</summary>
    private string[] Past(int pairs)
    {
        var random = new Random(4);
        StringBuilder mentees = new("id,name,level\n"), mentors = new("id,name,level,least\n"), outcomes = new("mentee,mentor,outcome\n");
        for (int i = 0; i < pairs; i++)
        {
            (int mentee, int mentor) = (random.Next(11), random.Next(11));
            mentees.Append(CultureInfo.InvariantCulture, $"e{i},E{i},{mentee}\n");
            mentors.Append(CultureInfo.InvariantCulture, $"o{i},O{i},{mentor},\n");
            outcomes.Append(CultureInfo.InvariantCulture, $"e{i},o{i},{(Math.Abs(mentee - mentor) < 4 ? "yes" : "no")}\n");
        }

        return [.. TinyScheme.In(tool, mentees.ToString(), mentors.ToString()), "--outcomes", tool.Write("outcomes.csv", outcomes.ToString())];
    }
}
