using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Evenkeel.Tests.Web;

/// <summary>What holds for every page as it looks: accessible in light and dark, no wider than the window, nothing running but ours. The widths are classes of their own, so that they run beside each other.</summary>
public abstract class PagesTests(WebFixture web)
{
    /// <summary>The library's own runner builds a second page for each result, which takes minutes over all pages.</summary>
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript() + "; undefined";

    /// <summary>Light is looked at wholly; dark has the same elements, so only what colours decide is looked at again.</summary>
    private static readonly (ColorScheme Theme, string Options)[] Looks =
    [
        (ColorScheme.Light, "{ resultTypes: ['violations'] }"),
        (ColorScheme.Dark, "{ resultTypes: ['violations'], runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }"),
    ];

    protected async Task Look(int width)
    {
        await web.Ready();
        var wrong = new List<string>();
        await Visit.All(web, await web.NewPage(web.Sample, width), await web.NewPage(web.Empty, width), "", async (page, name) =>
        {
            await page.EvaluateAsync(Axe);
            foreach (var (theme, options) in Looks)
            {
                await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = theme, ReducedMotion = ReducedMotion.Reduce });
                wrong.AddRange((await page.EvaluateAsync<string[]>(
                    $"axe.run(document, {options}).then(seen => seen.violations.map(one => one.id + ' at ' + one.nodes.map(node => node.html).join(', ')))"))
                    .Select(violation => $"{name}, {theme}: {violation}"));
            }
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") is > 0 and var beyond)
                wrong.Add($"{name}: {beyond} pixels beyond the right edge");
            if (width < 760)
                wrong.AddRange((await page.EvaluateAsync<string[]>(TooSmallToTouch)).Select(element => $"{name}: too small to touch: {element}"));
        });
        Assert.Empty(web.Complaints.Concat(wrong));
    }

    /// <summary>What a thumb has to hit, less than 44 pixels high; a checkbox is hit by its label.</summary>
    private const string TooSmallToTouch = """
        () => [...document.querySelectorAll('button, .btn, nav a, summary, select, input:not([type=hidden]), .checks label, .pick label')].filter(e => e.offsetParent && !e.matches('.checks input, .pick input'))
          .filter(e => e.getBoundingClientRect().height < 43.5).map(e => e.outerHTML.slice(0, 90))
        """;
}

[Trait("needs", "browser")]
public sealed class WidePagesTests(WebFixture web) : PagesTests(web)
{
    [Fact]
    public Task Every_page_is_accessible_in_light_and_dark_fits_its_width_and_runs_nothing_but_ours() => Look(1400);
}

[Trait("needs", "browser")]
public sealed class PhonePagesTests(WebFixture web) : PagesTests(web)
{
    [Fact]
    public Task Every_page_is_accessible_in_light_and_dark_fits_its_width_and_can_be_hit_by_thumb() => Look(390);
}
