namespace Mentoring.Matching.Browser.Tests;

/// <summary>
/// A test in a browser; skipped, and shown as such, where there is no Chromium. Where <c>MENTORING_REQUIRE_BROWSER</c> is set it is not skipped, and fails.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.Path is null && !Chromium.IsRequired)
        {
            Skip = Chromium.Missing;
        }
    }
}
