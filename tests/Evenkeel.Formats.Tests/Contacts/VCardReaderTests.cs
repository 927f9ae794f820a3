using System.Text;
using Evenkeel.Formats.Contacts;

namespace Evenkeel.Formats.Tests.Contacts;

public sealed class VCardReaderTests
{
    [Fact]
    public void A_card_of_version_3_is_read_with_its_escapes_folds_groups_and_types()
    {
        var card = Cards.Of("3.0",
            "N:Silva;Ana,Maria;;Dr.;", "FN:Dr. Ana Maria Silva", "ORG:Festival\\, Silva;Programme", "TITLE:Director", "ROLE:Programming",
            "EMAIL;TYPE=INTERNET:second@festival.example", "item1.EMAIL;type=INTERNET,pref:ana@festival.example", "item1.X-ABLabel:_$!<Work>!$_",
            "TEL;TYPE=CELL:+351 912 345 678", "URL:http\\://festival.example/a?b=c", "CATEGORIES:warm,a\\,b,warm", "NOTE:One\\nTwo\\; thr", " ee", "UID:u-1", "BDAY:1980-03-22", "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ", " SkZJRg==");
        Assert.Equal(("Dr. Ana Maria Silva", "Ana Maria", "Silva", "Dr. Ana Maria Silva"), (card.FullName, card.GivenName, card.FamilyName, card.AllNames));
        Assert.Equal(("Festival, Silva", "Director", "One\nTwo; three", "u-1"), (card.Organisation, card.Role, card.Note, card.Uid));
        Assert.Equal(["ana@festival.example", "second@festival.example"], card.Emails);
        Assert.Equal(["+351 912 345 678", "http://festival.example/a?b=c"], [.. card.Phones, .. card.Links]);
        Assert.Equal(["warm", "a,b"], card.Categories);
        Assert.Equal(["property BDAY is not read", "property PHOTO is not read"], card.LeftOut);
    }

    [Fact]
    public void A_card_of_version_4_is_read_with_addresses_as_URIs()
    {
        var card = Cards.Of("4.0", "FN:Simon Perreault", "N:Perreault;Simon;;;ing. jr,M.Sc.", "TEL;VALUE=uri;TYPE=\"work,voice\":tel:+1-418-656-9254;ext=102",
            "TEL;VALUE=uri;PREF=1;TYPE=\"work:cell\":tel:+1-418-262-6501", "EMAIL;PREF=2:mailto:b@viagenie.example", "EMAIL;PREF=1:a@viagenie.example", "UID:urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1");
        Assert.Equal(["+1-418-262-6501", "+1-418-656-9254;ext=102"], card.Phones);
        Assert.Equal(["a@viagenie.example", "b@viagenie.example"], card.Emails);
        Assert.Equal(("4fbe8971-0bc3-424c-9c26-36c3e1eff6b1", "Simon Perreault ing. jr M.Sc."), (card.Uid, card.AllNames));
    }

    [Fact]
    public void A_card_of_version_2_1_is_read_with_quoted_printable_bare_types_and_base64()
    {
        var card = Cards.Of("2.1",
            "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Garc=C3=ADa;S=C3=B8ren", "FN;CHARSET=UTF-8;QUOTED-PRINTABLE:S=C3=B8ren =", "Garc=C3=ADa", "TEL;WORK;FAX:030 1", "TEL;CELL;PREF:0170 2",
            "NOTE;ENCODING=QUOTED-PRINTABLE:One=0D=0ATwo=", "=0D=0AThree", "PHOTO;ENCODING=BASE64;JPEG:", "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAIBAQEBAQIBAQEC", "AgIC", "", "EMAIL;INTERNET:s@garcia.example");
        Assert.Equal(("Søren García", "Søren", "García", "One\nTwo\nThree"), (card.FullName, card.GivenName, card.FamilyName, card.Note));
        Assert.Equal(["0170 2", "030 1", "s@garcia.example"], [.. card.Phones, .. card.Emails]);
    }

    [Fact]
    public void A_card_inside_a_card_is_passed_over_and_told()
    {
        var rows = Cards.Read(Cards.Text("2.1", "FN:Ana", "AGENT:", "BEGIN:VCARD", "VERSION:2.1", "FN:Assistant", "END:VCARD", "TEL:1")
            + Cards.Text("2.1", "FN:Ben", "AGENT:BEGIN:VCARD", "FN:Another", "END:VCARD", "TEL:2"));
        Assert.Equal(["Ana 1", "Ben 2"], rows.Select(row => $"{row.Contact!.FullName} {row.Contact.Phones[0]}"));
        Assert.Equal(["property AGENT is not read"], rows[0].Contact!.LeftOut);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\r\n")]
    public void Lines_end_as_they_like(string end) =>
        Assert.Equal("One two", Assert.Single(Cards.Read(Cards.Text("3.0", "FN:One", "  two", "N:two;One").Replace("\r\n", end, StringComparison.Ordinal))).Contact!.FullName);

    [Fact]
    public void Version_2_1_keeps_the_blank_before_a_folded_line() => Assert.Equal("One two", Cards.Of("2.1", "FN:One", " two").FullName);

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16", false)]
    [InlineData("windows-1252", false)]
    public void The_encoding_of_a_file_is_found_out(string name, bool hasMark)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] bytes = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(Cards.Text("3.0", "FN:Søren García"))];
        Assert.Equal(["Søren García"], Cards.Told(Cards.Read(bytes)));
    }

    [Theory]
    [InlineData("windows-1251", "Иванов")]
    [InlineData("shift_jis", "山田太郎")]
    public void A_property_may_have_a_charset_of_its_own(string charset, string name)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset)!;
        byte[] bytes = [.. Encoding.ASCII.GetBytes($"BEGIN:VCARD\r\nVERSION:2.1\r\nFN;CHARSET={charset}:"), .. encoding.GetBytes(name), .. "\r\nEND:VCARD\r\n"u8];
        Assert.Equal([name], Cards.Told(Cards.Read(bytes)));
    }

    [Fact]
    public void A_character_folded_through_its_middle_is_put_together()
    {
        byte[] bytes = [.. "BEGIN:VCARD\r\nFN:S"u8, 0xC3, .. "\r\n "u8, 0xB8, .. "ren\r\nEND:VCARD"u8];
        Assert.Equal(["Søren"], Cards.Told(Cards.Read(bytes)));
    }

    [Fact]
    public void A_broken_card_is_told_by_its_line_and_the_others_are_read()
    {
        var text = Cards.Text("3.0", "FN:Ana") + "BEGIN:VCARD\r\nFN:Never closed\r\n" + Cards.Text("3.0", "FN:Ben") + "FN:Nobody's\r\nTEL:1\r\nEND:VCARD\r\n" + Cards.Text("3.0", "FN:Cem") + "BEGIN:VCARD\r\nFN:Cut off";
        Assert.Equal(["Ana", "5: contact.not-closed", "Ben", "11: contact.outside", "Cem", "18: contact.not-closed"], Cards.Told(Cards.Read(text)));
    }

    [Fact]
    public void What_is_no_property_is_left_out_and_the_card_comes()
    {
        var card = Cards.Of("3.0", "FN:Ana", "a line of a note", "F\"N:x", "TEL", "NOTE:more");
        Assert.Equal(("Ana", "more", 3), (card.FullName, card.Note, card.LeftOut.Count(one => one == "a line that is no property")));
    }

    [Theory]
    [InlineData("", "contact.none")]
    [InlineData("some text\n", "contact.none")]
    [InlineData("[\"vcard\",[[\"version\",{},\"text\",\"4.0\"]]]", "contact.json")]
    [InlineData("<?xml version=\"1.0\"?><vcards/>", "contact.xml")]
    [InlineData("%PDF-1.7", "contact.binary")]
    public void A_file_of_something_else_is_told(string text, string code) => Assert.Equal([$"1: {code}"], Cards.Told(Cards.Read(text)));

    [Fact]
    public void What_is_too_much_is_told_and_what_follows_is_read()
    {
        var limits = new CardLimits { LineBytes = 100, CardChars = 150, Lines = 5, Depth = 2 };
        var cards = string.Concat(
            Cards.Text("3.0", "FN:Long", "NOTE:" + new string('x', 200)),
            Cards.Text("3.0", "FN:Large", "NOTE:" + new string('x', 90), "NOTE:" + new string('x', 90)),
            Cards.Text("3.0", "FN:Many", "A:1", "A:2", "A:3", "A:4", "A:5"),
            Cards.Text("2.1", "AGENT:", "BEGIN:VCARD", "AGENT:", "BEGIN:VCARD", "AGENT:", "BEGIN:VCARD", "END:VCARD", "END:VCARD", "END:VCARD"),
            Cards.Text("3.0", "FN:Last"));
        var rows = Cards.Read(cards, limits);
        Assert.Equal(["Long", "6: contact.too-large", "12: contact.too-many-lines", "21: contact.too-deep", "Last"], Cards.Told(rows));
        Assert.Equal(["property NOTE is longer than 100 bytes"], rows[0].Contact!.LeftOut);
    }

    [Fact]
    public void Companies_and_lists_are_told_from_people()
    {
        Assert.Equal(ContactKind.Organisation, Cards.Of("4.0", "KIND:org", "FN:Nordlicht").Kind);
        Assert.Equal(ContactKind.Organisation, Cards.Of("3.0", "X-ABShowAs:COMPANY", "ORG:Nordlicht").Kind);
        Assert.Equal(ContactKind.Group, Cards.Of("3.0", "X-ADDRESSBOOKSERVER-KIND:group", "FN:Friends").Kind);
        Assert.Equal(ContactKind.Person, Cards.Of("4.0", "KIND:individual", "FN:Ana").Kind);
    }
}
