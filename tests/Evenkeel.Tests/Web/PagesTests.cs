using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Evenkeel.Tests.Web;

/// <summary>What holds for every page.</summary>
public sealed class PagesTests(WebFixture web)
{
    [Theory]
    [InlineData(1400, ColorScheme.Light)]
    [InlineData(1400, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Every_page_is_accessible_fits_its_width_and_runs_nothing_but_ours(int width, ColorScheme theme)
    {
        await web.Ready();
        var wrong = new List<string>();
        await Visit.All(web, await web.NewPage(web.Sample, width, theme), await web.NewPage(web.Empty, width, theme), "", async (page, name) =>
        {
            var axe = await page.RunAxe();
            wrong.AddRange(axe.Violations.Select(violation => $"{name}: {violation.Id} at {string.Join(", ", violation.Nodes.Select(node => node.Html))}"));
            var beyond = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
            if (beyond > 0)
                wrong.Add($"{name}: {beyond} pixels beyond the right edge");
        });
        Assert.Empty(wrong);
        Assert.Empty(web.Complaints);
    }

    [Fact]
    public async Task On_a_phone_everything_that_is_touched_is_large_enough()
    {
        await web.Ready();
        var small = new List<string>();
        await Visit.All(web, await web.NewPage(web.Sample, 390), await web.NewPage(web.Empty, 390), "", async (page, name) => small.AddRange(
            (await page.EvaluateAsync<string[]>("""
                [...document.querySelectorAll('button, .btn, nav a, summary, select, input:not([type=hidden])')].filter(e => e.offsetParent && !e.closest('.checks'))
                  .filter(e => e.getBoundingClientRect().height < 43.5).map(e => e.outerHTML.slice(0, 90))
                """)).Select(element => $"{name}: {element}")));
        Assert.Empty(small);
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

    /// <summary>The texts that a reader sees or hears, less names, days and keys, which are nobody's translation; what is left outside ⟦ and ⟧ is reported.</summary>
    private const string Unbracketed = """
        () => {
          const data = 'bdi, time, kbd, [translate=no], script, style, noscript';
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
