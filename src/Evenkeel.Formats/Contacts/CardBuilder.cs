namespace Evenkeel.Formats.Contacts;

/// <summary>Collects the properties of one card.</summary>
internal sealed class CardBuilder(long line)
{
    /// <summary>What says nothing about anybody: the file's own affairs, and the names that Apple gives to its fields.</summary>
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal) { "PRODID", "REV", "PROFILE", "X-ABLABEL" };

    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "VERSION", "FN", "N", "NICKNAME", "ORG", "TITLE", "ROLE", "EMAIL", "TEL", "URL", "X-SOCIALPROFILE", "NOTE", "CATEGORIES", "UID", "KIND", "X-ABSHOWAS", "X-ADDRESSBOOKSERVER-KIND",
    };

    private readonly List<(int Preference, string Text)> emails = [];
    private readonly List<(int Preference, string Text)> phones = [];
    private readonly List<string> links = [];
    private readonly List<string> categories = [];
    private readonly List<string> notes = [];
    private readonly List<string> leftOut = [];
    private Contact contact = new(line);
    private string? role;
    private int chars;

    public string Version { get; private set; } = "";

    /// <summary>Whether a card follows that stands in this one, which vCard 2.1 has for an assistant; where it begins on this very line, it is gone into.</summary>
    public static bool BeginsAgent(ReadOnlySpan<byte> line, ref int depth)
    {
        var value = line[(CardProperty.Colon(line) + 1)..].Trim((byte)' ');
        if (value.Length == 11 && System.Text.Encoding.ASCII.GetString(value).Equals("BEGIN:VCARD", StringComparison.OrdinalIgnoreCase))
            depth++;
        return value.IsEmpty;
    }

    /// <param name="name">Null when the line is no property.</param>
    /// <returns>False when the card is too large.</returns>
    public bool Take(string? name, ReadOnlySpan<byte> text, bool isCut, CardLimits limits)
    {
        if (name is null)
            leftOut.Add("a line that is no property");
        else if (!Kept.Contains(name))
        {
            if (!Silent.Contains(name))
                leftOut.Add($"property {(name.Length > 40 ? name[..40] + "…" : name)} is not read");
        }
        else if (isCut)
            leftOut.Add($"property {name} is longer than {limits.LineBytes} bytes");
        else
        {
            var property = CardProperty.Of(name, text);
            chars += property.Value.Length;
            if (chars > limits.CardChars)
                return false;
            Take(property);
        }
        return true;
    }

    public Contact Build() => contact with
    {
        Role = contact.Role ?? role,
        Emails = [.. emails.OrderBy(one => one.Preference).Select(one => one.Text)],
        Phones = [.. phones.OrderBy(one => one.Preference).Select(one => one.Text)],
        Links = links,
        Categories = [.. categories.Distinct()],
        Note = notes.Count > 0 ? string.Join("\n\n", notes) : null,
        LeftOut = leftOut,
    };

    private void Take(CardProperty property)
    {
        switch (property.Name)
        {
            case "VERSION":
                Version = property.Value.Trim();
                break;
            case "FN":
                contact = contact with { FullName = contact.FullName ?? CardText.Line(property.Value) };
                break;
            case "N":
                TakeNames(CardText.Split(property.Value, ';'));
                break;
            case "NICKNAME":
                contact = contact with { Nickname = contact.Nickname ?? CardText.Line(CardText.Split(property.Value, ',')[0]) };
                break;
            case "ORG":
                contact = contact with { Organisation = contact.Organisation ?? CardText.Split(property.Value, ';').Select(CardText.Line).FirstOrDefault(part => part is not null) };
                break;
            case "TITLE":
                contact = contact with { Role = contact.Role ?? CardText.Line(property.Value) };
                break;
            case "ROLE":
                role ??= CardText.Line(property.Value);
                break;
            case "EMAIL":
                Add(emails, property, "mailto:");
                break;
            case "TEL":
                Add(phones, property, "tel:");
                break;
            case "URL" or "X-SOCIALPROFILE":
                if (CardText.Line(property.Value) is { } link && !links.Contains(link))
                    links.Add(link);
                break;
            case "NOTE":
                if (CardText.Plain(property.Value) is { } note)
                    notes.Add(note);
                break;
            case "CATEGORIES":
                categories.AddRange(CardText.Split(property.Value, ',').Select(CardText.Line).OfType<string>());
                break;
            case "UID":
                contact = contact with { Uid = contact.Uid ?? Without(CardText.Line(property.Value), "urn:uuid:") };
                break;
            default:
                contact = contact with { Kind = KindOf(property) ?? contact.Kind };
                break;
        }
    }

    private void TakeNames(List<string> parts)
    {
        if (contact.AllNames is not null)
            return;

        // Family, given, further, title, suffix; each may be several, separated by commas but in vCard 2.1.
        var names = parts.Take(5).Select(part => Version == "2.1" ? CardText.Line(part) : Joined(part)).Concat(Enumerable.Repeat<string?>(null, 5)).ToList();
        var all = string.Join(' ', new[] { names[3], names[1], names[2], names[0], names[4] }.OfType<string>());
        contact = contact with { FamilyName = names[0], GivenName = names[1], AllNames = all.Length > 0 ? all : null };
    }

    private static string? Joined(string part) => string.Join(' ', CardText.Split(part, ',').Select(CardText.Line).OfType<string>()) is { Length: > 0 } text ? text : null;

    private static void Add(List<(int, string)> to, CardProperty property, string scheme)
    {
        if (Without(CardText.Line(property.Value), scheme) is { } text && !to.Exists(one => one.Item2 == text))
            to.Add((property.Preference, text));
    }

    private static string? Without(string? text, string scheme) =>
        text?.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) == true ? text.Length > scheme.Length ? text[scheme.Length..].Trim() : null : text;

    private static ContactKind? KindOf(CardProperty property) => (property.Name, CardText.Line(property.Value)?.ToUpperInvariant()) switch
    {
        ("KIND" or "X-ADDRESSBOOKSERVER-KIND", "GROUP") => ContactKind.Group,
        ("KIND", "ORG") or ("X-ABSHOWAS", "COMPANY") => ContactKind.Organisation,
        _ => null,
    };
}
