namespace Mentoring.Matching.Cli.Tests;

/// <summary>A theory about the real inputs; skipped, and shown as such, where they are not beside the repository.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedDataTheoryAttribute : TheoryAttribute
{
    public SharedDataTheoryAttribute(string folder)
    {
        if (Tool.SharedData is not { } shared || !Directory.Exists(Path.Combine(shared, folder)))
        {
            Skip = $"shared/data/{folder} is not beside the repository.";
        }
    }
}
