using System.Text;
using Evenkeel.Formats.Contacts;

namespace Evenkeel.Formats.Tests.Contacts;

/// <summary>Cards to read, and what came of reading them.</summary>
internal static class Cards
{
    public static List<ContactRow> Read(string text, CardLimits? limits = null) => Read(Encoding.UTF8.GetBytes(text), limits);

    public static List<ContactRow> Read(byte[] bytes, CardLimits? limits = null)
    {
        using var reader = VCardReader.Open(new MemoryStream(bytes), limits);
        return [.. reader.Cards()];
    }

    /// <summary>The only card that has these lines.</summary>
    public static Contact Of(string version, params string[] lines) => Assert.Single(Read(Text(version, lines))).Contact!;

    public static string Text(string version, params string[] lines) =>
        string.Join("\r\n", ["BEGIN:VCARD", "VERSION:" + version, .. lines, "END:VCARD", ""]);

    /// <summary>A card as its name, a fault as <c>3: contact.not-closed</c>.</summary>
    public static IEnumerable<string> Told(IEnumerable<ContactRow> rows) => rows.Select(row => row.Contact?.FullName ?? $"{row.Fault?.Line}: {row.Fault?.Code}");
}
