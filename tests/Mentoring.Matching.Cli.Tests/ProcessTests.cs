using System.Diagnostics;
using System.Text;

namespace Mentoring.Matching.Cli.Tests;

/// <summary>The tool as a process of its own: what only the real streams and exit codes can show.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task Init_then_match_then_a_broken_file()
    {
        using var tool = new Tool();
        Assert.Equal(0, (await RunAsync("init", tool.At("s"))).Code);
        string[] files = ["--scheme", tool.At("s/scheme.json"), "--mentees", tool.At("s/mentees.csv"), "--mentors", tool.At("s/mentors.csv")];

        (int code, string output, string error) = await RunAsync(["match", .. files, "--out", tool.At("m.csv")]);
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("Certificate: valid, gap 0", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);

        tool.Write("s/mentors.csv", tool.Read("s/mentors.csv").Replace("Director", "Direktor", StringComparison.Ordinal));
        (code, output, error) = await RunAsync(["match", .. files, "--out", tool.At("m.csv")]);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("mentors.csv, row 2, column \"Your grade\": 'Direktor' is not one of", error, StringComparison.Ordinal);
        Assert.Contains("did you mean 'Director'.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_in_every_script_come_out_as_they_went_in()
    {
        using var tool = new Tool();
        (int code, string output, _) = await RunAsync(
            ["match", .. TinyScheme.In(tool, "id,name,level\na,Žofie 李雷 🙂,1\n"), "--out", tool.At("m.csv")]);

        Assert.Equal(0, code);
        Assert.Contains("Žofie 李雷 🙂 (a)", output, StringComparison.Ordinal);
        Assert.Contains("a,Žofie 李雷 🙂,n,Noa,", tool.Read("m.csv"), StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Out, string Error)> RunAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "mentoring-matching.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }
}
