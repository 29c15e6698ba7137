using Microsoft.Playwright;

namespace Mentoring.Matching.Browser.Tests;

/// <summary>A report in a page of its own, with all that the browser had to complain of.</summary>
internal sealed class OpenReport : IAsyncDisposable
{
    private readonly IBrowserContext context;

    private OpenReport(IBrowserContext context, IPage page, string address)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) => Complaints.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => Complaints.Add($"error: {error}");
        page.Dialog += (_, dialog) => Complaints.Add($"dialog: {dialog.Message}");
        page.Popup += (_, _) => Complaints.Add("a window was opened");
        page.Request += (_, request) =>
        {
            if (!string.Equals(request.Url.Split('#')[0], address, StringComparison.Ordinal))
            {
                Complaints.Add($"request: {request.Url}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Messages, errors, dialogs, windows and requests: there must be none.</summary>
    public List<string> Complaints { get; } = [];

    public ILocator Pairs => Page.Locator("#pair-list > li:visible");

    public static async Task<OpenReport> OpenAsync(IBrowser browser, string path, BrowserNewContextOptions options)
    {
        IBrowserContext context = await browser.NewContextAsync(options);
        IPage page = await context.NewPageAsync();
        string address = new Uri(path).AbsoluteUri;
        var report = new OpenReport(context, page, address);
        await page.GotoAsync(address);
        return report;
    }

    public async Task<string[]> MenteesAsync() => [.. await Page.Locator("#pair-list > li:not([hidden]) summary .who:first-child").AllTextContentsAsync()];

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
