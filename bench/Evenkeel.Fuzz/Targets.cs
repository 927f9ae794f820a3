using System.Text;
using Evenkeel.Formats.Contacts;
using Evenkeel.Formats.Tables;

namespace Evenkeel.Fuzz;

/// <summary>A reader, and sound files of its kind to begin with.</summary>
/// <param name="Read">Reads all of a file and says how many rows it had.</param>
internal sealed record Target(IReadOnlyList<byte[]> Sound, Func<byte[], int> Read);

internal static class Targets
{
    public static IReadOnlyDictionary<string, Target> All { get; } = new Dictionary<string, Target>(StringComparer.Ordinal)
    {
        ["vcard"] = new(
        [
            Card("2.1", "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Garc=C3=ADa;S=C3=B8ren", "FN;QUOTED-PRINTABLE:S=", "ren", "TEL;WORK;FAX:030 1", "PHOTO;ENCODING=BASE64;JPEG:", "/9j/4AAQSkZJRg", "", "AGENT:", "BEGIN:VCARD", "FN:A", "END:VCARD"),
            Card("3.0", "N:Silva;Ana,Maria;;Dr.;", "FN:Ana", " Silva", "ORG:Festival\\, Silva;Programme", "item1.EMAIL;type=INTERNET,pref:ana@festival.example", "CATEGORIES:warm,a\\,b", "NOTE:One\\nTwo\\; thr", " ee", "PHOTO;ENCODING=b:/9j/", " SkZJRg=="),
            Card("4.0", "KIND:org", "FN:Simon", "TEL;VALUE=uri;TYPE=\"work,voice\":tel:+1-418-656-9254;ext=102", "EMAIL;PREF=1:mailto:a@b.example", "UID:urn:uuid:1", "URL:http://x"),
            Encoding.Unicode.GetBytes("\uFEFFBEGIN:VCARD\r\nFN:S\u00f8ren\r\nEND:VCARD\r\n"),
        ],
        bytes =>
        {
            using var reader = VCardReader.Open(new MemoryStream(bytes));
            return reader.Cards().Count(row => row.Contact is not { } card || card.Phones.All(phone => PhoneText.Normalised(phone) is null or { Length: > 0 }));
        }),
        ["table"] = new(
        [
            "Name;Firma;Betrag\r\n\"Ana; Silva\";Nordlicht;4.800,00\r\n\"two\r\nlines\";\"a \"\"b\"\"\";1\r\n"u8.ToArray(),
            "Notes:\n\"When exporting, you may notice\"\n\nFirst Name,Last Name,Connected On\nAna,Silva,02 Mar 2021\n"u8.ToArray(),
            Encoding.Unicode.GetBytes("\uFEFFa\tb\r\n1\t2\r\n"),
        ],
        bytes =>
        {
            using var reader = TableReader.Open(new MemoryStream(bytes));
            return reader.Rows().Count(row => row.Fault is not null || row[0].Length >= 0);
        }),
    };

    private static byte[] Card(string version, params string[] lines) =>
        Encoding.UTF8.GetBytes(string.Join("\r\n", ["BEGIN:VCARD", "VERSION:" + version, .. lines, "END:VCARD", ""]));
}
