using System.Text;

namespace Evenkeel.Fuzz;

/// <summary>Sound files in which bytes and pieces were put in, taken out, repeated and overwritten.</summary>
internal static class Mutation
{
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "BEGIN:VCARD\r\n", "END:VCARD\r\n", "\r\n", "\r", "\n", "\n\n", " ", "\t", ":", ";", ",", "=", "=\r\n", "\"", "\"\"", "\\", "\0", "VERSION:2.1\r\n", "ENCODING=QUOTED-PRINTABLE", ";BASE64",
            ";CHARSET=", "utf-7", "utf-16", "shift_jis", "AGENT:\r\n", "item1.", "\u00e9", "\ufeff", "\ud83d\ude00", "sep=;\n",
            "BEGIN:VEVENT\r\n", "END:VEVENT\r\n", "BEGIN:VCALENDAR\r\n", "FREQ=SECONDLY", "FREQ=YEARLY", ";COUNT=99999999", ";INTERVAL=0", ";BYSETPOS=-1", ";BYHOUR=0,1,2,3,4,5,6,7,8,9", "RRULE:", "99991231T235959Z", "TZID=", "[25/03/2026, 09:15:32] Ana: ", "12/31/99, 11:59 PM - Ben: ",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE], [0xFE, 0xFF], [0xC3], [0x80], [0xFF],
    ];

    /// <summary>The file of a number: always the same.</summary>
    public static byte[] Of(IReadOnlyList<byte[]> sound, long number)
    {
        var random = new Random(unchecked((int)(number * 2654435761)));
        var bytes = new List<byte>();
        for (var files = random.Next(1, 4); files > 0; files--)
            bytes.AddRange(sound[random.Next(sound.Count)]);
        for (var changes = random.Next(1, 12); changes > 0; changes--)
            Change(bytes, random);
        return [.. bytes];
    }

    private static void Change(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(40), bytes.Count - at);
        switch (random.Next(7))
        {
            case 0:
                bytes.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 3:
                bytes.Insert(at, (byte)random.Next(256));
                break;
            case 4 when random.Next(20) == 0:
                bytes.InsertRange(at, Enumerable.Repeat(Pieces[random.Next(Pieces.Length)], random.Next(20_000)).SelectMany(piece => piece));
                break;
            case 5 when random.Next(4) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            default:
                for (var i = at; i < at + length; i++)
                    bytes[i] ^= (byte)(1 << random.Next(8));
                break;
        }
    }
}
