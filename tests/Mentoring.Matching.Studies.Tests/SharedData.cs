namespace Mentoring.Matching.Studies.Tests;

/// <summary>Real inputs that lie beside the repository on some machines and are never copied into it.</summary>
internal static class SharedData
{
    /// <summary>The path of a shared file, or null when it is not on this machine.</summary>
    internal static string? Find(params string[] parts)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine([folder.FullName, "shared", "data", .. parts]);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
