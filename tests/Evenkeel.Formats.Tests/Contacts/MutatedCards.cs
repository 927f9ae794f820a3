using System.Text;
using CsCheck;

namespace Evenkeel.Formats.Tests.Contacts;

/// <summary>Sound cards in which bytes, lines and pieces were changed, repeated, removed and moved.</summary>
internal static class MutatedCards
{
    private static readonly string[] Sound =
    [
        Cards.Text("2.1", "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Garc=C3=ADa;S=C3=B8ren", "FN;QUOTED-PRINTABLE:S=", "ren", "TEL;WORK;FAX:030 1", "PHOTO;ENCODING=BASE64;JPEG:", "/9j/4AAQSkZJRg", "", "AGENT:", "BEGIN:VCARD", "FN:A", "END:VCARD"),
        Cards.Text("3.0", "N:Silva;Ana,Maria;;Dr.;", "FN:Ana", " Silva", "ORG:Festival\\, Silva;Programme", "item1.EMAIL;type=INTERNET,pref:ana@festival.example", "CATEGORIES:warm,a\\,b", "NOTE:One\\nTwo\\; thr", " ee", "PHOTO;ENCODING=b:/9j/", " SkZJRg=="),
        Cards.Text("4.0", "KIND:org", "FN:Simon", "TEL;VALUE=uri;TYPE=\"work,voice\":tel:+1-418-656-9254;ext=102", "EMAIL;PREF=1:mailto:a@b.example", "UID:urn:uuid:1", "URL:http://x"),
    ];

    private static readonly string[] Pieces =
        ["BEGIN:VCARD\r\n", "END:VCARD\r\n", "\r\n", "\r", "\n", " ", "\t", ":", ";", ",", "=", "=\r\n", "\"", "\\", "\0", "VERSION:2.1\r\n", "ENCODING=QUOTED-PRINTABLE", ";BASE64", ";CHARSET=", "utf-7", "utf-16", "AGENT:\r\n", "item1.", "\u00e9", "\ufeff", "\ud83d\ude00"];

    /// <summary>Each change picks a place and a way; most keep the rest of the file sound.</summary>
    public static readonly Gen<byte[]> Any = Gen.Select(
        Gen.OneOf(Sound).Array[1, 3].Select(string.Concat), Gen.Select(Gen.Int[0, 5], Gen.Int[0, 1 << 20], Gen.Int[0, 40], Gen.OneOf(Pieces), Gen.Byte).Array[0, 8],
        (text, changes) => changes.Aggregate(Encoding.UTF8.GetBytes(text), (bytes, change) => Change(bytes, change.Item1, change.Item2, change.Item3, change.Item4, change.Item5)));

    private static byte[] Change(byte[] bytes, int way, int place, int length, string piece, byte b)
    {
        var at = bytes.Length == 0 ? 0 : place % bytes.Length;
        var end = Math.Min(bytes.Length, at + length);
        return way switch
        {
            0 => [.. bytes[..at], .. Encoding.UTF8.GetBytes(piece), .. bytes[at..]],
            1 => [.. bytes[..at], .. bytes[end..]],
            2 => [.. bytes[..end], .. bytes[at..]],
            3 => [.. bytes[..at], b, .. bytes[at..]],
            4 => bytes[..at],
            _ => [.. bytes[..at], .. Encoding.UTF8.GetBytes(piece), .. bytes[end..]],
        };
    }
}
