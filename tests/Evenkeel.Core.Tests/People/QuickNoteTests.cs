using CsCheck;
using Evenkeel.Core.People;

namespace Evenkeel.Core.Tests.People;

public sealed class QuickNoteTests
{
    /// <summary>A Wednesday.</summary>
    private static readonly DateOnly Today = new(2026, 3, 18);

    [Fact]
    public void Becomes_a_person_where_one_met_what_they_want_and_a_step_with_its_day()
    {
        var note = Read("Ana Silva, ana@festival.pt, met at the chamber evening, wants a campaign, call Tuesday");
        Assert.Equal(("Ana Silva", "the chamber evening", "campaign", "call"), (note.Name, note.Met, note.Wants, note.Step));
        Assert.Equal(["ana@festival.pt"], note.Emails);
        Assert.Equal(new DateOnly(2026, 3, 24), note.StepOn);
        Assert.Empty(note.Notes);
    }

    [Fact]
    public void Is_read_in_any_order_and_in_German()
    {
        var note = Read("Dienstag anrufen; +41 79 555 01 23; braucht eine Kampagne; Jonas Meier; kennengelernt beim Apéro; Leiter bei Kiva Studio; www.kiva.example; spielt Cello");
        Assert.Equal(("Jonas Meier", "Leiter", "Kiva Studio", "Apéro"), (note.Name, note.Role, note.Organisation, note.Met));
        Assert.Equal(("Kampagne", "anrufen", new DateOnly(2026, 3, 24)), (note.Wants, note.Step, note.StepOn));
        Assert.Equal(["+41 79 555 01 23"], note.Phones);
        Assert.Equal(["https://www.kiva.example"], note.Links);
        Assert.Equal(["spielt Cello"], note.Notes);
    }

    [Theory]
    [InlineData("call today", "call", "2026-03-18")]
    [InlineData("call her tomorrow", "call her", "2026-03-19")]
    [InlineData("call Wednesday", "call", "2026-03-25")]
    [InlineData("write on Friday", "write", "2026-03-20")]
    [InlineData("send the offer by next Monday", "send the offer", "2026-03-23")]
    [InlineData("meet next week", "meet", "2026-03-23")]
    [InlineData("call in two weeks", "call", "2026-04-01")]
    [InlineData("call in 3 months", "call", "2026-06-18")]
    [InlineData("call 2026-05-04", "call", "2026-05-04")]
    [InlineData("call on 3 March", "call", "2027-03-03")]
    [InlineData("lunch on April 2nd", "lunch", "2026-04-02")]
    [InlineData("send the photos", "send the photos", null)]
    [InlineData("tomorrow", null, null)]
    public void A_step_has_the_day_that_is_said(string part, string? step, string? day)
    {
        var note = Read("Ana, " + part);
        Assert.Equal((step, day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", null)), (note.Step, note.StepOn));
    }

    [Theory]
    [InlineData("Ana, 031 555 01 23", 1, 0)]
    [InlineData("Ana, 12345", 0, 1)]
    [InlineData("Ana, 3,5 hours a week", 0, 1)]
    public void What_is_no_number_of_a_telephone_is_a_note(string text, int phones, int notes)
    {
        var note = Read(text);
        Assert.Equal((phones, notes), (note.Phones.Count, note.Notes.Count));
    }

    [Fact]
    public void An_address_alone_is_somebody() => Assert.Equal("ana@festival.pt", Read("ana@festival.pt").Name);

    [Theory]
    [InlineData("", "note.empty")]
    [InlineData(" \n", "note.empty")]
    [InlineData("call Tuesday", "note.nobody")]
    public void What_names_nobody_is_refused(string text, string code) => Assert.Equal(code, QuickNote.Read(text, Today).Refusal?.Code);

    [Fact]
    public void Too_much_is_refused() => Assert.Equal("note.too-long", QuickNote.Read("Ana " + new string('a', QuickNote.Longest), Today).Refusal?.Code);

    [Fact]
    public void No_text_breaks_it_and_no_letter_of_a_note_is_lost()
    {
        var part = Gen.OneOf(Gen.String[Gen.Char["abcAB @.+0123456789-/äß"], 0, 30], Gen.Const("met at a fair"), Gen.Const("wants a book"), Gen.Const("call Friday"), Gen.Const("Ana Silva"), Gen.Const("ana@kiva.example"), Gen.Const("+49 170 5550123"), Gen.Const("at Kiva"));
        part.List[0, 8].Select(parts => string.Join(", ", parts)).Sample(text =>
        {
            var read = QuickNote.Read(text, Today);
            return read.Refusal is not null || text.Split(", ").Select(one => one.Trim().TrimEnd('.')).Where(one => one.Length > 0).All(one => one.Split(' ').Any(word => Everything(read.Value).Contains(word.Trim('<', '>'), StringComparison.OrdinalIgnoreCase)));
        });
    }

    private static string Everything(QuickNote note) => string.Join('\n', [note.Name, note.Role, note.Organisation, note.Met, note.Wants, note.Step, .. note.Emails, .. note.Phones, .. note.Links, .. note.Notes]);

    private static QuickNote Read(string text) => QuickNote.Read(text, Today).Value;
}
