namespace Evenkeel.Tests.Web;

/// <summary>Every page in a pseudo-language.</summary>
[Trait("needs", "browser")]
public sealed class PageWordsTests(WebFixture web)
{
    [Fact]
    public async Task No_word_on_any_page_is_written_outside_the_resources()
    {
        await web.Ready();
        var found = new List<string>();
        await Visit.All(web, await web.NewPage(web.Sample), await web.NewPage(web.Empty), "ui-culture=qps-ploc", async (page, name) =>
            found.AddRange((await page.EvaluateAsync<string[]>(Unbracketed)).Select(text => $"{name}: {text}")));
        Assert.Empty(found);
    }

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
