using System.Text.Json;
using Mentoring.Matching.Benchmarks.Commands;
using Mentoring.Matching.Benchmarks.Workloads;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Benchmarks.Tests;

public sealed class ShortlistCommandTests
{
    [Fact]
    public void Arguments_are_read_with_what_is_usual_where_one_is_left_out()
    {
        Assert.Equal(
            new ShortlistArguments(20, 10, 5, null, Side.Mentee, ScaleRules.Open, 1), ShortlistArguments.Parse(Split("--mentees 20 --mentors 10")));
        Assert.Equal(
            new ShortlistArguments(20, 10, 3, 7, Side.Mentor, ScaleRules.Selective, 2),
            ShortlistArguments.Parse(Split("--mentees 20 --mentors 10 --k 3 --cap 7 --side mentor --rules selective --threads 2")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("--mentees 20")]
    [InlineData("--mentees 20 --mentors")]
    [InlineData("--mentees 20 --mentors 0")]
    [InlineData("--mentees 20 --mentors 10 --k 0")]
    [InlineData("--mentees 20 --mentors 10 --cap none")]
    [InlineData("--mentees 20 --mentors 10 --side both")]
    [InlineData("--mentees 20 --mentors 10 --rules strict")]
    [InlineData("--mentees 20 --mentors 10 extra")]
    public void What_makes_no_sense_is_refused_with_the_usage(string args)
    {
        using var output = new StringWriter();
        using var messages = new StringWriter();
        Assert.Equal(2, ShortlistCommand.Run(Split(args), output, messages));
        Assert.StartsWith("Usage: shortlist --mentees N", messages.ToString(), StringComparison.Ordinal);
        Assert.Empty(output.ToString());
    }

    [Theory]
    [InlineData("mentee", 70)]
    [InlineData("mentor", 30)]
    public void Lists_end_with_one_line_of_json_that_says_what_they_came_to(string side, int lists)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var messages = new StringWriter();
        Assert.Equal(0, ShortlistCommand.Run(Split($"--mentees 70 --mentors 30 --k 4 --cap 6 --side {side} --threads 2"), output, messages));
        Assert.Equal(1, output.ToString().Count(c => c == '\n'));
        using var document = JsonDocument.Parse(output.ToString());
        JsonElement report = document.RootElement;
        Assert.Equal((side, 4, 6), (report.GetProperty("side").GetString(), report.GetProperty("k").GetInt32(), report.GetProperty("cap").GetInt32()));
        string[] stages = [.. report.GetProperty("seconds").EnumerateObject().Select(s => s.Name)];
        Assert.Equal(["pool", "answers", "rules", "criteria", "scores", "shortlists"], stages);
        long listed = report.GetProperty("listed").GetInt64();
        Assert.InRange(listed, 1, 4 * lists);
        Assert.InRange(report.GetProperty("mostShown").GetInt32(), 1, 6);
        Assert.Equal(4 * lists == listed, report.GetProperty("short").GetInt32() == 0);
        Assert.InRange(report.GetProperty("meanRank").GetDouble(), 0.1, 1);
    }

    private static string[] Split(string args) => args.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
