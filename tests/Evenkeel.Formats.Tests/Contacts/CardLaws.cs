using CsCheck;
using Evenkeel.Formats.Contacts;
using Evenkeel.Formats.Tests.Tables;

namespace Evenkeel.Formats.Tests.Contacts;

public sealed class CardLaws
{
    private static readonly CardLimits Small = new() { LineBytes = 200, CardChars = 500, Lines = 20, Depth = 3 };

    /// <summary>Texts rich in what matters to a card, tidy as a reader gives them.</summary>
    private static readonly Gen<string> Text = Gen.Frequency((4, Gen.Char[",;:\\\"= nNab1.é€\t"]), (1, Gen.Char.Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && c != '\u2028')))
        .Array[1, 120].Select(chars => "x" + new string(chars) + "x");

    private static readonly Gen<Contact> Card = Gen.Select(Text, Text.Array[5], Text.Array[0, 3], Text.Array[0, 3], Text.Array[0, 3], (name, texts, emails, links, tags) => new Contact(0)
    {
        FullName = name,
        GivenName = texts[0],
        FamilyName = texts[1],
        AllNames = texts[0] + " " + texts[1],
        Organisation = texts[2],
        Role = texts[3],
        Note = texts[4] + "\n" + name,
        Uid = name,
        Emails = [.. emails.Distinct()],
        Phones = [.. emails.Distinct()],
        Links = [.. links.Distinct()],
        Categories = [.. tags.Distinct()],
    });

    [Fact]
    public void Law_what_is_written_is_read_back_whatever_the_texts() => Card.Array[1, 4].Sample(cards =>
    {
        using var file = new MemoryStream();
        using (var writer = new VCardWriter(file))
            foreach (var card in cards)
                writer.Write(card);
        Assert.Equal(cards.Select(Said), Cards.Read(file.ToArray()).Select(row => Said(row.Contact!)));
    });

    [Fact]
    public void Law_any_bytes_are_read_to_their_end_without_an_exception() => MutatedCards.Any.Sample(bytes =>
        {
            foreach (var limits in new[] { Small, CardLimits.Default })
            {
                var rows = Cards.Read(bytes, limits);
                Assert.True(rows.Count <= bytes.Length + 1);
                Assert.All(rows, row => Assert.True(row.Contact is null ^ row.Fault is null));
                var lines = rows.ConvertAll(row => row.Contact?.Line ?? row.Fault!.Line);
                Assert.Equal(lines.Order(), lines);
            }
        }, iter: 2000);

    [Fact]
    public void A_line_of_a_gigabyte_is_passed_over_without_holding_it()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var reader = VCardReader.Open(new EndlessLine("BEGIN:VCARD\r\nFN:Ana\r\nNOTE:", "0123456789abcdef", 1 << 26, "\r\nTEL:1\r\nEND:VCARD\r\n"));
        var card = Assert.Single(reader.Cards()).Contact!;
        Assert.Equal(("Ana", "1"), (card.FullName, card.Phones[0]));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 50 << 20);
    }

    private static string Said(Contact card) => string.Join('|', [
        card.Uid, card.FullName, card.GivenName, card.FamilyName, card.AllNames, card.Organisation, card.Role, card.Note, .. card.Emails, "/", .. card.Phones, "/", .. card.Links, "/", .. card.Categories]);
}
