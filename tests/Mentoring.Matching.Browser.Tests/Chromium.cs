namespace Mentoring.Matching.Browser.Tests;

/// <summary>The browser of this machine. None is ever downloaded.</summary>
internal static class Chromium
{
    public const string Missing =
        "No Chromium: install it (Debian: apt-get install chromium), or name one in MENTORING_CHROMIUM. With MENTORING_REQUIRE_BROWSER=1 this is a failure.";

    private static readonly string[] names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>Where it is; null where there is none.</summary>
    public static string? Path { get; } = Environment.GetEnvironmentVariable("MENTORING_CHROMIUM") is { Length: > 0 } named
        ? named
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Prepend("/usr/bin")
            .SelectMany(folder => names.Select(name => System.IO.Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    /// <summary>Whether tests must not be skipped for want of it.</summary>
    public static bool IsRequired => Environment.GetEnvironmentVariable("MENTORING_REQUIRE_BROWSER") is { Length: > 0 } and not "0";
}
