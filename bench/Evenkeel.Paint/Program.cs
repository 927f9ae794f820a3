using System.Globalization;
using Microsoft.Playwright;

// From a key to what it paints, on the demo: pages that follow one another, and what happens within one.
//   Evenkeel.Paint URL [TIMES]
// URL is that of a running `evenkeel demo`. A page counts from the beginning of its navigation, redirect included, to its first content; a key within a page until
// the next frame (Event Timing, steps of 8 ms, nothing below 16).
var url = args[0];
var times = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 15;
using var playwright = await Playwright.CreateAsync();
await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium", Args = ["--no-sandbox"] });
var page = await browser.NewPageAsync(new() { BaseURL = url, ViewportSize = new() { Width = 1400, Height = 900 } });
Console.WriteLine("| | median ms | longest ms |");
Console.WriteLine("|---|---|---|");
foreach (var (name, path) in new[] { ("this week", "/"), ("leads", "/leads"), ("board", "/leads/board"), ("people", "/people"), ("how good is the forecast", "/forecast"), ("where leads are lost", "/leads/funnel"), ("settings", "/settings") })
    await Measure($"open: {name}", async () =>
    {
        await page.GotoAsync(path);
        return await FirstPaint();
    });
await Measure("open: a lead, by Enter on the list", async () =>
{
    await page.GotoAsync("/leads");
    await page.Keyboard.PressAsync("j");
    await Leave("Enter");
    return await FirstPaint();
});
string? moved = null;
await Measure("move a card by Shift+Right, and back", async () =>
{
    await page.GotoAsync("/leads/board");
    var (card, key) = moved is null ? (page.Locator(".column:not(:last-child) .lead-card").First, "Shift+ArrowRight") : (page.Locator($".lead-card[data-lead='{moved}']"), "Shift+ArrowLeft");
    moved = moved is null ? await card.GetAttributeAsync("data-lead") : null;
    await card.Locator("a").First.FocusAsync();
    await Leave(key);
    return await FirstPaint();
});
await Within("palette, opened by Ctrl K", "/", async () => await page.Keyboard.PressAsync("Control+k"));
await Within("palette, five letters", "/", async () =>
{
    await page.Keyboard.PressAsync("Control+k");
    await page.Keyboard.TypeAsync("silva", new() { Delay = 60 });
});
await Within("keys, shown by ?", "/", async () => await page.Keyboard.PressAsync("?"));

async Task Measure(string name, Func<Task<double>> once)
{
    await once();
    var taken = new double[times];
    for (var i = 0; i < times; i++)
        taken[i] = await once();
    Array.Sort(taken);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {taken[times / 2]:0} | {taken[^1]:0} |"));
}

Task Within(string name, string path, Func<Task> act) => Measure(name, async () =>
{
    await page.GotoAsync(path);
    await page.EvaluateAsync("""
        () => {
          window.longest = 0;
          new PerformanceObserver(list => list.getEntries().forEach(e => window.longest = Math.max(window.longest, e.duration))).observe({ type: 'event', durationThreshold: 16 });
        }
        """);
    await act();
    await page.WaitForTimeoutAsync(300);
    return await page.EvaluateAsync<double>("() => window.longest");
});

async Task Leave(string key)
{
    await page.EvaluateAsync("() => { window.isLeft = false; }");
    await page.Keyboard.PressAsync(key);
    await page.WaitForFunctionAsync("() => window.isLeft === undefined && document.readyState === 'complete'");
}

async Task<double> FirstPaint()
{
    await page.WaitForFunctionAsync("() => performance.getEntriesByName('first-contentful-paint').length > 0");
    return await page.EvaluateAsync<double>("() => performance.getEntriesByName('first-contentful-paint')[0].startTime");
}
