namespace Mentoring.Matching.Cli.Tests;

/// <summary>A theory that a real shell runs; skipped, and shown as such, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ShellTheoryAttribute : TheoryAttribute
{
    public ShellTheoryAttribute(string shell)
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        if (OperatingSystem.IsWindows() || !folders.Any(folder => File.Exists(Path.Combine(folder, shell))))
        {
            Skip = $"There is no {shell} on this machine.";
        }
    }
}
