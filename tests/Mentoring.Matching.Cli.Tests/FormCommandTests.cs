using System.Text.Json;
using System.Xml.Linq;

namespace Mentoring.Matching.Cli.Tests;

public sealed class FormCommandTests : IDisposable
{
    private static readonly XNamespace svg = "http://www.w3.org/2000/svg";
    private static readonly string sample = Path.Combine(Tool.Samples, "leadership");
    private readonly Tool tool = new();

    public void Dispose() => tool.Dispose();

    /// <summary>The numbers of the page on tuning, and the picture.</summary>
    [Fact]
    public void The_sample_needs_three_questions_of_its_mentors()
    {
        Assert.Equal((ExitCode.Done, ""), (Sample("--picture", tool.At("form.svg")), tool.Error));
        string[] lines = tool.Out.Split(Environment.NewLine);
        Assert.Contains("Mean score when all is asked: 57.57 points", lines);
        Assert.Contains("mentor\tgoals\t35\t10\t7.21%\t1.58%\t1.24%\t0.06%\t", lines);
        Assert.Contains("mentor\tgrade\t45\t0\t0.14%\t0.10%\t0.00%\t0.00%\tstays: a rule reads it", lines);
        Assert.Contains("0\t\t47.95 points\t83.3%\t79.3%\t87.3%\t0.0%\t0.0%\t0.0%", lines);
        Assert.Contains("3\tavailability\t57.06 points\t99.1%\t98.5%\t99.8%\t94.8%\t90.8%\t98.7%", lines);
        Assert.Contains(
            "  Ask mentors 3 questions: 'goals', 'area', 'availability', beside 'organisation', 'grade', 'manager', 'languages', which stay on the form. That keeps 99.1% of the "
            + "quality of asking all (99% or more in 77 of 100 half-samples of the people); asking nothing keeps 83.3%.",
            lines);
        Assert.Contains("Quality is by the scheme's own scores, which foretell only weakly how pairs fare: what a form keeps is kept of the scores.", lines);
        Assert.Equal($"Wrote {tool.At("form.svg")}", lines[^2]);
        XElement root = XDocument.Parse(tool.Read("form.svg")).Root!;
        XElement[] panels = [.. root.Elements(svg + "svg")];
        Assert.Equal([13, 18], panels.Select(p => p.Elements(svg + "ellipse").Count())); // a point for each number of questions
        Assert.All(panels, p => Assert.Contains(p.Elements(svg + "path"), band => band.Attribute("fill-opacity") is not null));
        Assert.Contains("questions that mentors are asked, beside 4 that stay", root.Descendants(svg + "text").Select(t => t.Value));
    }

    [Fact]
    public void The_JSON_agrees_with_itself_and_with_the_matching_whatever_the_threads()
    {
        Assert.Equal((ExitCode.Done, ""), (Sample("--json", "--resamples", "8", "--threads", "1"), tool.Error));
        string first = tool.Out;
        Assert.Equal(ExitCode.Done, Sample("--json", "--resamples", "8", "--threads", "3"));
        Assert.Equal(first, tool.Out);
        JsonElement form = tool.Json();
        Assert.Equal(ExitCode.Done, tool.Run(["match", .. Files(), "--out", tool.At("m.csv"), "--json", tool.At("m.json")]));
        Assert.Equal(tool.Json("m.json").GetProperty("pairs").GetArrayLength(), form.GetProperty("placed").GetInt32());
        JsonElement mentors = form.GetProperty("mentors");
        JsonElement[] steps = [.. mentors.GetProperty("steps").EnumerateArray()];
        Assert.Equal(form.GetProperty("quality").GetDouble(), steps[^1].GetProperty("quality").GetDouble());
        Assert.Equal(1, steps[^1].GetProperty("qualityShare").GetProperty("value").GetDouble());
        foreach (JsonElement smallest in mentors.GetProperty("smallest").EnumerateArray())
        {
            string[] questions = [.. smallest.GetProperty("questions").EnumerateArray().Select(q => q.GetString()!)];
            Assert.Equal(steps[1..(questions.Length + 1)].Select(s => s.GetProperty("question").GetString()), questions);
            string share = smallest.GetProperty("measure").GetString() == "gain" ? "gainShare" : "qualityShare";
            Assert.Equal(
                steps[questions.Length].GetProperty(share).GetProperty("value").GetDouble(), smallest.GetProperty("share").GetProperty("value").GetDouble());
            Assert.Equal(8, smallest.GetProperty("resamples").GetInt32());
        }

        Assert.Equal(["organisation", "grade", "manager", "languages"], mentors.GetProperty("kept").EnumerateArray().Select(k => k.GetProperty("question").GetString()));
        Assert.Equal(ExitCode.Done, Sample("--json", "--resamples", "8", "--seed", "2"));
        Assert.NotEqual(first, tool.Out);
    }

    [Fact]
    public void One_person_is_told_of_in_a_sentence()
    {
        Assert.Equal((ExitCode.Done, ""), (Sample("--person", "tadhg.marchbanks@example.org"), tool.Error));
        Assert.StartsWith(
            "Ask mentor 'tadhg.marchbanks@example.org' about 'goals' next: on average over the answers that mentors give, all pairs together gain 0.0", tool.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, Sample("--person", "tadhg.marchbanks@example.org", "--json"));
        JsonElement next = tool.Json();
        Assert.Equal(("mentor", "goals"), (next.GetProperty("side").GetString(), next.GetProperty("best").GetString()));
        Assert.Equal("goals", next.GetProperty("gains")[0].GetProperty("question").GetString());
        Assert.Equal(ExitCode.Done, Sample("--person", "piotr.sandoval@example.org"));
        Assert.Equal($"There is nothing left to ask mentor 'piotr.sandoval@example.org' that the scores read.{Environment.NewLine}", tool.Out);
    }

    [Fact]
    public void Whom_there_is_not_or_twice_is_a_usage_error()
    {
        Assert.Equal(ExitCode.Usage, Sample("--person", "piotr.sandova@example.org"));
        Assert.Equal(["There is no mentor 'piotr.sandova@example.org' in the pool; did you mean 'piotr.sandoval@example.org'."], tool.ErrorLines);
        string[] files = TinyScheme.In(tool, mentors: "id,name,level,least\na,Ann,9,\nn,Noa,1,\n");
        Assert.Equal(ExitCode.Usage, tool.Run(["form", .. files, "--person", "a"]));
        Assert.Equal(["'a' is both mentee and mentor; say which with --side."], tool.ErrorLines);
        Assert.Equal(ExitCode.Done, tool.Run(["form", .. files, "--person", "a", "--side", "mentor"]));
        Assert.Equal(ExitCode.Usage, tool.Run(["form", .. files, "--person", "a", "--picture", tool.At("p.svg")]));
        Assert.Contains("--person and --picture do not go together: the picture is of all people.", tool.ErrorLines);
        Assert.Equal(ExitCode.Usage, tool.Run(["form", .. files, "--person", "n", "--full-mentors", tool.At("mentors.csv")]));
        Assert.Contains("--person goes with neither --full-mentees nor --full-mentors: what one person might answer, these do not know.", tool.ErrorLines);
        Assert.Equal(ExitCode.Usage, tool.Run(["form", .. files, "--person", "n", "--resamples", "20"]));
        Assert.Contains("--person and --resamples do not go together: for one person nobody is left out in turn.", tool.ErrorLines);
        Assert.Equal(ExitCode.Usage, tool.Run(["form", .. files, "--side", "mentee"]));
        Assert.Contains("--side says which of two people --person means; give both or neither.", tool.ErrorLines);
        Assert.Equal(ExitCode.Usage, tool.Run(["form", .. files, "--resamples", "1"]));
    }

    /// <summary>Mia's own answer makes her Ann's; what she would have said on the full form makes her Ben's.</summary>
    [Fact]
    public void Files_with_more_answers_may_judge_and_must_be_of_the_same_people()
    {
        string[] files = TinyScheme.In(tool, mentors: "id,name,level,least\nm,Mia,1,\nn,Noa,9,\n");
        string full = tool.Write("full.csv", "id,name,level,least\nm,Mia,9,\nn,Noa,1,\n");
        Assert.Equal(ExitCode.Done, tool.Run(["form", .. files]));
        Assert.Contains("Mean score when all is asked: 10.00 points", tool.Out, StringComparison.Ordinal);
        Assert.Equal((ExitCode.Done, ""), (tool.Run(["form", .. files, "--full-mentors", full]), tool.Error));
        Assert.Contains("Mean score when all is asked: 2.00 points", tool.Out, StringComparison.Ordinal);
        string others = tool.Write("others.csv", "id,name,level,least\nm,Mia,9,\no,Ola,1,\n");
        Assert.Equal(ExitCode.Input, tool.Run(["form", .. files, "--full-mentors", others]));
        Assert.Equal(["judge: the pool that judges has other people; give it the same mentees and mentors, with more answers."], tool.ErrorLines);
        Assert.Equal(ExitCode.Usage, tool.Run(["form", .. files, "--full-mentors", full, "--picture", full]));
        Assert.Equal([$"{full}: this is an input; write to another file."], tool.ErrorLines);
    }

    [Fact]
    public void Stopped_nothing_is_written()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.Equal(ExitCode.Cancelled, tool.RunWith(["form", .. Files(), "--picture", tool.At("p.svg")], isTerminal: false, stopped.Token));
        Assert.False(File.Exists(tool.At("p.svg")));
        Assert.Equal("", tool.Out);
    }

    /// <summary>Whatever people are called, it is text.</summary>
    [Fact]
    public void An_empty_pool_and_hostile_names_do_no_harm()
    {
        string[] files = TinyScheme.In(tool, mentees: "id,name,level\n");
        Assert.Equal((ExitCode.Done, ""), (tool.Run(["form", .. files, "--picture", tool.At("p.svg")]), tool.Error));
        Assert.Contains("Mean score when all is asked: none", tool.Out, StringComparison.Ordinal);
        Assert.Contains("Nobody gets a mentor, so nothing can be said of questions.", tool.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("smallest forms", tool.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("adds nothing", tool.Out, StringComparison.Ordinal);
        Assert.Equal(svg + "svg", XDocument.Parse(tool.Read("p.svg")).Root!.Name);
        files = TinyScheme.In(tool, mentors: "id,name,level,least\n[red]x,Mia,,\nn,Noa,1,\no,Ola,5,\n");
        Assert.Equal(ExitCode.Done, tool.RunWith(["form", .. files, "--person", "[red]x"], isTerminal: true, CancellationToken.None));
        Assert.Contains("mentor '[red]x'", tool.Out, StringComparison.Ordinal);
    }

    private static string[] Files() =>
        ["--scheme", Path.Combine(sample, "detailed.json"), "--mentees", Path.Combine(sample, "mentees.csv"), "--mentors", Path.Combine(sample, "mentors.csv")];

    private int Sample(params string[] more) => tool.Run(["form", .. Files(), .. more]);
}
