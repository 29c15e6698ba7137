using System.Globalization;
using System.Text.RegularExpressions;
using Mentoring.Matching.Cli.Tests.Report;
using Microsoft.Playwright;

namespace Mentoring.Matching.Browser.Tests;

/// <summary>A report as people use it.</summary>
public sealed class ReportBrowserTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [BrowserTheory]
    [InlineData(50)]
    [InlineData(2000)]
    public async Task It_is_there_and_asks_for_nothing(int pairs)
    {
        await using OpenReport report = await browser.OpenAsync(browser.Report(pairs, hostile: false));

        Assert.Equal("A title", await report.Page.Locator("h1").TextContentAsync());
        Assert.Equal(pairs, await report.Page.Locator("#pair-list > li").CountAsync());
        Assert.Equal($"{pairs} pairs", await report.Page.Locator("#pair-count").TextContentAsync());
        Assert.Equal(3, await report.Page.Locator("figure svg").CountAsync());
        Assert.Equal(3, await report.Page.Locator("figure svg").EvaluateAllAsync<int>("all => all.filter(s => s.getBoundingClientRect().height > 100).length"));
        Assert.Empty(report.Complaints);
    }

    [BrowserTheory]
    [InlineData(50)]
    [InlineData(2000)]
    public async Task Pairs_are_found_by_name_id_and_mark(int pairs)
    {
        await using OpenReport report = await browser.OpenAsync(browser.Report(pairs, hostile: false));
        IPage page = report.Page;

        await page.GetByLabel("Find").FillAsync("TEXT 17");
        string[] found = await report.MenteesAsync();
        Assert.InRange(found.Length, 1, pairs / 4);
        Assert.Equal($"{found.Length} of {pairs} pairs", await page.Locator("#pair-count").TextContentAsync());
        await page.GetByLabel("Find").FillAsync("mentee00021");
        Assert.Equal(["text 21"], await report.MenteesAsync());
        await page.GetByLabel("Find").FillAsync("nobody at all");
        Assert.True(await page.Locator("#pair-none").IsVisibleAsync());
        await page.GetByLabel("Find").FillAsync("");

        await page.GetByLabel("Show").SelectOptionAsync("look");
        int looked = await report.Pairs.CountAsync();
        Assert.Equal(looked, await page.Locator("#pair-list > li[data-tags~=look]").CountAsync());
        Assert.InRange(looked, 1, pairs - 1);
        Assert.Empty(report.Complaints);
    }

    [BrowserTheory]
    [InlineData(50)]
    [InlineData(2000)]
    public async Task Pairs_are_sorted(int pairs)
    {
        await using OpenReport report = await browser.OpenAsync(browser.Report(pairs, hostile: false));
        foreach ((string value, string data, int sign) in ((string, string, int)[])[("score", "score", 1), ("-score", "score", -1), ("coverage", "coverage", 1), ("-coverage", "coverage", -1)])
        {
            await report.Page.GetByLabel("Sort by").SelectOptionAsync(value);
            double[] numbers = await report.Page.Locator("#pair-list > li").EvaluateAllAsync<double[]>($"all => all.map(i => Number(i.dataset.{data}))");
            Assert.Equal(pairs, numbers.Length);
            Assert.Equal(sign > 0 ? numbers.Order() : numbers.OrderDescending(), numbers);
        }

        await report.Page.GetByLabel("Sort by").SelectOptionAsync("mentee");
        int[] names = [.. (await report.MenteesAsync()).Select(n => int.Parse(n.Split(' ')[1], CultureInfo.InvariantCulture))];
        Assert.Equal(names.Order(), names);
        Assert.Empty(report.Complaints);
    }

    [BrowserTheory]
    [InlineData(50)]
    [InlineData(2000)]
    public async Task A_pair_opens_by_mouse_and_by_keyboard(int pairs)
    {
        await using OpenReport report = await browser.OpenAsync(browser.Report(pairs, hostile: false));
        ILocator first = report.Page.Locator("#pair-list > li").Nth(0);
        ILocator table = first.Locator(".parts");

        Assert.False(await table.IsVisibleAsync());
        await first.Locator("summary").ClickAsync();
        Assert.True(await table.IsVisibleAsync());
        await report.Page.Keyboard.PressAsync("Enter");
        Assert.False(await table.IsVisibleAsync());
        await report.Page.Keyboard.PressAsync("Space");
        Assert.True(await table.IsVisibleAsync());

        // The next stop of the keyboard is the next pair.
        await report.Page.Keyboard.PressAsync("Tab");
        await report.Page.Keyboard.PressAsync("Enter");
        Assert.True(await report.Page.Locator("#pair-list > li").Nth(1).Locator(".parts").IsVisibleAsync());

        await report.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Open all" }).ClickAsync();
        Assert.Equal(pairs, await report.Page.Locator("#pair-list details[open]").CountAsync());
        await report.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Close all" }).ClickAsync();
        Assert.Equal(0, await report.Page.Locator("#pair-list details[open]").CountAsync());
        Assert.Empty(report.Complaints);
    }

    [BrowserFact]
    public async Task A_link_leads_to_its_pair_and_opens_it_whatever_is_picked()
    {
        await using OpenReport report = await browser.OpenAsync(browser.Report(50, hostile: false));
        await report.Page.GetByLabel("Find").FillAsync("nobody at all");

        ILocator link = report.Page.Locator("#load a").First;
        string target = (await link.GetAttributeAsync("href"))!;
        await link.ClickAsync();

        Assert.True(await report.Page.Locator($"{target} .parts").IsVisibleAsync());
        Assert.Empty(report.Complaints);
    }

    [BrowserFact]
    public async Task The_keyboard_skips_to_the_report()
    {
        await using OpenReport report = await browser.OpenAsync(browser.Report(50, hostile: false));

        await report.Page.Keyboard.PressAsync("Tab");
        await report.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("report", await report.Page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [BrowserFact]
    public async Task Without_scripts_everything_can_be_read_and_opened()
    {
        await using OpenReport report = await browser.OpenAsync(browser.Report(50, hostile: false), new BrowserNewContextOptions { JavaScriptEnabled = false });

        Assert.False(await report.Page.Locator("#pair-tools").IsVisibleAsync());
        ILocator pair = report.Page.Locator("#pair-list > li").Nth(3);
        await pair.Locator("summary").ClickAsync();
        Assert.True(await pair.Locator(".parts").IsVisibleAsync());
        Assert.Empty(report.Complaints);
    }

    [BrowserTheory]
    [InlineData(50, false)]
    [InlineData(50, true)]
    [InlineData(2000, true)]
    public async Task On_a_phone_nothing_is_wider_than_the_screen(int pairs, bool hostile)
    {
        await using OpenReport report = await browser.OpenAsync(
            browser.Report(pairs, hostile), new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 390, Height = 844 } });
        await report.Page.EvaluateAsync("for (const d of Array.from(document.querySelectorAll('details')).slice(0, 60)) d.open = true");

        Assert.Equal(390, await report.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(report.Complaints);
    }

    [BrowserFact]
    public async Task It_prints_without_what_only_a_screen_needs()
    {
        await using OpenReport report = await browser.OpenAsync(browser.Report(50, hostile: false), new BrowserNewContextOptions { ColorScheme = ColorScheme.Dark });
        await report.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.False(await report.Page.Locator("nav").IsVisibleAsync());
        Assert.False(await report.Page.Locator("#pair-tools").IsVisibleAsync());
        Assert.Equal("rgb(255, 255, 255)", await report.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor"));
        string pdf = System.Text.Encoding.Latin1.GetString(await report.Page.PdfAsync(new PagePdfOptions { Format = "A4", PrintBackground = true }));
        Assert.StartsWith("%PDF-", pdf, StringComparison.Ordinal);
        Assert.InRange(Regex.Count(pdf, @"/Type\s*/Page\b"), 3, 30);
        Assert.Empty(report.Complaints);
    }

    /// <summary>The escaping alone must hold: here the policy of the file, which would stop a script too, is switched off.</summary>
    [BrowserTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_people_typed_never_runs(bool withoutPolicy)
    {
        await using OpenReport report = await browser.OpenAsync(browser.Report(120, hostile: true), new BrowserNewContextOptions { BypassCSP = withoutPolicy });
        IPage page = report.Page;
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Open all" }).ClickAsync();
        await page.GetByLabel("Find").FillAsync(HostileTexts.All[0]);
        Assert.InRange(await report.Pairs.CountAsync(), 1, 60);
        await page.GetByLabel("Find").FillAsync("");
        await page.Locator("#pair-list > li").First.HoverAsync();
        await page.EvaluateAsync("location.hash = '\"><img src=x onerror=window.pwned=1>'");

        Assert.Equal("undefined", await page.EvaluateAsync<string>("typeof window.pwned"));
        Assert.Equal(1, await page.Locator("script").CountAsync());
        Assert.Equal(0, await page.Locator("img, iframe, base, object, [onerror], [onload], [onfocus], [ontoggle], [onmouseover]").CountAsync());
        Assert.Contains(HostileTexts.All[0], await report.MenteesAsync());
        Assert.Empty(report.Complaints);
    }

    /// <summary>And the policy alone must hold: what got past the writer would not run.</summary>
    [BrowserFact]
    public async Task The_policy_stops_what_would_get_past_the_writer()
    {
        string path = browser.Report(50, hostile: false);
        string broken = path + ".broken.html";
        await File.WriteAllTextAsync(
            broken,
            (await File.ReadAllTextAsync(path)).Replace(
                "<h1", "<script>window.pwned=1</script><img src=\"x\" onerror=\"window.pwned=1\"><h1", StringComparison.Ordinal));
        await using OpenReport report = await browser.OpenAsync(broken);

        Assert.Equal("undefined", await report.Page.EvaluateAsync<string>("typeof window.pwned"));
        Assert.NotEmpty(report.Complaints);
        Assert.Equal("50 pairs", await report.Page.Locator("#pair-count").TextContentAsync());
    }
}
