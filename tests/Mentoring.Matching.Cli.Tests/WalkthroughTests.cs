using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Mentoring.Matching.Cli.Tests;

/// <summary>The walk-through in the documentation, box by box: what it says to type is typed, and what it shows is what comes.</summary>
public sealed partial class WalkthroughTests
{
    private static readonly string document = File.ReadAllText(Path.Combine(Tool.Samples, "..", "walkthrough.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task Every_box_of_the_walkthrough_is_as_it_comes()
    {
        using var tool = new Tool();
        string folder = tool.At("");
        string output = "";
        int commands = 0;
        foreach (Match box in Box().Matches(document))
        {
            string text = box.Groups["text"].Value;
            switch (box.Groups["kind"].Value)
            {
                case "sh":
                    string command = Assert.Single(text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
                    if (command.StartsWith("cd ", StringComparison.Ordinal))
                    {
                        folder = Path.Combine(folder, command[3..]);
                    }
                    else
                    {
                        output = await RunAsync(command, folder);
                        commands++;
                    }

                    break;
                case "csv":
                    Put(Path.Combine(folder, box.Groups["file"].Value), text.TrimEnd('\n'));
                    break;
                default:
                    AssertShown(text, output);
                    break;
            }
        }

        Assert.True(commands >= 12, $"There are {commands} commands.");

        // It ends with letters that can be sent: a page and a row for each pair.
        string[] letters = await File.ReadAllLinesAsync(Path.Combine(folder, "letters", "letters.csv"));
        Assert.Equal(7, letters.Length);
        Assert.All(letters[1..], row => Assert.True(File.Exists(Path.Combine(folder, "letters", row[(row.LastIndexOf(',') + 1)..]))));
    }

    /// <summary>Every mark of the letter is a column of the table.</summary>
    [Fact]
    public void The_letter_names_columns_that_are_there()
    {
        using var tool = new Tool();
        string[] files = StarterFiles.In(tool);
        Assert.Equal(0, tool.Run(["match", .. files, "--out", tool.At("m.csv")]));
        Assert.Equal(0, tool.Run(["agreement", .. files, "--matches", tool.At("m.csv"), "--start", "2026-03-02", "--out", tool.At("letters")]));
        string headers = tool.Read("letters/letters.csv").Split("\r\n")[0].Replace("\"", "", StringComparison.Ordinal);
        string[] marks = [.. Mark().Matches(document).Select(m => m.Groups[1].Value)];

        Assert.True(marks.Length >= 6);
        Assert.All(marks, mark => Assert.Contains(mark, headers, StringComparison.Ordinal));
    }

    [GeneratedRegex("^```(?<kind>sh|text|csv)(?: (?<file>\\S+))?\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Box();

    [GeneratedRegex("«(.+?)»")]
    private static partial Regex Mark();

    /// <summary>A row takes the place of the one with the same addresses, or comes at the end.</summary>
    private static void Put(string path, string row)
    {
        string[] addresses = [.. row.Split(',').Where(cell => cell.Contains('@', StringComparison.Ordinal))];
        List<string> lines = [.. File.ReadAllText(path).TrimEnd('\n').Split('\n')];
        int at = lines.FindIndex(line => addresses.All(address => line.Contains($",{address},", StringComparison.Ordinal)));
        if (at >= 0)
        {
            lines[at] = row;
        }
        else
        {
            lines.Add(row);
        }

        File.WriteAllText(path, string.Join('\n', lines) + "\n");
    }

    /// <summary>What is shown is what came, but for lines of three dots, each of which stands for some lines.</summary>
    private static void AssertShown(string shown, string output)
    {
        string[] lines = output.Split('\n');
        int at = 0;
        bool isLeftOut = false;
        foreach (string line in shown.Split('\n'))
        {
            if (line == "...")
            {
                isLeftOut = true;
                continue;
            }

            int found = isLeftOut ? Array.FindIndex(lines, Math.Min(at + 1, lines.Length), came => Shows(line, came)) : at;
            Assert.True(found >= 0 && found < lines.Length, $"'{line}' is shown but does not come:\n{output}");
            Assert.True(Shows(line, lines[found]), $"'{line}' is shown where '{lines[found]}' comes.");
            (at, isLeftOut) = (found + 1, false);
        }

        Assert.True(isLeftOut || at == lines.Length, $"More comes than is shown:\n{output}");
    }

    /// <summary>Three dots at the end of a line stand for the rest of it.</summary>
    private static bool Shows(string line, string came) =>
        line.EndsWith("...", StringComparison.Ordinal) ? came.StartsWith(line[..^3], StringComparison.Ordinal) : line == came;

    private static async Task<string> RunAsync(string command, string folder)
    {
        string[] words = [.. Word().Matches(command).Select(m => m.Value.Trim('"'))];
        Assert.Equal("mentoring-matching", words[0]);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "mentoring-matching.dll"), .. words[1..]])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0 && (await error).Length == 0, $"{command}\n{await error}");
        return output.ReplaceLineEndings("\n").Replace('\\', '/');
    }

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();
}
