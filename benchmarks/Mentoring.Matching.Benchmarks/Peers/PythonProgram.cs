using System.ComponentModel;
using System.Diagnostics;

namespace Mentoring.Matching.Benchmarks.Peers;

/// <summary>A Python interpreter of this machine that has a certain library.</summary>
public sealed class PythonProgram
{
    private readonly string path;

    private PythonProgram(string path, string version) => (this.path, Version) = (path, version);

    /// <summary>The version of the library.</summary>
    public string Version { get; }

    /// <summary>The interpreter that is named, else the first one found, else Debian's; null where it lacks the library.</summary>
    /// <param name="library">The library.</param>
    /// <param name="module">What is used of it.</param>
    /// <param name="interpreter">The interpreter, where one is named.</param>
    public static PythonProgram? With(string library, string module, string? interpreter)
    {
        foreach (string candidate in interpreter is null ? ["python3", "/usr/bin/python3"] : new[] { interpreter })
        {
            if (Start(candidate, ["-c", $"import {library}, {module}; print({library}.__version__)"], isProbe: true, null) is { } version)
            {
                return new(candidate, version.Trim());
            }
        }

        return null;
    }

    /// <summary>Runs a script that lies beside this program.</summary>
    /// <returns>What it printed.</returns>
    public string Run(string script, IEnumerable<string> arguments, Action<IDictionary<string, string?>>? environment = null) =>
        Start(path, [Path.Combine(AppContext.BaseDirectory, script), .. arguments], isProbe: false, environment)
        ?? throw new InvalidOperationException($"{script} failed; its message is above.");

    // What the process printed, or null when it cannot be started or fails.
    private static string? Start(string program, IReadOnlyList<string> arguments, bool isProbe, Action<IDictionary<string, string?>>? environment)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = isProbe };
            environment?.Invoke(start.Environment);
            using var process = Process.Start(start)!;
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            return null; // there is no such program
        }
    }
}
