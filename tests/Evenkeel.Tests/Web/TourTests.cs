using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Evenkeel.Tests.Web;

/// <summary>The pictures in the README, taken of the sample practice at a fixed moment.</summary>
[Trait("needs", "browser")]
public sealed class TourTests(WebFixture web)
{
    /// <summary>Set this to take the pictures anew after a wanted change: <c>EVENKEEL_WRITE_TOUR=1</c>.</summary>
    private const string Write = "EVENKEEL_WRITE_TOUR";

    private const int LargestPicture = 150_000;
    private const int Desk = 1400;
    private const int Phone = 390;
    private const int Height = 840;

    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "tour");

    private static readonly (string Name, string Path, int Width, ColorScheme Theme)[] Stops =
    [
        ("week", "/", Desk, ColorScheme.Light), ("board", "/leads/board", Desk, ColorScheme.Light), ("leads", "/leads", Desk, ColorScheme.Light),
        ("lead", "/leads?search=silva+festival", Desk, ColorScheme.Light), ("funnel", "/leads/funnel", Desk, ColorScheme.Light), ("forecast", "/forecast", Desk, ColorScheme.Light),
        ("board-dark", "/leads/board", Desk, ColorScheme.Dark), ("week-phone", "/", Phone, ColorScheme.Light),
    ];

    [Fact]
    public async Task The_README_shows_every_picture_of_the_tour_with_words_for_it_and_none_is_large()
    {
        if (Environment.GetEnvironmentVariable(Write) is not null)
            await Take();
        Assert.Equal(Stops.Select(stop => stop.Name + ".png").Order(), Directory.GetFiles(Folder).Select(Path.GetFileName).Order());
        var readme = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "README.md"));
        Assert.All(Stops, stop =>
        {
            Assert.Matches(@"!\[[^\]]{30,}\]\(docs/tour/" + Regex.Escape(stop.Name) + @"\.png\)", readme);
            Assert.InRange(new FileInfo(Path.Combine(Folder, stop.Name + ".png")).Length, 1, LargestPicture);
        });
    }

    private async Task Take()
    {
        await web.Ready();
        await using var site = await Site.Start(sample: true);
        Directory.CreateDirectory(Folder);
        foreach (var (name, path, width, theme) in Stops)
        {
            var page = await web.NewPage(site, width, theme);
            await page.GotoAsync(name == "lead" ? await Visit.FirstLead(site, path) : path);
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png"), Clip = new() { Width = width, Height = Height }, Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
            await page.Context.CloseAsync();
        }
    }
}
