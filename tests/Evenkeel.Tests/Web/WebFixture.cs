using System.Collections.Concurrent;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Evenkeel.Tests.Web.WebFixture))]

namespace Evenkeel.Tests.Web;

/// <summary>One browser for all tests of the pages, and two practices that no test changes.</summary>
public sealed class WebFixture : IAsyncLifetime
{
    /// <summary>Longer than any machine needs: it bounds a test that hangs, and says nothing of speed.</summary>
    private const int Patience = 60_000;

    private static readonly string[] Chromiums = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly SemaphoreSlim starting = new(1);
    private IPlaywright? playwright;
    private IBrowser? browser;
    private Site? sample;
    private Site? empty;

    /// <summary>What pages have complained about in their consoles; see <see cref="NewPage"/>.</summary>
    public ConcurrentQueue<string> Complaints { get; } = [];

    public Site Sample => sample!;

    public Site Empty => empty!;

    /// <summary>Starts with the first test that asks, so that others need no browser.</summary>
    public async Task<WebFixture> Ready()
    {
        await starting.WaitAsync();
        try
        {
            if (browser is not null)
                return this;
            sample = await Site.Start(sample: true);
            empty = await Site.Start(sample: false);
            Assertions.SetDefaultExpectTimeout(Patience);
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = Environment.GetEnvironmentVariable("EVENKEEL_CHROMIUM") ?? Chromiums.FirstOrDefault(File.Exists),
                Args =
                [
                    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                ],
            });
            return this;
        }
        finally
        {
            starting.Release();
        }
    }

    /// <summary>A browser of its own, as wide as a desk or a phone.</summary>
    public async Task<IPage> NewPage(Site site, int width = 1400, ColorScheme theme = ColorScheme.Light, bool script = true)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.Url,
            ViewportSize = new ViewportSize { Width = width, Height = width < 760 ? 844 : 960 },
            ColorScheme = theme,
            Locale = "en-GB",
            JavaScriptEnabled = script,
        });
        context.SetDefaultTimeout(Patience);
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal) && !message.Text.Contains("ERR_", StringComparison.Ordinal))
                Complaints.Enqueue($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => Complaints.Enqueue($"{page.Url}: {error}");
        return page;
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (sample is not null)
            await sample.DisposeAsync();
        if (empty is not null)
            await empty.DisposeAsync();
        starting.Dispose();
    }
}
