namespace Evenkeel.Core.People;

/// <summary>Tells the domain of an organisation's own website from those at which anybody has a page.</summary>
/// <remarks>Like <see cref="MailDomain"/>, from general knowledge and never complete: a host that is not known makes one organisation of those who have a page there, which shows in what is proposed.</remarks>
public static class SiteDomain
{
    private static readonly string[] Hosts =
    [
        "linkedin.com", "facebook.com", "instagram.com", "x.com", "twitter.com", "youtube.com", "tiktok.com", "xing.com", "github.com", "github.io", "gitlab.com", "medium.com", "substack.com", "linktr.ee", "wordpress.com", "blogspot.com",
        "wixsite.com", "squarespace.com", "webflow.io", "notion.site", "google.com", "etsy.com", "behance.net", "dribbble.com", "vimeo.com", "bandcamp.com", "meetup.com", "eventbrite.com", "amazon.com", "wikipedia.org", "yelp.com",
    ];

    /// <summary>The domain behind which there is one organisation.</summary>
    /// <param name="website">As somebody wrote it down, with or without its scheme.</param>
    /// <returns>In lower case, without <c>www.</c>; null where it is no address, or where anybody may have a page.</returns>
    public static string? OfCompany(string website)
    {
        ArgumentNullException.ThrowIfNull(website);
        var text = website.Contains("://", StringComparison.Ordinal) ? website : "https://" + website;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.HostNameType != UriHostNameType.Dns)
            return null;
        var host = address.IdnHost.ToLowerInvariant();
        if (host.StartsWith("www.", StringComparison.Ordinal))
            host = host[4..];
        return Array.Exists(Hosts, other => host == other || host.EndsWith("." + other, StringComparison.Ordinal)) ? null : MailDomain.OfCompany("@" + host);
    }
}
