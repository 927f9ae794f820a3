using Evenkeel.App.Import;
using Evenkeel.App.Leads;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Import;
using Evenkeel.App.Tests.Store;
using Evenkeel.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tests.Leads;

public sealed class GuessTests
{
    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_guess_is_kept_beside_what_the_forecast_said_and_scored_when_its_week_is_over(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        Guid lead;
        await using (var store = test.Open())
            lead = (await new AddLead(store).Run(new AddLead.Ask(new LeadFields("Kiva")), default)).Value.Id;
        test.Clock.Advance(TimeSpan.FromDays(1));
        var noted = await Note(test, 40);
        test.Clock.Advance(TimeSpan.FromDays(2));
        await using (var store = test.Open())
            await new EndLead(store).Run(new EndLead.Ask(lead, Outcome.Won), default);

        Assert.Null((await Judge(test)).Guesses.Single().Happened);
        test.Clock.Advance(TimeSpan.FromDays(5));
        await Note(test, 3);
        var judged = await Judge(test);
        Assert.Equal([null, true], judged.Guesses.Select(guess => guess.Happened));
        Assert.Equal(.4, judged.Guesses[1].Guess);
        Assert.Equal(noted.Forecast, judged.Guesses[1].Forecast, 1e-3);
        Assert.Equal((1, Closer.CannotTell), (judged.OwnScore.Guesses.N, judged.OwnScore.Closer));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_second_guess_of_the_day_replaces_the_first(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Note(test, 40);
        test.Clock.Advance(TimeSpan.FromHours(2));
        await Note(test, 60);
        test.Clock.Advance(TimeSpan.FromDays(1));
        await Note(test, 50);
        await using var store = test.Open();
        Assert.Equal([600, 500], await store.Guesses.OrderBy(guess => guess.At).Select(guess => guess.InThousand).ToListAsync());
    }

    [Theory]
    [InlineData(0, 7, "guess.range")]
    [InlineData(100, 7, "guess.range")]
    [InlineData(50, 0, "week.horizon")]
    public async Task What_is_no_guess_is_refused(int inHundred, int days, string code)
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        await using var store = test.Open();
        Assert.Equal(code, (await new NoteGuess(store).Run(new NoteGuess.Ask(inHundred, days), default)).Refusal?.Code);
    }

    [Fact]
    public async Task A_row_that_is_no_guess_is_rejected_with_its_line()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var report = await Imports.Run(test, ("guesses.csv", "id,at,horizon_days,guess_in_1000,forecast_in_1000\na,2026-03-02T10:00:00Z,7,400,310\nb,2026-03-02T10:00:00Z,7,1000,310\nc,,7,400,310\n"));
        Assert.Equal(1, report.Files[0].Created["guesses"]);
        Assert.Equal(["line 3", "line 4"], report.Files[0].Rejected.Select(rejected => rejected.At));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Looking_back_forecasts_each_whole_week_from_what_was_known_then(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var leads = string.Concat(Enumerable.Range(0, 30).Select(i =>
            $"L{i},Lead {i},2025-{(i % 9) + 1:00}-0{(i % 7) + 1}T09:00:00Z,{(i % 3 == 0 ? "" : $"2025-{(i % 9) + 2:00}-1{i % 10}T09:00:00Z")},{(i % 3 == 0 ? "" : i % 3 == 1 ? "won" : "lost")}\n"));
        await Imports.Run(test, ("leads.csv", "id,name,opened_at,closed_at,outcome\n" + leads));
        var judged = await Judge(test);
        Assert.Equal(52, judged.Weeks.Count);
        Assert.Equal(new DateOnly(2026, 3, 9), judged.Weeks[^1].AsOf);
        Assert.All(judged.Weeks, week => Assert.NotNull(week.Happened));
        Assert.Equal(judged.Weeks.Count(week => week.Happened is true), judged.Score.Groups.Observed);
        Assert.InRange(judged.Score.Groups.Observed, 1, 10);
        Assert.True(judged.Plausible.Low < judged.Plausible.High);
        Assert.Equal(5, judged.Leads.Count);
        await using var store = test.Open();
        var then = (await new AnswerWeek(store).Run(new AnswerWeek.Ask(7, judged.Weeks[^1].AsOf), default)).Value.Forecast.Chance.Mean;
        Assert.Equal(then, judged.Weeks[^1].Chance.Mean, .05);
    }

    [Fact]
    public async Task When_wins_stop_coming_the_break_is_noticed()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var day = new DateOnly(2025, 3, 3);
        var rows = Enumerable.Range(0, 52).SelectMany(week => Enumerable.Range(0, 4).Select(i => (Began: day.AddDays(7 * week), Number: (week * 4) + i)));
        static string Won((DateOnly Began, int Number) lead) => $"L{lead.Number},Lead {lead.Number},{lead.Began:yyyy-MM-dd},{lead.Began.AddDays(5 + (lead.Number % 9)):yyyy-MM-dd},won\n";
        static string Silent((DateOnly Began, int Number) lead) => $"L{lead.Number},Lead {lead.Number},{lead.Began:yyyy-MM-dd},,\n";
        var stops = new DateOnly(2026, 1, 12);
        await Imports.Run(test, ("leads.csv", "id,name,opened_at,closed_at,outcome\n" + string.Concat(rows.Select(lead => lead.Began < stops.AddDays(-14) ? Won(lead) : Silent(lead)))));
        var recent = (await Judge(test)).Recent;
        Assert.True(recent.IsBreak, $"{recent}");
        Assert.Equal(0, recent.Won);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task An_empty_workspace_has_nothing_to_look_back_on(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var judged = await Judge(test);
        Assert.Empty(judged.Weeks);
        Assert.Empty(judged.Leads);
        Assert.Equal(0, judged.Score.Groups.N);
    }

    private static async Task<NoteGuess.Answer> Note(TestStore test, int inHundred)
    {
        await using var store = test.Open();
        return (await new NoteGuess(store).Run(new NoteGuess.Ask(inHundred), default)).Value;
    }

    private static async Task<JudgeForecast.Answer> Judge(TestStore test)
    {
        await using var store = test.Open();
        return await new JudgeForecast(store).Run(default);
    }
}
