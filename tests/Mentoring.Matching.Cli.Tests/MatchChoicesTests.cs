using System.Text.Json;

namespace Mentoring.Matching.Cli.Tests;

/// <summary>What <c>match</c> says of requests.</summary>
public sealed class MatchChoicesTests
{
    private const string Scheme = """
        {
          "name": "Tiny",
          "questions": [{ "type": "number", "id": "level", "minimum": 0, "maximum": 10 }],
          "criteria": [{ "type": "closeness", "question": "level" }],
          "rules": [{ "type": "noEarlierPair" }],
          "choices": { "mutual": ["noEarlierPair"] },
          "objectives": ["mutualRequests", "menteeRequests", "mostPlaced", "totalScore"],
          "menteeForm": { "id": "id", "requests": ["wishes"], "avoids": ["not"] },
          "mentorForm": { "id": "id", "requests": ["wishes"], "avoids": ["not"] }
        }
        """;

    [Fact]
    public void Choices_are_counted_and_clashes_told_on_the_screen_and_in_json()
    {
        using var tool = new Tool();
        int code = tool.Run([
            "match", "--scheme", tool.Write("scheme.json", Scheme),
            "--mentees", tool.Write("mentees.csv", "id,level,wishes,not\na,1,m;n,\nb,9,m,\nc,5,o,\n"),
            "--mentors", tool.Write("mentors.csv", "id,level,wishes,not\nm,9,b,\nn,1,,\no,5,,c\n"),
            "--earlier", tool.Write("earlier.csv", "mentee,mentor\nb,m\n"),
            "--out", tool.At("m.csv"), "--json", tool.At("r.json")]);

        Assert.Equal((0, ""), (code, tool.Error));
        string[] lines = tool.Out.Split(Environment.NewLine);
        Assert.Contains("Mentees' choices: 2 of 3 mentees who asked got one of their choices: 1 their 1st, 1 their 2nd.", lines);
        Assert.Contains("Mentors' choices: 1 of 1 mentors who asked got one of their choices: 1 their 1st.", lines);
        Assert.Contains("Choice: a asked for m (1st choice), but m's place went to b (they asked for each other). No matching with the pair is better by the scheme's objectives.", lines);
        Assert.Contains("Look at this: b and m asked for each other; the pair is made: b and m were a pair before; set aside, since b and m asked for each other.", lines);
        Assert.Contains("Choice: c asked for o (1st choice), but the avoid holds: o avoids c.", lines);
        JsonElement choices = tool.Json("r.json").GetProperty("choices");
        Assert.Equal([1, 1], choices.GetProperty("mentees").GetProperty("byChoice").EnumerateArray().Select(c => c.GetInt32()));
        Assert.Equal(["request", "rule", "avoid"], choices.GetProperty("clashes").EnumerateArray().Select(c => c.GetProperty("kind").GetString()));
        Assert.Equal([false, true, false], choices.GetProperty("clashes").EnumerateArray().Select(c => c.GetProperty("made").GetBoolean()));
        Assert.True(choices.GetProperty("clashes")[1].GetProperty("findings")[0].GetProperty("setAside").GetBoolean());
        Assert.Equal((1, 1), (choices.GetProperty("avoids").GetInt32(), choices.GetProperty("avoidsKept").GetInt32()));
        Assert.Contains("look: b and m were a pair before; set aside", tool.Read("m.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Twenty_clashes_are_shown_and_all_are_in_the_json()
    {
        using var tool = new Tool();
        string mentees = string.Concat(Enumerable.Range(0, 30).Select(i => $"a{i:00},1,m,\n"));
        Assert.Equal(0, tool.Run([
            "match", "--scheme", tool.Write("scheme.json", Scheme), "--mentees", tool.Write("mentees.csv", $"id,level,wishes,not\n{mentees}"),
            "--mentors", tool.Write("mentors.csv", "id,level,wishes,not\nm,9,,\n"), "--out", tool.At("m.csv"), "--json", tool.At("r.json")]));
        Assert.Equal(20, tool.Out.Split(Environment.NewLine).Count(l => l.StartsWith("Choice: a", StringComparison.Ordinal) && l.Contains("asked for m", StringComparison.Ordinal)));
        Assert.Contains("Choice: and 9 more, all of them in the file that --json writes.", tool.Out, StringComparison.Ordinal);
        Assert.Equal(29, tool.Json("r.json").GetProperty("choices").GetProperty("clashes").GetArrayLength());
    }
}
