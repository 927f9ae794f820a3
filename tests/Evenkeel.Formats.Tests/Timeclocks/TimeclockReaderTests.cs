using Evenkeel.Formats.Timeclocks;

namespace Evenkeel.Formats.Tests.Timeclocks;

public sealed class TimeclockReaderTests
{
    [Fact]
    public void Sessions_have_their_account_and_what_was_done()
    {
        const string Text = "; hours of March\n\ni 2026-03-16 09:00:00 silva:posters  first draft  ; with Ana\no 2026/03/16 10:30\ni 2026.03.16 23:15:10\no 2026-03-17 01:00:10 out\n";
        var sessions = TimeclockReader.Read(new StringReader(Text)).Select(read => read.Session!).ToList();
        Assert.Equal(new TimeclockSession(3, new(2026, 3, 16, 9, 0, 0), new(2026, 3, 16, 10, 30, 0), "silva:posters", "first draft"), sessions[0]);
        Assert.Equal(new TimeclockSession(5, new(2026, 3, 16, 23, 15, 10), new(2026, 3, 17, 1, 0, 10), "", null), sessions[1]);
    }

    [Theory]
    [InlineData("o 2026-03-16 09:00\n", "timeclock.not-in", 1)]
    [InlineData("i 2026-03-16 09:00 a\n", "timeclock.open", 1)]
    [InlineData("i 2026-03-16 09:00 a\no 2026-03-16 08:00\n", "timeclock.backwards", 2)]
    [InlineData("i 2026-13-16 09:00 a\n", "timeclock.line", 1)]
    [InlineData("\nhello\n", "timeclock.line", 2)]
    [InlineData("i\n", "timeclock.line", 1)]
    public void What_is_no_session_is_told_by_its_line(string text, string code, long line) =>
        Assert.Equal((code, line), TimeclockReader.Read(new StringReader(text)).Select(read => (read.Fault!.Code, read.Fault.Line)).Single());

    [Fact]
    public void Clocking_in_twice_leaves_the_first_open_and_goes_on()
    {
        var read = TimeclockReader.Read(new StringReader("i 2026-03-16 09:00 a\ni 2026-03-16 10:00 b\no 2026-03-16 11:00\n")).ToList();
        Assert.Equal(("timeclock.open", 1L), (read[0].Fault!.Code, read[0].Fault!.Line));
        Assert.Equal("b", read[1].Session!.Account);
    }

    [Theory]
    [InlineData("; notes\ni 2026-03-16 09:00 a\n", true)]
    [InlineData("i am a note\n", false)]
    [InlineData("o 2026-03-16 09:00\n", false)]
    [InlineData("", false)]
    public void A_timeclock_is_known_by_its_first_line(string text, bool isOne) => Assert.Equal(isOne, TimeclockReader.Is(new StringReader(text)));
}
