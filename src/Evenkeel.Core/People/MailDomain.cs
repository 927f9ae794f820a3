namespace Evenkeel.Core.People;

/// <summary>Tells the domain of a company's mail from those of providers at which anybody has an address.</summary>
/// <remarks>
/// A list of providers of many countries, written from general knowledge of them, and so never complete: a provider that is not in it makes one company of its users, which shows in what is proposed and is told
/// so by the user. Of providers with a domain for each country (<c>yahoo.fr</c>) the first label counts.
/// </remarks>
public static class MailDomain
{
    private static readonly HashSet<string> Providers = new(StringComparer.Ordinal)
    {
        "gmail.com", "googlemail.com", "icloud.com", "me.com", "mac.com", "aol.com", "proton.me", "protonmail.com", "protonmail.ch", "pm.me", "tutanota.com", "tutanota.de", "tuta.io", "tuta.com", "fastmail.com", "fastmail.fm", "hey.com",
        "zoho.com", "mail.com", "email.com", "posteo.de", "posteo.net", "mailbox.org", "web.de", "freenet.de", "t-online.de", "arcor.de", "online.de", "bluewin.ch", "hispeed.ch", "sunrise.ch", "gmx.de", "gmx.net", "gmx.at", "gmx.ch",
        "gmx.com", "aon.at", "chello.at", "orange.fr", "wanadoo.fr", "free.fr", "laposte.net", "sfr.fr", "libero.it", "virgilio.it", "tiscali.it", "alice.it", "sapo.pt", "telefonica.net", "terra.com.br", "uol.com.br", "bol.com.br",
        "ziggo.nl", "kpnmail.nl", "planet.nl", "xs4all.nl", "skynet.be", "telenet.be", "btinternet.com", "sky.com", "talktalk.net", "virginmedia.com", "ntlworld.com", "comcast.net", "verizon.net", "att.net", "sbcglobal.net", "bellsouth.net",
        "cox.net", "charter.net", "earthlink.net", "juno.com", "rogers.com", "shaw.ca", "bigpond.com", "optusnet.com.au", "mail.ru", "bk.ru", "list.ru", "inbox.ru", "yandex.ru", "yandex.com", "ya.ru", "rambler.ru", "ukr.net", "wp.pl", "o2.pl",
        "onet.pl", "interia.pl", "seznam.cz", "centrum.cz", "email.cz", "azet.sk", "freemail.hu", "citromail.hu", "abv.bg", "qq.com", "163.com", "126.com", "sina.com", "foxmail.com", "naver.com", "daum.net", "hanmail.net", "rediffmail.com",
    };

    private static readonly HashSet<string> OfManyCountries = new(StringComparer.Ordinal) { "yahoo", "ymail", "rocketmail", "hotmail", "outlook", "live", "msn", "windowslive" };

    /// <summary>The domain of an address behind which there is one company.</summary>
    /// <param name="email">In lower case.</param>
    /// <returns>The domain; null where anybody may have an address there, or where there is none.</returns>
    public static string? OfCompany(string email)
    {
        ArgumentNullException.ThrowIfNull(email);
        var domain = email[(email.LastIndexOf('@') + 1)..];
        return domain.Length == email.Length || domain.IndexOf('.', StringComparison.Ordinal) is not (> 0 and var dot) || Providers.Contains(domain) || OfManyCountries.Contains(domain[..dot]) ? null : domain;
    }

    /// <summary>What a company of this domain is probably called: its first label that says something, with a capital.</summary>
    /// <param name="domain">As <see cref="OfCompany"/> gives it.</param>
    public static string Name(string domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        var labels = domain.Split('.');
        var label = labels.Length > 2 && labels[^2].Length <= 3 && labels[^1].Length == 2 ? labels[^3] : labels[^2];
        return char.ToUpperInvariant(label[0]) + label[1..];
    }
}
