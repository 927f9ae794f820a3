using Evenkeel.App.Leads;
using Evenkeel.App.Store;
using Evenkeel.App.Tasks;
using Evenkeel.App.Tests.Import;
using Evenkeel.App.Tests.Store;
using Evenkeel.Core.Leads;

namespace Evenkeel.App.Tests.Leads;

public sealed class BoardTests
{
    [Theory, ClassData(typeof(EveryStore))]
    public async Task Each_stage_says_how_many_leads_it_has_what_they_are_worth_and_what_of_it_is_to_be_expected(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, Imports.Practice);
        var chances = new Chances(test.Address, test.Ids, test.Clock);
        await using (var store = test.Open())
        {
            await new AddLead(store).Run(new AddLead.Ask(new LeadFields("Fjord", Value: 1000m)), default);
            await new AddLead(store).Run(new AddLead.Ask(new LeadFields("Marea", Value: 500m, Currency: "CHF")), default);
        }
        var board = await Show(test, chances);
        var talking = board.Columns.Single(column => column.Name == "Talking");
        Assert.Equal((3, "Marea"), (talking.Count, talking.Cards[0].Name));
        Assert.Equal(["1000.00 EUR", "500.00 CHF"], talking.Worth.Select(sum => sum.ToString()));
        var fjord = talking.Cards.Single(card => card.Name == "Fjord");
        Assert.Equal(Math.Round(1000 * fjord.WithinMonth!.Value, 2), (double)talking.Expected.Single(sum => sum.Currency == "EUR").Amount, 2);
        var kiva = talking.Cards.Single(card => card.Name == "Kiva, Studio");
        Assert.Equal(("Kiva", 43, "Call", new DateOnly(2026, 3, 20), false), (kiva.With, kiva.DaysInStage, kiva.NextStep, kiva.NextStepOn!.Value, kiva.IsOverdue));
        test.Clock.Advance(TimeSpan.FromDays(10));
        Assert.True((await Show(test, chances)).Columns.SelectMany(column => column.Cards).Single(card => card.Name == "Kiva, Studio").IsOverdue);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_move_is_seen_at_once_with_chances_that_know_of_it(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, Imports.Practice);
        var chances = new Chances(test.Address, test.Ids, test.Clock);
        var before = await Show(test, chances);
        var (card, offer) = (before.Columns.Single(column => column.Name == "Talking").Cards.Single(), before.Columns.Single(column => column.Name == "Offer sent"));
        await using (var store = test.Open())
            Assert.Null((await new MoveLead(store).Run(new MoveLead.Ask(card.Id, offer.Id!.Value, SeenVersion: card.Version), default)).Refusal);
        var moved = (await Show(test, chances)).Columns.Single(column => column.Name == "Offer sent").Cards.Single();
        Assert.Equal((card.Id, 0), (moved.Id, moved.DaysInStage));
        Assert.NotEqual(card.WithinMonth, moved.WithinMonth);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Of_a_full_stage_one_screen_is_shown_and_the_rest_when_it_is_asked_for(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var rows = string.Concat(Enumerable.Range(0, 45).Select(i => $"L{i:00},Lead {i:00},2026-02-{(i % 28) + 1:00},Talking\n"));
        await Imports.Run(test, ("leads.csv", "id,name,opened_at,stage\n" + rows + "x,No stage yet,2026-02-01,\n"));
        var chances = new Chances(test.Address, test.Ids, test.Clock);
        var board = await Show(test, chances);
        Assert.Null(board.Columns[0].Name);
        Assert.Equal("No stage yet", board.Columns[0].Cards.Single().Name);
        var talking = board.Columns.Single(column => column.Name == "Talking");
        Assert.Equal((45, ShowBoard.PerStage), (talking.Count, talking.Cards.Count));
        var rest = await Show(test, chances, new ShowBoard.Ask(talking.Id, 40));
        Assert.Equal(5, Assert.Single(rest.Columns).Cards.Count);
        Assert.Equal("No stage yet", Assert.Single((await Show(test, chances, new ShowBoard.Ask(Guid.Empty))).Columns).Cards.Single().Name);
    }

    private static async Task<ShowBoard.Answer> Show(TestStore test, Chances chances, ShowBoard.Ask? ask = null)
    {
        test.Clock.Advance(TimeSpan.FromMinutes(1));
        await using var store = test.Open();
        return await new ShowBoard(store, chances, new StageSums()).Run(ask ?? new ShowBoard.Ask(), default);
    }
}
