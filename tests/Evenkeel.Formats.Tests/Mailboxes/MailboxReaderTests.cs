using System.Text;
using Evenkeel.Formats.Mailboxes;

namespace Evenkeel.Formats.Tests.Mailboxes;

public sealed class MailboxReaderTests
{
    private const string First = "From ana@festival.example Mon Mar  2 09:30:00 2026\n";
    private const string Head = "From: Ana Silva <ana@festival.example>\nTo: dana@studio.example\nDate: Mon, 2 Mar 2026 09:30:00 +0100\nMessage-ID: <1@festival.example>\nSubject: The boat\n";

    [Fact]
    public void A_message_says_who_wrote_to_whom_when_and_how_it_begins()
    {
        var mail = One(Head + "Cc: =?utf-8?q?S=C3=B8ren?= <s@x.example>, \"Okafor, Ben\" <ben@x.example>\n\nHello Dana,\n\n> what you wrote\nOn Monday you wrote:\nshall we   sail?\n-- \nAna");
        Assert.Equal(("1@festival.example", "The boat", "Hello Dana, shall we sail?"), (mail.Id, mail.Subject, mail.Preview));
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.FromHours(1)), mail.At);
        Assert.Equal([new("Ana Silva", "ana@festival.example")], mail.From);
        Assert.Equal([new(null, "dana@studio.example"), new("Søren", "s@x.example"), new("Okafor, Ben", "ben@x.example")], mail.To);
    }

    [Fact]
    public void A_mailbox_is_divided_where_a_dividing_line_stands_and_not_where_a_text_begins_with_the_same_word()
    {
        var mails = All(First + Head + "\nFrom the start of it,\n>From quoted\n\nFrom Russia with love\nYear: 1963\n\n" + First + Head.Replace("<1@", "<2@", StringComparison.Ordinal) + "\n\nFrom -\n" + Head.Replace("<1@", "<3@", StringComparison.Ordinal) + "\nLast");
        Assert.Equal(["1@festival.example", "2@festival.example", "3@festival.example"], mails.Select(row => row.Mail!.Id));
        Assert.Equal(["From the start of it, From quoted From Russia with love Year: 1963", null, "Last"], mails.Select(row => row.Mail!.Preview));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Each_message_stands_at_its_byte_and_every_line_end_will_do(string end)
    {
        var text = ("\uFEFF" + First + Head + "\nOne\n\n" + First + Head + "\nTwo\n").ReplaceLineEndings(end);
        var (bytes, rows) = (Encoding.UTF8.GetBytes(text), All(text));
        Assert.Equal(["One", "Two"], rows.Select(row => row.Mail!.Preview));
        Assert.All(rows, row => Assert.StartsWith("From: Ana", Encoding.UTF8.GetString(bytes, (int)row.Mail!.Offset, 20), StringComparison.Ordinal));
    }

    [Fact]
    public void Messages_are_the_same_however_the_file_arrives()
    {
        var text = string.Concat(Enumerable.Range(0, 40).Select(i => First + Head.Replace("<1@", $"<{i}@", StringComparison.Ordinal) + "\n" + new string('x', i * 997) + "\n\n"));
        var whole = All(text).ConvertAll(row => row.Mail!.Id);
        using var reader = MailboxReader.Open(new Dribble(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(whole, reader.Mails().Select(row => row.Mail!.Id));
        Assert.Equal(40, whole.Count);
    }

    [Fact]
    public void What_is_wrong_with_one_message_is_said_with_its_byte_and_the_others_are_read()
    {
        var rows = All(First + Head + "\nOne\n\n" + First + "X-Long: " + new string('x', 200_000) + "\n\nTwo\n\n" + First + Head + "\nThree\n");
        Assert.Equal(["One", "mail.head", "Three"], rows.Select(row => row.Mail?.Preview ?? row.Fault!.Code));
        Assert.Equal((2 * First.Length) + Head.Length + 6, rows[1].Fault!.Offset);
        Assert.Equal("mail.none", Assert.Single(All("")).Fault!.Code);
        Assert.Equal("mail.headers", Assert.Single(All(Head + string.Concat(Enumerable.Repeat("X-A: 1\n", 3000)) + "\n")).Fault!.Code);
    }

    [Fact]
    public void Without_an_id_the_same_message_has_the_same_one_and_another_has_another()
    {
        var plain = Head.Replace("Message-ID: <1@festival.example>\n", "", StringComparison.Ordinal);
        var (one, again, other) = (One(plain + "\nA"), One("Received: by mx; Mon, 2 Mar 2026 09:31:00 +0100\n" + plain + "\nA"), One(plain.Replace("boat", "ship", StringComparison.Ordinal) + "\nA"));
        Assert.StartsWith("sha256:", one.Id, StringComparison.Ordinal);
        Assert.Equal(one.Id, again.Id);
        Assert.NotEqual(one.Id, other.Id);
    }

    [Fact]
    public void Without_a_date_the_last_server_says_when_else_the_dividing_line()
    {
        var plain = Head.Replace("Date: Mon, 2 Mar 2026 09:30:00 +0100\n", "", StringComparison.Ordinal);
        Assert.Equal(new DateTime(2026, 3, 2, 8, 31, 0), One("Received: by mx; Mon, 2 Mar 2026 09:31:00 +0100\n" + plain + "\n").At!.Value.UtcDateTime);
        Assert.Equal(new DateTime(2026, 3, 2, 9, 30, 0), One(First + plain + "\n").At!.Value.UtcDateTime);
        Assert.Null(One(plain + "\n").At);
    }

    [Fact]
    public void Markup_and_attachments_are_passed_over()
    {
        var mixed = Head + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: application/pdf\nContent-Disposition: attachment\n\nJVBERi0=\n--x\n";
        Assert.Equal("Hello & welcome", One(mixed + "Content-Type: text/html\n\n<html><style>p {color: red}</style><p>Hello<br>&amp; <b>welcome</b></p>\n--x--\n").Preview);
        Assert.Equal("Grüße", One(mixed + "Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nGr=FC=DFe\n--x--\n").Preview);
        Assert.Null(One(mixed + "Content-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nHello\n--x--\n").Preview);
        Assert.Equal(200, One(Head + "\n" + new string('x', 5000)).Preview!.Length);
    }

    [Theory]
    [InlineData("List-Id: <friends.list.example>", MailMarks.List)]
    [InlineData("List-Unsubscribe: <https://x.example>", MailMarks.Unsubscribe)]
    [InlineData("Precedence: Bulk", MailMarks.Bulk)]
    [InlineData("Precedence: list", MailMarks.List)]
    [InlineData("X-Auto-Response-Suppress: All", MailMarks.Bulk)]
    [InlineData("Auto-Submitted: auto-replied", MailMarks.Automatic)]
    [InlineData("Auto-Submitted: no", MailMarks.None)]
    [InlineData("Return-Path: <>", MailMarks.Report)]
    [InlineData("Content-Type: multipart/report; report-type=delivery-status; boundary=x", MailMarks.Report)]
    [InlineData("Content-Type: text/calendar; method=REPLY", MailMarks.CalendarReply)]
    [InlineData("Content-Type: text/calendar; method=REQUEST", MailMarks.None)]
    [InlineData("X-Gmail-Labels: Important,Sent", MailMarks.Sent)]
    [InlineData("X-Spam-Flag: YES", MailMarks.Junk)]
    public void The_head_tells_what_kind_of_message_it_is(string header, MailMarks expected) => Assert.Equal(expected, One(Head + header + "\n\n").Marks);

    [Fact]
    public void A_list_is_known_by_where_it_is_written_to() =>
        Assert.Equal(["friends@list.example", "all@x.example"], One(Head + "List-Post: <mailto:friends@list.example?subject=a>\nList-Id: Everybody <all.x.example>\n\n").Lists);

    [Theory]
    [InlineData(First + Head, true)]
    [InlineData(Head, false)]
    [InlineData("Name,From\nAna,Lisbon\n", null)]
    [InlineData("# Notes\n\nFrom: nobody\nTo: nobody\n", null)]
    [InlineData("From Russia with love\nYear: 1963\n", null)]
    public void Mail_is_known_by_how_it_begins(string text, bool? expected) => Assert.Equal(expected, MailboxReader.Recognise(new MemoryStream(Encoding.UTF8.GetBytes(text))));

    private static List<MailRow> All(string text)
    {
        using var reader = MailboxReader.Open(new MemoryStream(Encoding.UTF8.GetBytes(text)));
        return [.. reader.Mails()];
    }

    private static Mail One(string text) => Assert.Single(All(text)).Mail!;

    /// <summary>Gives seven bytes at a time.</summary>
    private sealed class Dribble(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(7, count));
    }
}
