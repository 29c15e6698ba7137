using System.Diagnostics;

namespace Mentoring.Matching.Cli.Tests;

public sealed class CompletionCommandTests
{
    [Theory]
    [InlineData("bash", "complete -o default -o bashdefault -F _mentoring_matching mentoring-matching\n")]
    [InlineData("zsh", "#compdef mentoring-matching\n")]
    [InlineData("fish", "complete -c mentoring-matching -a '(__mentoring_matching)'\n")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName 'mentoring-matching' -ScriptBlock {\n")]
    public void Each_shell_has_its_script_which_says_where_to_put_it(string shell, string line)
    {
        using var tool = new Tool();

        Assert.Equal((0, ""), (tool.Run("completion", shell), tool.Error));
        Assert.Contains(line, tool.Out, StringComparison.Ordinal);
        Assert.Contains($"#   ", tool.Out, StringComparison.Ordinal);
        Assert.Contains($"mentoring-matching completion {shell}", tool.Out, StringComparison.Ordinal);
        Assert.Contains("[suggest:", tool.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', tool.Out);
        Assert.EndsWith("\n", tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_shell_is_a_usage_error_that_lists_them()
    {
        using var tool = new Tool();

        Assert.Equal(1, tool.Run("completion", "tcsh"));
        Assert.Contains("Argument 'tcsh' not recognized. Must be one of:", tool.ErrorLines);
        Assert.Equal(1, tool.Run("completion"));
    }

    [ShellTheory("bash")]
    [InlineData("whatif whynot", "mentoring-matching", "wh")]
    [InlineData("--memory-limit --mentees --mentors", "mentoring-matching", "match", "--m")]
    [InlineData("orlib", "mentoring-matching", "solve", "x y", "--format", "o")]
    [InlineData("both mentee mentor neither", "mentoring-matching", "end", "--side", "")]
    [InlineData("mentee mentor", "mentoring-matching", "end", "--side", "=", "me")]
    [InlineData("noTime notWorking", "mentoring-matching", "end", "--reason", "no")]
    [InlineData("--help bash fish pwsh zsh", "mentoring-matching", "completion", "")]
    [InlineData("", "mentoring-matching", "match", "--mentees", "me")]
    [InlineData("whatif whynot", "mm", "wh")]
    public async Task Bash_completes_commands_options_and_values(string expected, params string[] words)
    {
        string line = string.Join(' ', words.Select(w => w.Contains(' ', StringComparison.Ordinal) ? $"'{w}'" : w)).Replace(" = ", "=", StringComparison.Ordinal);

        Assert.Equal(expected, await ShellAsync("bash", ["--norc", "--noprofile"], """
            mentoring-matching() { dotnet "$TOOL" "$@"; }
            mm() { mentoring-matching "$@"; }
            source "$SCRIPT"
            COMP_LINE="$1"; shift
            COMP_POINT=${#COMP_LINE}; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
            _mentoring_matching
            printf '%s\n' "${COMPREPLY[@]}"
            """, [line, .. words]));
    }

    [ShellTheory("zsh")]
    [InlineData("whatif whynot", "mentoring-matching", "wh")]
    [InlineData("--memory-limit --mentees --mentors", "mentoring-matching", "match", "--m")]
    [InlineData("both mentee mentor neither", "mentoring-matching", "end", "--side", "")]
    [InlineData("--side=mentee --side=mentor", "mentoring-matching", "end", "--side=me")]
    [InlineData("FILES", "mentoring-matching", "match", "--mentees", "me")]
    public async Task Zsh_completes_commands_options_and_values(string expected, params string[] words)
    {
        Assert.Equal(expected, await ShellAsync("zsh", ["-f"], """
            mentoring-matching() { dotnet "$TOOL" "$@" }
            compdef() { }
            compadd() { shift; print -rl -- "$@" }
            _files() { print FILES }
            source "$SCRIPT"
            words=("$@"); CURRENT=$#
            _mentoring_matching
            """, words));
    }

    private static async Task<string> ShellAsync(string shell, string[] options, string commands, string[] words)
    {
        using var tool = new Tool();
        Assert.Equal(0, tool.Run("completion", shell));
        var start = new ProcessStartInfo(shell, [.. options, tool.Write("commands", commands.ReplaceLineEndings("\n")), .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["SCRIPT"] = tool.Write("script", tool.Out);
        start.Environment["TOOL"] = Path.Combine(AppContext.BaseDirectory, "mentoring-matching.dll");
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal("", await errors);
        return string.Join(' ', output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
