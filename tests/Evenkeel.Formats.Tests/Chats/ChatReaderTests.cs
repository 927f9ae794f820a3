using System.Globalization;
using System.Text;
using CsCheck;
using Evenkeel.Formats.Chats;
using Evenkeel.Formats.Tests.Tables;

namespace Evenkeel.Formats.Tests.Chats;

public sealed class ChatReaderTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 12, 0, 0);

    [Theory]
    [InlineData("[25/03/2026, 09:15:32] Ana Silva: Hello", "2026-03-25 09:15:32 Ana Silva")]
    [InlineData("\u200e[25/03/26, 9:15:32\u202fPM] Ana Silva: \u200e<attached: 1-PHOTO.jpg>", "2026-03-25 21:15:32 Ana Silva")]
    [InlineData("[25.03.26, 09:15:32] ~\u202fAna: Hello", "2026-03-25 09:15:32 Ana")]
    [InlineData("[25.3.2026 klo 9.15.32] Ana: Hei", "2026-03-25 09:15:32 Ana")]
    [InlineData("25/03/2026, 09:15 - Ana Silva: Hello: you", "2026-03-25 09:15:00 Ana Silva")]
    [InlineData("3/25/26, 12:05 AM - Ana: Hello", "2026-03-25 00:05:00 Ana")]
    [InlineData("25/3/26 9:15 p. m. - Ana: Hola", "2026-03-25 21:15:00 Ana")]
    [InlineData("25.03.26, 09:15 - Ana: Hallo", "2026-03-25 09:15:00 Ana")]
    [InlineData("25-03-2026 09:15 - Ana: Hallo", "2026-03-25 09:15:00 Ana")]
    [InlineData("2026-03-25, 09:15 - Ana: Hej", "2026-03-25 09:15:00 Ana")]
    [InlineData("2026. 03. 25. 09:15 - Ana: Szia", "2026-03-25 09:15:00 Ana")]
    [InlineData("25. 3. 2026 9:15 - Ana: Ahoj", "2026-03-25 09:15:00 Ana")]
    [InlineData("[\u0662\u0665/\u0660\u0663/\u0662\u0660\u0662\u0666, \u0669:\u0661\u0665:\u0663\u0662] \u0639\u0644\u064a: x", "2026-03-25 09:15:32 \u0639\u0644\u064a")]
    [InlineData("25/03/2026, 09:15 - \u202a+49 170 1234567\u202c: Hallo", "2026-03-25 09:15:00 +49 170 1234567")]
    [InlineData("25/03/2026, 09:15 - Ana:", "2026-03-25 09:15:00 Ana")]
    public void A_message_begins_as_the_telephone_writes_it(string line, string told) => Assert.Equal([told], Told(line));

    [Fact]
    public void Lines_that_do_not_begin_one_belong_to_the_one_before_and_the_programs_own_are_counted()
    {
        var chat = Read("25/03/2026, 09:15 - Messages and calls are end-to-end encrypted.\r\n25/03/2026, 09:16 - Ana: One\r\ntwo: three\r\n\r\n25/03/2026, 09:17 - Ben joined using this link\r\n26/03/2026, 25:61 - Ana: no time\r\n25/03/2026, 09:18 - Ben: Four");
        Assert.Equal((2, null), (chat.Notices, chat.Fault));
        Assert.Equal([2, 7], chat.Messages.Select(message => message.Line));
        var iPhone = Read("[25/03/2026, 09:15:00] Ana: \u200eMessages and calls are end-to-end encrypted.\n\u200e[25/03/2026, 09:16:00] Ben: \u200eimage omitted");
        Assert.Equal((1, "Ben"), (iPhone.Notices, Assert.Single(iPhone.Messages).Sender));
    }

    [Theory]
    [InlineData("04/03/2026|25/03/2026", "2026-03-04|2026-03-25")]
    [InlineData("3/4/26|3/25/26", "2026-03-04|2026-03-25")]
    [InlineData("04/12/2026|05/12/2026", "2026-04-12|2026-05-12")]
    [InlineData("01/02/2026|01/03/2026|02/02/2026", "2026-01-02|2026-01-03|2026-02-02")]
    [InlineData("05/05/2026|06/06/2026", "2026-05-05|2026-06-06")]
    [InlineData("24/3/5|24/3/31", "1: chat.days-contradictory 24/3/5")]
    [InlineData("2024/3/5|2024/3/31", "2024-03-05|2024-03-31")]
    [InlineData("04/03/2026|05/03/2026", "1: chat.days-ambiguous 4/3/2026")]
    [InlineData("03/03/2026|04/03/2026", "2: chat.days-ambiguous 4/3/2026")]
    [InlineData("25/03/2026|03/25/2026", "2: chat.days-contradictory 3/25/2026")]
    public void The_order_of_the_days_is_found_in_the_file_or_asked_for(string days, string told)
    {
        var chat = Read(string.Join('\n', days.Split('|').Select(day => day + ", 09:15 - Ana: x")));
        Assert.Equal(told, chat.Fault is { } fault ? $"{fault.Line}: {fault.Code} {fault.Examples[0].Text}" : string.Join('|', chat.Messages.Select(message => message.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void The_order_can_be_told()
    {
        Assert.Equal(new DateTime(2026, 3, 4, 9, 15, 0), Read("04/03/2026, 09:15 - Ana: x", DayOrder.DayFirst).Messages[0].At);
        Assert.Equal(new DateTime(2026, 4, 3, 9, 15, 0), Read("04/03/2026, 09:15 - Ana: x", DayOrder.MonthFirst).Messages[0].At);
        Assert.Equal(new DateTime(2024, 3, 5, 9, 15, 0), Read("24/3/5, 09:15 - Ana: x", DayOrder.YearFirst).Messages[0].At);
        Assert.Equal("chat.days-contradictory", Read("25/03/2026, 09:15 - Ana: x", DayOrder.MonthFirst).Fault?.Code);
    }

    [Theory]
    [InlineData("", "chat.none")]
    [InlineData("Name,Company\nAna,Nordlicht", "chat.none")]
    [InlineData("PK\u0003\u0004\0\0", "chat.binary")]
    public void What_is_no_chat_says_so(string text, string code)
    {
        Assert.Equal(code, Read(text).Fault?.Code);
        Assert.False(ChatReader.Is(new MemoryStream(Encoding.UTF8.GetBytes(text))));
    }

    [Fact]
    public void Law_any_text_is_read_to_its_end_without_an_exception() => Gen.Char["[]0123456789/.-:, \u200e\u202fapmA\r\n\u0660\ud83d"].Array[0, 200].Select(chars => new string(chars)).Sample(text =>
    {
        var chat = Read(text + "\n25/03/2026, 09:15 - Ana: x");
        Assert.True(chat.Fault is not null || chat.Messages.Count > 0);
    }, iter: 2000);

    [Fact]
    public void A_line_of_a_gigabyte_is_passed_over_without_holding_it()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var chat = ChatReader.Read(new EndlessLine("25/03/2026, 09:15 - Ana: ", "0123456789abcdef", 1 << 26, "\n25/03/2026, 09:16 - Ben: x"), Now);
        Assert.Equal(["Ana", "Ben"], chat.Messages.Select(message => message.Sender));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 50 << 20);
    }

    private static ChatContents Read(string text, DayOrder? told = null) => ChatReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), Now, told);

    private static IEnumerable<string> Told(string text) => Read(text).Messages.Select(message => message.At.ToString("yyyy-MM-dd HH:mm:ss ", CultureInfo.InvariantCulture) + message.Sender);
}
