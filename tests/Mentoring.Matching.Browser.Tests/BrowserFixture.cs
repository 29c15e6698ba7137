using Mentoring.Matching.Cli;
using Mentoring.Matching.Cli.Tests.Report;
using Microsoft.Playwright;

namespace Mentoring.Matching.Browser.Tests;

/// <summary>One browser and one folder of reports for all tests; both are gone afterwards.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mentoring-matching-browser-");
    private readonly Dictionary<string, string> reports = new(StringComparer.Ordinal);
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is { } path)
        {
            playwright = await Playwright.CreateAsync();

            // Chromium's own sandbox does not work for the root user of a container.
            browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = ["--no-sandbox"] });
        }
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        folder.Delete(recursive: true);
    }

    /// <summary>A report of so many pairs, with harmless or with hostile texts.</summary>
    public string Report(int pairs, bool hostile)
    {
        string name = $"{(hostile ? "hostile" : "plain")}-{pairs}";
        if (!reports.TryGetValue(name, out string? path))
        {
            path = Path.Combine(folder.FullName, name + ".html");
            ReportSample sample = hostile ? ReportSample.Hostile(pairs) : ReportSample.Plain(pairs);
            using var output = new StringWriter();
            using var error = new StringWriter();
            int code = App.Run(
                ["report", .. sample.In(Path.Combine(folder.FullName, name)), "--out", path, "--title", hostile ? HostileTexts.All[1] : "A title", "--date", "A day"],
                new Session(output, error));
            Assert.True(code == 0, error.ToString());
            reports.Add(name, path);
        }

        return path;
    }

    /// <summary>Opens a report.</summary>
    internal async Task<OpenReport> OpenAsync(string path, BrowserNewContextOptions? options = null)
    {
        Assert.True(browser is not null, Chromium.Missing);
        return await OpenReport.OpenAsync(browser, path, options ?? new BrowserNewContextOptions());
    }
}
