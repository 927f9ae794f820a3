using System.Text;

namespace Evenkeel.Formats.Contacts;

/// <summary>Writes cards as vCard 3.0 (RFC 2426), which every program reads that reads any; <see cref="VCardReader"/> reads back the same.</summary>
/// <remarks>UTF-8 with CRLF, folded; the same bytes for the same cards. Flushes when disposed, and leaves the stream open. Not safe for use by several threads.</remarks>
public sealed class VCardWriter(Stream stream) : IDisposable
{
    private readonly StreamWriter writer = new(stream, new UTF8Encoding(false), leaveOpen: true);

    /// <summary>Writes one card. Of <see cref="Contact.AllNames"/> only given and family name are written, and nothing of <see cref="Contact.LeftOut"/>.</summary>
    public void Write(Contact contact)
    {
        ArgumentNullException.ThrowIfNull(contact);
        var card = new StringBuilder();
        FoldedLine.Append(card, "BEGIN:VCARD");
        FoldedLine.Append(card, "VERSION:3.0");
        Text(card, "UID:", contact.Uid);
        FoldedLine.Append(card, "FN:" + Escaped(contact.FullName ?? contact.AllNames ?? contact.Organisation ?? ""));
        FoldedLine.Append(card, $"N:{Escaped(contact.FamilyName ?? "")};{Escaped(contact.GivenName ?? "")};;;");
        Text(card, "NICKNAME:", contact.Nickname);
        if (contact.Kind == ContactKind.Organisation)
            FoldedLine.Append(card, "X-ABSHOWAS:COMPANY");
        Text(card, "ORG:", contact.Organisation);
        Text(card, "TITLE:", contact.Role);
        foreach (var email in contact.Emails)
            Text(card, "EMAIL;TYPE=INTERNET:", email);
        foreach (var phone in contact.Phones)
            Text(card, "TEL:", phone);
        foreach (var link in contact.Links)
            FoldedLine.Append(card, "URL:" + OnOneLine(link).Replace("\\", "\\\\", StringComparison.Ordinal));
        if (contact.Categories.Count > 0)
            FoldedLine.Append(card, "CATEGORIES:" + string.Join(',', contact.Categories.Select(Escaped)));
        Text(card, "NOTE:", contact.Note);
        FoldedLine.Append(card, "END:VCARD");
        writer.Write(card);
    }

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();

    private static void Text(StringBuilder card, string name, string? text)
    {
        if (text is not null)
            FoldedLine.Append(card, name + Escaped(text));
    }

    /// <summary>A text value (RFC 2426, section 4).</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text.ReplaceLineEndings("\n"))
            _ = c switch
            {
                '\n' => escaped.Append("\\n"),
                '\\' or ';' or ',' => escaped.Append('\\').Append(c),
                '\t' => escaped.Append(c),
                _ when char.IsControl(c) => escaped,
                _ => escaped.Append(c),
            };
        return escaped.ToString();
    }

    private static string OnOneLine(string text) => string.Concat(text.Where(c => c == '\t' || !char.IsControl(c)));
}
