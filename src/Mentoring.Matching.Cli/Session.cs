using Mentoring.Matching.Cli.Output;

namespace Mentoring.Matching.Cli;

/// <summary>What a command talks to: two streams, a screen on the first of them, and the user who may want to stop it.</summary>
internal sealed class Session
{
    public Session(TextWriter output, TextWriter error, bool isTerminal = false, CancellationToken cancellationToken = default)
    {
        Out = output;
        Error = error;
        CancellationToken = cancellationToken;
        Screen = isTerminal ? new TerminalScreen(output) : new PlainScreen(output);
    }

    public TextWriter Out { get; }

    public TextWriter Error { get; }

    public CancellationToken CancellationToken { get; }

    /// <summary>Tables and colours on a terminal; plain, stable lines when redirected.</summary>
    public Screen Screen { get; }

    /// <summary>Says something that is neither a result nor a problem: on the error stream, so that results can be redirected.</summary>
    public void Note(string line) => Fail(line);

    /// <summary>Writes one line to the error stream, free of control characters.</summary>
    public void Fail(string line) => Error.WriteLine(PlainText.OneLine(line));

    /// <summary>Writes lines to the error stream, and returns the exit code that goes with them.</summary>
    public int Fail(int exitCode, params IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            Fail(line);
        }

        return exitCode;
    }
}
