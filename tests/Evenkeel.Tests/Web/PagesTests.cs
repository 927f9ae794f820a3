using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Evenkeel.Tests.Web;

/// <summary>What holds for every page.</summary>
[Trait("needs", "browser")]
public sealed class PagesTests(WebFixture web)
{
    /// <summary>The library's own runner builds a second page for each result, which takes minutes over all pages.</summary>
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript() + "; undefined";

    /// <summary>Light is looked at wholly; dark has the same elements, so only what colours decide is looked at again.</summary>
    private static readonly (ColorScheme Theme, string Options)[] Looks =
    [
        (ColorScheme.Light, "{ resultTypes: ['violations'] }"),
        (ColorScheme.Dark, "{ resultTypes: ['violations'], runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }"),
    ];

    [Theory]
    [InlineData(1400)]
    [InlineData(390)]
    public async Task Every_page_is_accessible_in_light_and_dark_fits_its_width_and_runs_nothing_but_ours(int width)
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

    [Fact]
    public async Task No_word_on_any_page_is_written_outside_the_resources()
    {
        await web.Ready();
        var found = new List<string>();
        await Visit.All(web, await web.NewPage(web.Sample), await web.NewPage(web.Empty), "ui-culture=qps-ploc", async (page, name) =>
            found.AddRange((await page.EvaluateAsync<string[]>(Unbracketed)).Select(text => $"{name}: {text}")));
        Assert.Empty(found);
    }

    /// <summary>What a thumb has to hit, less than 44 pixels high; a checkbox is hit by its label.</summary>
    private const string TooSmallToTouch = """
        () => [...document.querySelectorAll('button, .btn, nav a, summary, select, input:not([type=hidden]), .checks label, .pick label')].filter(e => e.offsetParent && !e.matches('.checks input, .pick input'))
          .filter(e => e.getBoundingClientRect().height < 43.5).map(e => e.outerHTML.slice(0, 90))
        """;

    /// <summary>The texts that a reader sees or hears, less names, days, keys and what was typed, which are nobody's translation; what is left outside ⟦ and ⟧ is reported.</summary>
    private const string Unbracketed = """
        () => {
          const data = 'bdi, time, kbd, textarea, [translate=no], script, style, noscript';
          const outside = text => { let depth = 0, out = ''; for (const c of text) { if (c === '⟦') depth++; else if (c === '⟧') depth--; else if (depth === 0) out += c; } return out; };
          let text = '';
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) if (!node.parentElement.closest(data)) text += node.data;
          const attributes = [...document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')].filter(e => !e.closest(data))
            .flatMap(e => ['aria-label', 'placeholder', 'title', 'alt'].map(name => e.getAttribute(name)).filter(Boolean));
          return [text, document.title, ...attributes].map(outside).filter(left => /\p{L}/u.test(left)).map(left => left.replace(/\s+/g, ' ').trim());
        }
        """;
}
