using Evenkeel.Formats.Mailboxes;

namespace Evenkeel.Formats.Tests.Mailboxes;

public sealed class MailSenderTests
{
    [Theory]
    [InlineData(MailMarks.None, "ana@festival.example", false, MailNoise.None)]
    [InlineData(MailMarks.List, "ana@festival.example", true, MailNoise.List)]
    [InlineData(MailMarks.Unsubscribe, "ana@festival.example", false, MailNoise.Newsletter)]
    [InlineData(MailMarks.Unsubscribe, "ana@festival.example", true, MailNoise.None)]
    [InlineData(MailMarks.Bulk, "ana@festival.example", false, MailNoise.Newsletter)]
    [InlineData(MailMarks.Automatic, "ana@festival.example", true, MailNoise.Automatic)]
    [InlineData(MailMarks.Report, null, false, MailNoise.Report)]
    [InlineData(MailMarks.CalendarReply, "ana@festival.example", true, MailNoise.CalendarReply)]
    [InlineData(MailMarks.None, "no-reply@shop.example", true, MailNoise.Machine)]
    [InlineData(MailMarks.Junk, "ana@festival.example", true, MailNoise.Junk)]
    [InlineData(MailMarks.Sent, "ana@festival.example", false, MailNoise.None)]
    public void What_somebody_else_sent_is_told_by_its_marks_and_by_whether_one_writes_to_them(MailMarks marks, string? sender, bool isAnswered, MailNoise expected) =>
        Assert.Equal(expected, MailSender.Of(marks, sender, isOwn: false, isAnswered));

    [Theory]
    [InlineData(MailMarks.None, MailNoise.None)]
    [InlineData(MailMarks.List | MailMarks.Unsubscribe | MailMarks.Bulk, MailNoise.None)]
    [InlineData(MailMarks.Automatic, MailNoise.Automatic)]
    [InlineData(MailMarks.Draft, MailNoise.Draft)]
    [InlineData(MailMarks.CalendarReply, MailNoise.CalendarReply)]
    public void What_one_wrote_oneself_counts_unless_a_program_wrote_it(MailMarks marks, MailNoise expected) => Assert.Equal(expected, MailSender.Of(marks, "dana@studio.example", isOwn: true, isAnswered: false));

    [Theory]
    [InlineData("noreply@x.example", true)]
    [InlineData("No-Reply@x.example", true)]
    [InlineData("ana.no_reply@x.example", true)]
    [InlineData("do-not-reply-1@x.example", true)]
    [InlineData("MAILER-DAEMON", true)]
    [InlineData("notifications@x.example", true)]
    [InlineData("reply+abc123@x.example", true)]
    [InlineData("bounces+1-ana=x.example@mail.example", true)]
    [InlineData("ana@noreply.example", false)]
    [InlineData("info@x.example", false)]
    [InlineData("alerta@x.example", false)]
    [InlineData("rooty@x.example", false)]
    public void A_box_that_nobody_reads_is_known_by_its_name(string address, bool expected) => Assert.Equal(expected, MailSender.IsMachine(address));
}
