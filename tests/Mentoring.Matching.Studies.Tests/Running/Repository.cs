namespace Mentoring.Matching.Studies.Tests.Running;

/// <summary>Where the files of the repository are.</summary>
internal static class Repository
{
    public static string Docs { get; } = Find();

    public static string Samples => Path.Combine(Docs, "samples");

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string docs = Path.Combine(folder.FullName, "docs");
            if (Directory.Exists(Path.Combine(docs, "samples")))
            {
                return docs;
            }
        }

        throw new DirectoryNotFoundException("docs/samples");
    }
}
