using System.Diagnostics;

namespace Mentoring.Matching.Cli.Tests;

/// <summary>A study whose process is killed, again and again, ends with the rows of one that was left alone.</summary>
public sealed class StudyKillTests
{
    private const string design = """
        { "version": 1, "name": "killed", "sources": [ { "name": "pool", "generated": { "mentees": 60, "mentors": 40 } } ],
          "strategies": [ { "name": "detailed" }, { "name": "informal" } ], "approaches": [ "scheme" ], "seeds": { "from": 1, "count": 400 } }
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Killed_three_times_no_cell_is_lost_or_repeated(int threads)
    {
        using var tool = new Tool();
        string path = tool.Write("study.json", design);
        string ledger = tool.At("killed/study.ledger");
        int before = 0;
        for (int kill = 1; kill <= 3; kill++)
        {
            using Process process = Start(path, tool.At("killed"), threads);
            long from = Length(ledger);
            while (Length(ledger) < from + 2000 && !process.HasExited)
            {
                await Task.Delay(1);
            }

            Assert.False(process.HasExited, "The study was done before it could be killed; give it more seeds.");
            process.Kill();
            await process.WaitForExitAsync();
            int lines = File.ReadAllBytes(ledger).Count(b => b == '\n') - 1;
            Assert.True(lines > before);
            before = lines;
        }

        Assert.Equal((0, ""), (tool.Run("study", "run", path, "--out", tool.At("killed"), "--threads", $"{threads}", "--json"), tool.Error));
        Assert.Equal((before, 800 - before), (tool.Json().GetProperty("kept").GetInt32(), tool.Json().GetProperty("run").GetInt32()));
        Assert.Equal(801, File.ReadAllBytes(ledger).Count(b => b == '\n'));

        Assert.Equal(0, tool.Run("study", "run", path, "--out", tool.At("left-alone")));
        Assert.Equal(Reproducible(tool, "left-alone"), Reproducible(tool, "killed"));
        Assert.Equal(
            tool.Json("left-alone/manifest.json").GetProperty("rows").EnumerateArray().Select(r => r.GetRawText()),
            tool.Json("killed/manifest.json").GetProperty("rows").EnumerateArray().Select(r => r.GetRawText()));
    }

    /// <summary>The table without time and memory, the last two columns.</summary>
    private static IEnumerable<string> Reproducible(Tool tool, string folder)
    {
        List<string[]> rows = StudyCommandTests.Rows(tool.Read($"{folder}/results.csv"));
        Assert.Equal(["elapsed_ms", "allocated_bytes"], rows[0][^2..]);
        return rows.Select(r => string.Join('|', r[..^2]));
    }

    private static long Length(string path) => File.Exists(path) ? new FileInfo(path).Length : 0;

    private static Process Start(string design, string folder, int threads) => Process.Start(new ProcessStartInfo(
        "dotnet",
        [Path.Combine(AppContext.BaseDirectory, "mentoring-matching.dll"), "study", "run", design, "--out", folder, "--threads", $"{threads}"])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
