using System.Text;
using Evenkeel.Formats.Calendars;
using Evenkeel.Formats.Chats;
using Evenkeel.Formats.Contacts;
using Evenkeel.Formats.Ledgers;
using Evenkeel.Formats.Mailboxes;
using Evenkeel.Formats.Rates;
using Evenkeel.Formats.Tables;
using Evenkeel.Formats.Timeclocks;

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
        ["calendar"] = new(
        [
            Calendar("BEGIN:VEVENT", "UID:1", "DTSTART;TZID=Europe/Berlin:20240302T100000", "DTEND;TZID=Europe/Berlin:20240302T113000", "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU;UNTIL=20251231T000000Z", "EXDATE;TZID=Europe/Berlin:20240316T100000",
                "ORGANIZER;CN=\"Silva, Ana\":mailto:ana@x.example", "ATTENDEE;CUTYPE=ROOM:mailto:hall@x.example", "SUMMARY:Long\\, fol", " ded", "BEGIN:VALARM", "TRIGGER:-PT5M", "END:VALARM", "END:VEVENT",
                "BEGIN:VEVENT", "UID:1", "RECURRENCE-ID;RANGE=THISANDFUTURE:20240330T090000Z", "DTSTART:20240330T110000Z", "DURATION:PT1H", "STATUS:CANCELLED", "END:VEVENT"),
            Calendar("METHOD:CANCEL", "BEGIN:VTIMEZONE", "TZID:Mine", "BEGIN:STANDARD", "DTSTART:16011101T020000", "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11", "TZOFFSETFROM:-0400", "TZOFFSETTO:-0500", "END:STANDARD", "END:VTIMEZONE",
                "BEGIN:VEVENT", "DTSTART;TZID=Mine:20240302T100000", "RRULE:FREQ=MINUTELY;INTERVAL=90;COUNT=4;BYHOUR=9,10,11", "RDATE;VALUE=PERIOD:20240401T100000Z/PT2H", "END:VEVENT"),
            Calendar("BEGIN:VEVENT", "DTSTART;VALUE=DATE:19970714", "RRULE:FREQ=YEARLY;BYSETPOS=-1,2;BYHOUR=1,2,3;BYMINUTE=0,30;BYDAY=MO,TU", "END:VEVENT", "BEGIN:VTODO", "END:VTODO"),
        ],
        bytes =>
        {
            var contents = CalendarReader.Read(new MemoryStream(bytes), TimeZoneInfo.Utc);
            return contents.Series.Sum(series => series.Occurrences(new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc), new DateTime(2024, 7, 1, 0, 0, 0, DateTimeKind.Utc)) is { Ok: true } found ? found.Value.Count : 1);
        }),
        ["chat"] = new(
        [
            "[25/03/2026, 09:15:32] Ana: \u200eMessages and calls are end-to-end encrypted.\n\u200e[25/03/2026, 09:16:00] Ben: \u200e<attached: 1.jpg>\n[26/03/2026, 9:15:32\u202fPM] ~ Ana: One\ntwo: three\n"u8.ToArray(),
            "25/03/2026, 09:15 - Messages are encrypted.\r\n25/03/2026, 09:16 - \u202a+49 170 1234567\u202c: Hallo\r\n2026. 03. 25. 09:15 - Ana: Szia\r\n3/25/26, 12:05 a. m. - Ana: x\r\n"u8.ToArray(),
        ],
        bytes => ChatReader.Read(new MemoryStream(bytes), new DateTime(2026, 11, 23)).Messages.Count),
        ["mail"] = new(
        [
            Encoding.UTF8.GetBytes("From - Mon Mar  2 09:30:00 2026\n" + Mail + "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: multipart/alternative; boundary=y\n\n--y\nContent-Type: text/html; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n<p>Gr=FC=DFe<br>&amp;</p>\n--y--\n--x\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0xLjQK\n--x--\n\nFrom ana@x.example Tue Mar  3 09:30:00 2026\n" + Mail + "\n>From here\n> quoted\nIt goes on\n"),
            Encoding.UTF8.GetBytes((Mail + "List-Id: Friends <friends.list.example>\nList-Post: <mailto:friends@list.example>\nAuto-Submitted: auto-replied\nReceived: by mx; Mon, 2 Mar 2026 09:31:00 +0100\nContent-Type: text/calendar; method=REPLY\n\nBEGIN:VCALENDAR\n").ReplaceLineEndings("\r\n")),
            Encoding.UTF8.GetBytes("Return-Path: <>\nDelivered-To: a@x.example\nFrom: undisclosed: a@x.example, \"B, C\" <b@x.example>;\nTo: <@a.example,@b.example:c@x.example>\nSubject: =?iso-2022-jp?B?GyRCRnxLXBsoQg==?= =?utf-8?q?=C3?= =?utf-8?q?=B8?=\nContent-Type: message/rfc822\n\n" + Mail + "\n"),
        ],
        bytes =>
        {
            using var reader = MailboxReader.Open(new MemoryStream(bytes));
            return reader.Mails().Count(row => row.Mail is not { } mail || mail.From.Concat(mail.To).All(one => MailSender.IsMachine(one.Address) || one.Address.Length > 0));
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
        ["journal"] = new(
        [
            "2026-03-02=2026-03-04 ! (17) Nordlicht | March  ; due: 2026-04-01\n    assets:bank  €1.200,00 @ 1.08 USD\n    ; note: x\n    revenues:consulting  -1 200.00 \"EUR\"\n\ncommodity 1.000,00 EUR\naccount assets:bank\n"u8.ToArray(),
            "; ledger\ncomment\nanything\nend comment\nY2026\n03/05 * Salt & Co\n  assets:receivable        $-350.25 = $0\n  (revenues)\n~ monthly\n    expenses  EUR 40\nP 2026-03-01 EUR 1.08 USD\n"u8.ToArray(),
        ],
        bytes => Lines(bytes, JournalReader.Read)),
        ["timeclock"] = new(
        [
            "i 2026/03/02 09:00:00 nordlicht:design  First talk  ; with Ana\no 2026/03/02 10:30:00\ni 2026-03-02 22:00 salt\no 2026-03-03 01:00:00 done\n"u8.ToArray(),
            "; clock\n\nI 2026/03/02 09:00:00+0100 x\r\nO 2026/03/02 10:00:00\r\nb 2026/03/02 0.5\r\nh 2026/03/02 8\r\n"u8.ToArray(),
        ],
        bytes => Lines(bytes, TimeclockReader.Read)),
        ["rates"] = new(
        [
            "Date,USD,JPY,BGN,CYP,\n2026-03-02,1.0832,162.41,1.9558,N/A,\n2026-02-27,1.0801,161.9,1.9558,,\n"u8.ToArray(),
            Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?><gesmes:Envelope xmlns:gesmes=\"http://www.gesmes.org/xml/2002-08-01\" xmlns=\"{RateXmlNamespace}\"><Cube><Cube time='2026-03-02'><Cube currency='USD' rate='1.0832'/><Cube currency='JPY' rate='162.41'/></Cube></Cube></gesmes:Envelope>"),
        ],
        bytes => RateReader.Is(() => new MemoryStream(bytes)) ? RateReader.Read(() => new MemoryStream(bytes), code => code.Length == 3).Count() : 0),
    };

    private const string RateXmlNamespace = "http://www.ecb.int/vocabulary/2002-08-01/eurofxref";

    private static int Lines<T>(byte[] bytes, Func<TextReader, IEnumerable<T>> read)
    {
        using var text = new StreamReader(new MemoryStream(bytes));
        return read(text).Count();
    }

    private static byte[] Calendar(params string[] lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", ["BEGIN:VCALENDAR", "VERSION:2.0", .. lines, "END:VCALENDAR", ""]));

    private const string Mail = "From: =?utf-8?q?S=C3=B8ren?= <soren@festival.example>\nTo: dana@studio.example,\n\tBen <ben@x.example>\nDate: Mon, 2 Mar 2026 09:30:00 +0100\nMessage-ID: <1@festival.example>\nSubject: The boat\n";

    private static byte[] Card(string version, params string[] lines) =>
        Encoding.UTF8.GetBytes(string.Join("\r\n", ["BEGIN:VCARD", "VERSION:" + version, .. lines, "END:VCARD", ""]));
}
