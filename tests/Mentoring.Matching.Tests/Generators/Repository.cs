namespace Mentoring.Matching.Tests.Generators;

/// <summary>Finds files of the repository from where the tests run.</summary>
internal static class Repository
{
    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = Above("Mentoring.Matching.sln")
        ?? throw new InvalidOperationException("The tests run outside the repository.");

    private static string? Above(string name)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, name)))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
