using Evenkeel.Formats.Contacts;

namespace Evenkeel.App.Import;

/// <summary>Reads an address book of vCards.</summary>
internal static class VCardFile
{
    public const string Origin = "vcard";

    /// <summary>What an export writes beside people.csv, which says more.</summary>
    public const string Exported = "people.vcf";

    private static readonly string[] Extensions = [".vcf", ".vcard"];

    public static ReadFile Read(SourceFile source, ImportWatch watch)
    {
        var file = new ReadFile(source.Name, ImportFormat.VCard) { Origin = Origin };
        var rows = new ContactRows(file);
        using var reader = VCardReader.Open(source.Open());
        foreach (var card in watch.Over(reader.Cards()))
            if (card.Fault is { } fault)
                file.Reject(fault.Line, fault.Code, fault.Message);
            else
                rows.Take(card.Contact!);
        rows.Finish();
        return file;
    }

    /// <summary>Whether a file is one, by its name or by how it begins; also a jCard or xCard, which is then said not to be read.</summary>
    public static bool Is(SourceFile source)
    {
        if (Extensions.Contains(Path.GetExtension(source.Name), StringComparer.OrdinalIgnoreCase))
            return true;
        var text = Beginning.Of(source);
        return text.StartsWith("BEGIN:VCARD", StringComparison.OrdinalIgnoreCase) || text.StartsWith("[\"vcard\"", StringComparison.OrdinalIgnoreCase)
            || (text.StartsWith('<') && text.Contains("<vcards", StringComparison.OrdinalIgnoreCase));
    }
}
