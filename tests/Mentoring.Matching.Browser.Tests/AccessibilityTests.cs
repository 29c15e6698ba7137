using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Mentoring.Matching.Browser.Tests;

/// <summary>No rule of axe-core is broken, of WCAG 2.2 A and AA or of good practice.</summary>
public sealed class AccessibilityTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    // Colours are checked by looking at every word on the screen, which takes minutes for 2,000 lines of the same form.
    private const int looked = 60;

    // What the lines of pairs are made of: each kind of element with its class and the names of its attributes.
    private const string kinds = """
        items => Array.from(new Set(items.flatMap(item => [item, ...item.querySelectorAll('summary, summary *')]
            .map(e => `${e.parentElement.localName} > ${e.localName} ${(e.getAttribute('class') || '').replace(/w\d+/, 'w')} ${e.getAttributeNames()}`)))).sort()
        """;

    [BrowserTheory]
    [InlineData(50, ColorScheme.Light, 1280)]
    [InlineData(50, ColorScheme.Dark, 1280)]
    [InlineData(50, ColorScheme.Light, 390)]
    [InlineData(50, ColorScheme.Dark, 390)]
    [InlineData(2000, ColorScheme.Light, 1280)]
    public async Task Nobody_is_shut_out(int pairs, ColorScheme colours, int width)
    {
        // The checks are a script of their own, which the policy of the file would not let in.
        await using OpenReport report = await browser.OpenAsync(
            browser.Report(pairs, hostile: pairs == 50),
            new BrowserNewContextOptions { ColorScheme = colours, ViewportSize = new ViewportSize { Width = width, Height = 900 }, BypassCSP = true });
        await report.Page.EvaluateAsync("for (const d of Array.from(document.querySelectorAll('main details')).slice(0, 12)) d.open = true");
        Assert.Equal(
            await report.Page.Locator($"#pair-list > li:nth-child(-n + {looked})").EvaluateAllAsync<string[]>(kinds),
            await report.Page.Locator("#pair-list > li").EvaluateAllAsync<string[]>(kinds));

        // What is closed is not seen, and so not checked; it only takes time.
        await report.Page.EvaluateAsync("for (const d of document.querySelectorAll('#pair-list details:not([open]) > .inside')) d.remove()");
        await report.Page.EvaluateAsync(new BundledAxeScriptProvider().GetScript());
        await CheckAsync(report, "{ rules: { 'color-contrast': { enabled: false }, 'link-in-text-block': { enabled: false } } }");
        await report.Page.EvaluateAsync($"for (const i of document.querySelectorAll('li:nth-child(n + {looked + 1}), tr:nth-child(n + {looked + 1})')) i.remove()");
        await CheckAsync(report, "{ runOnly: ['color-contrast', 'link-in-text-block'] }");
        Assert.Empty(report.Complaints);
    }

    /// <summary>Runs the rules inside the page. Only what is broken comes out of it: all that holds would be many megabytes.</summary>
    private static async Task CheckAsync(OpenReport report, string options)
    {
        string[] found = await report.Page.EvaluateAsync<string[]>($$"""
            () => axe.run(document, {{options}}).then(result => [
                `${result.passes.length > 0}`,
                ...result.violations.map(v => `${v.id}: ${v.help}\n${v.nodes.slice(0, 3).map(n => n.html).join('\n')}`)])
            """);

        Assert.Equal(["true"], found);
    }
}
