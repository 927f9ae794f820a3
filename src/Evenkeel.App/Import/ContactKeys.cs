using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.Formats.Contacts;

namespace Evenkeel.App.Import;

/// <summary>By what a person is known again, whichever address book tells of them.</summary>
/// <param name="Emails">In lower case.</param>
/// <param name="Phones">As <see cref="PhoneText"/> has them, else their digits.</param>
/// <param name="Profiles">Pages that are of one person alone.</param>
/// <param name="Name">As it is searched; empty where it is only an address or a number.</param>
/// <param name="Organisation">As it is searched; empty for none.</param>
/// <param name="HasId">Whether the file has an id of its own for them.</param>
internal sealed record ContactKeys(
    IReadOnlyList<string> Emails, IReadOnlyList<string> Phones, IReadOnlyList<string> Profiles, string Name, string Organisation, bool HasId)
{
    private const int LongestId = 300;

    /// <summary>What they are known by beside their name.</summary>
    public IReadOnlyList<string> Addresses => [.. Emails, .. Phones, .. Profiles];

    public static ContactKeys Of(
        IEnumerable<string> emails, IEnumerable<string> phones, IEnumerable<string> links, string? name, string? organisation, bool hasId = false) =>
        new([.. emails.Select(Email)], [.. phones.Select(Phone)], [.. links.Select(Profile).OfType<string>()],
            SearchKey.Of(name ?? ""), SearchKey.Of(organisation ?? ""), hasId);

    public static ContactKeys Of(Person person, string? organisation)
    {
        var isNamed = !person.Emails.Concat(person.Phones).Contains(person.Name);
        return Of(person.Emails, person.Phones, person.Links, isNamed ? person.Name : null, organisation);
    }

    public static string Email(string text) => text.ToLowerInvariant();

    public static string Phone(string text) => PhoneText.Normalised(text) ?? Several.Digits(text);

    /// <summary>The id of a person for whom the file has none: what they are known by best, and their name, since several may share an address.</summary>
    public string MadeId()
    {
        var best = Emails.Count > 0 ? "email:" + Emails[0] : Phones.Count > 0 ? "phone:" + Phones[0] : Profiles.Count > 0 ? "page:" + Profiles[0] : "name:" + Organisation;
        return Bounded($"{best}|{Name}");
    }

    /// <summary>An id that a store can look up, however long the file's is.</summary>
    public static string Bounded(string id) =>
        id.Length <= LongestId ? id : "sha256:" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(id)));

    /// <summary>Whether two names can be one person's: all words of the one are in the other, in any order; or one of the two has none.</summary>
    public bool Agrees(ContactKeys other)
    {
        var (mine, theirs) = (Words(Name), Words(other.Name));
        return mine.IsSubsetOf(theirs) || theirs.IsSubsetOf(mine);
    }

    /// <summary>Whether they can be two people of one name: both have addresses of a kind, and none is known to be common; or of any kind, and no organisation speaks for one person.</summary>
    public bool Contradicts(ContactKeys other) =>
        (Emails.Count > 0 && other.Emails.Count > 0) || (Phones.Count > 0 && other.Phones.Count > 0) || (Profiles.Count > 0 && other.Profiles.Count > 0)
        || (Organisation.Length == 0 && Addresses.Count > 0 && other.Addresses.Count > 0);

    private static HashSet<string> Words(string name) => [.. name.Split([' ', '.', ',', '-'], StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>A profile at LinkedIn, however its address is written; null where it is none.</summary>
    public static string? Profile(string link) =>
        link.IndexOf("linkedin.com/in/", StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? link[at..].TrimEnd('/').ToLowerInvariant() : null;
}
