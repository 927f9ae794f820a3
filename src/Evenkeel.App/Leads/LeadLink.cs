using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.Leads;

/// <summary>A file or page elsewhere that belongs to a lead: an address and what it is.</summary>
/// <param name="Title">The address itself where nobody said what it is.</param>
public sealed record LeadLink(string Url, string Title)
{
    internal const int LongestUrl = 2000;

    /// <summary>Whether it leads to a page of the web; what came from a file may lead anywhere, and is then shown without leading there.</summary>
    public bool IsSafe => SafeUrl(Url) is not null;

    /// <summary>From the text of a lead's field: the address, a blank, and the title.</summary>
    public static LeadLink Of(string text) => text.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank
        ? new LeadLink(text[..blank], text[(blank + 1)..])
        : new LeadLink(text, text);

    /// <returns>The link, or <c>link.address</c> or <c>text.too-long</c>.</returns>
    public static Result<LeadLink> Make(string? url, string? title)
    {
        var clean = CleanText.Of(title, CleanText.Name);
        if (clean.Refusal is { } tooLong)
            return tooLong;
        if (SafeUrl(url?.Trim()) is not { } safe || safe.Length > LongestUrl)
            return new Refusal("link.address", url?.Trim() is { Length: > 60 } text ? text[..60] + "…" : url?.Trim() ?? "");
        return new LeadLink(safe, clean.Value?.ReplaceLineEndings(" ") ?? safe);
    }

    /// <summary>As a lead's field has it.</summary>
    public override string ToString() => Title == Url ? Url : $"{Url} {Title}";

    /// <returns>The address as a browser takes it; null unless it begins with http or https.</returns>
    private static string? SafeUrl(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0 && !text!.Any(char.IsWhiteSpace)
            ? uri.AbsoluteUri
            : null;
}
