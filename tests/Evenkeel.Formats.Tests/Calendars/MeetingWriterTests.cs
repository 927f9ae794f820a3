using System.Text;
using Evenkeel.Formats.Calendars;

namespace Evenkeel.Formats.Tests.Calendars;

public sealed class MeetingWriterTests
{
    private static readonly DateTime At = new(2026, 3, 2, 10, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("Talk, first; of \\ all\nand more", "Silva, \"Ana\": ^n; ^^", "o'brien+x@x.example")]
    [InlineData("A subject that is so long that it has to be folded: \u00e4\u00f6\u00fc\u00e4\u00f6\u00fc\u00e4\u00f6\u00fc\u00e4\u00f6\u00fc\u00e4\u00f6\u00fc\u00e4\u00f6\u00fc \ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00", "J\u00f6rg", null)]
    public void What_is_written_is_read_back(string summary, string name, string? address)
    {
        using var file = new MemoryStream();
        using (var writer = new MeetingWriter(file))
            writer.Write(new Meeting("1@x", At, At, 45, summary, [new CalendarPerson(name, address, HasDeclined: false)]));
        var contents = Entries.Read(file.ToArray());
        Assert.Empty(contents.Faults);
        var one = Assert.Single(Assert.Single(contents.Series).Occurrences(At, At).Value);
        Assert.Equal(("1@x", At, 45, summary.ReplaceLineEndings(" ")), (one.Id, one.At, one.Minutes, one.Entry.Summary));
        Assert.Equal((name, address), (Assert.Single(one.Entry.People).Name, one.Entry.People[0].Address));
        Assert.All(Encoding.UTF8.GetString(file.ToArray()).Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
    }
}
