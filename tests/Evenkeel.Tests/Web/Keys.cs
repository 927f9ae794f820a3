using Microsoft.Playwright;

namespace Evenkeel.Tests.Web;

/// <summary>A person who has a keyboard and nothing else.</summary>
public static class Keys
{
    private const int Patience = 120;

    /// <summary>Presses Tab until something of this name has the focus.</summary>
    public static async Task TabTo(this IPage page, string name)
    {
        for (var pressed = 0; pressed < Patience; pressed++)
        {
            await page.Keyboard.PressAsync("Tab");
            if ((await page.Focused()).StartsWith(name, StringComparison.Ordinal))
                return;
        }
        Assert.Fail($"Tab does not lead to '{name}'; it ended on '{await page.Focused()}'.");
    }

    /// <summary>What has the focus, by the name that is read out.</summary>
    public static Task<string> Focused(this IPage page) => page.EvaluateAsync<string>("""
        (() => {
          const e = document.activeElement;
          const by = document.getElementById(e.getAttribute('aria-labelledby') ?? '');
          return (e.getAttribute('aria-label') ?? by?.innerText ?? e.labels?.[0]?.innerText ?? e.innerText ?? '').trim();
        })()
        """);

    public static Task Press(this IPage page, string key) => page.Keyboard.PressAsync(key);

    /// <summary>Types into the field that has the focus, once one has it: a page that has just come gives the focus a moment later.</summary>
    public static async Task Type(this IPage page, string text)
    {
        await page.WaitForFunctionAsync("() => document.activeElement?.matches('input, textarea, select')");
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Presses a key that leads to another page, and waits for it.</summary>
    public static async Task PressToGo(this IPage page, string key)
    {
        await page.EvaluateAsync("() => { window.isLeft = false; }");
        await page.Keyboard.PressAsync(key);
        await page.WaitForFunctionAsync("() => window.isLeft === undefined && document.readyState === 'complete'");
    }

    public static Task Says(this IPage page, string sentence) => Assertions.Expect(page.Locator(".notice:not(.sample)").First).ToContainTextAsync(sentence);
}
