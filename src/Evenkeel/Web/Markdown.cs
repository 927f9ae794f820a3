using System.Text.Encodings.Web;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;

namespace Evenkeel.Web;

/// <summary>
/// Notes as HTML. Whoever writes them may be a stranger whose file was brought in: no tag of theirs gets through, links lead to the web or to a mail
/// address or nowhere, and nothing is loaded from elsewhere: a picture is a link to it.
/// </summary>
public static class Markdown
{
    private const int Deepest = 40;

    private static readonly MarkdownPipeline Pipeline = Build();

    public static MarkupString Html(string text)
    {
        try
        {
            using var html = new StringWriter();
            var document = Markdig.Markdown.Parse(text, Pipeline);
            new NotesRenderer(html).Render(document);
            return new MarkupString(html.ToString());
        }
        catch (ArgumentException)
        {
            // Nested deeper than anybody writes: shown as it stands.
            return new MarkupString($"<p>{HtmlEncoder.Default.Encode(text)}</p>");
        }
    }

    /// <summary>Addresses that a link may lead to, as a browser takes them; null for all others.</summary>
    internal static string? Safe(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && ((uri.Scheme == Uri.UriSchemeMailto && url!.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
            || ((uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && url!.Contains("://", StringComparison.Ordinal) && uri.Host.Length > 0))
            ? uri.AbsoluteUri
            : null;

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = Deepest }.DisableHtml().UseAutoLinks();
        return builder.Build();
    }

    /// <summary>Writes the few elements that notes need; everything that could carry an address is written here.</summary>
    private sealed class NotesRenderer : HtmlRenderer
    {
        public NotesRenderer(TextWriter writer) : base(writer)
        {
            ObjectRenderers.Replace<HeadingRenderer>(new Headings());
            ObjectRenderers.Replace<LinkInlineRenderer>(new Links());
            ObjectRenderers.Replace<AutolinkInlineRenderer>(new Addresses());
            ObjectRenderers.Replace<CodeBlockRenderer>(new Code());
        }

        private void Link(string? url, Action text)
        {
            if (Safe(url) is { } safe)
            {
                Write("<a href=\"").WriteEscape(safe).Write("\" rel=\"noopener noreferrer nofollow\">");
                text();
                Write("</a>");
            }
            else
                text();
        }

        /// <summary>Notes stand within a card of a page, below its heading.</summary>
        private sealed class Headings : HtmlObjectRenderer<HeadingBlock>
        {
            protected override void Write(HtmlRenderer renderer, HeadingBlock obj)
            {
                renderer.Write("<h3>");
                renderer.WriteLeafInline(obj);
                renderer.WriteLine("</h3>");
            }
        }

        private sealed class Links : HtmlObjectRenderer<LinkInline>
        {
            protected override void Write(HtmlRenderer renderer, LinkInline obj) =>
                ((NotesRenderer)renderer).Link(obj.GetDynamicUrl?.Invoke() ?? obj.Url, () =>
                {
                    if (obj.FirstChild is null)
                        renderer.WriteEscape(obj.Url ?? "");
                    else
                        renderer.WriteChildren(obj);
                });
        }

        private sealed class Addresses : HtmlObjectRenderer<AutolinkInline>
        {
            protected override void Write(HtmlRenderer renderer, AutolinkInline obj) =>
                ((NotesRenderer)renderer).Link((obj.IsEmail ? "mailto:" : "") + obj.Url, () => renderer.WriteEscape(obj.Url));
        }

        /// <summary>Without the word behind its fence, which would become a class.</summary>
        private sealed class Code : HtmlObjectRenderer<CodeBlock>
        {
            protected override void Write(HtmlRenderer renderer, CodeBlock obj)
            {
                renderer.Write("<pre tabindex=\"0\"><code>");
                renderer.WriteLeafRawLines(obj, true, true);
                renderer.WriteLine("</code></pre>");
            }
        }
    }
}
