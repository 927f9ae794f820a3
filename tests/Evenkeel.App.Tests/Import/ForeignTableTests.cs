using Evenkeel.App.Import;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Store;
using Evenkeel.Core;
using Evenkeel.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tests.Import;

public sealed class ForeignTableTests
{
    private const string Pipeline = """
        opportunity;agent;product;account;deal_stage;engage;close;close_value;mail;mood
        X1;Moses;Basic;Cancity;Won;20.10.2025;01.03.2026;1.054,50;jo@cancity.example;good
        X2;Moses;Pro;;Engaging;02.11.2025;;;;
        X3;Zane;Pro;Hatfan;Lost;03.11.2025;05.11.2025;;ed@hatfan.example;bad
        X4;Zane;Pro;Hatfan;Lost;;;;;

        """;

    private const string Map = """
        { "kind": "leads",
          "columns": { "externalId": "opportunity", "owner": "agent", "organisation": "account", "offering": "product", "source": null, "stage": "deal_stage",
                       "openedOn": "engage", "closedOn": "close", "value": "close_value", "email": "mail", "features": ["mood"] },
          "outcomes": { "Won": "won", "Lost": "lost" }, "dateFormat": "dd.MM.yyyy", "currency": "USD" }
        """;

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_foreign_table_comes_in_by_its_mapping(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var answer = (await Import(test, Pipeline, Map)).Value;
        Assert.Equal(3, answer.Files[0].Created["leads"]);
        Assert.Equal(("line 5", "lead.no-opening"), (answer.Files[0].Rejected.Single().At, answer.Files[0].Rejected.Single().Code));

        await using var store = test.Open();
        var won = await store.Leads.SingleAsync(lead => lead.Outcome == Outcome.Won);
        Assert.Equal(("Cancity, Basic", 105450L, "USD", "Moses"), (won.Name, won.ValueMinor, won.ValueCurrency, won.Owner));
        Assert.Equal("good", won.Features["mood"]);
        Assert.Equal(["jo@cancity.example"], (await store.People.SingleAsync(person => person.Id == won.PersonId)).Emails);
        var open = await store.Leads.SingleAsync(lead => lead.Outcome == null);
        Assert.Equal("Engaging", (await store.Stages.SingleAsync(stage => stage.Id == open.StageId)).Name);
        // A final stage alone is no history: it is shown, and not forecast from.
        Assert.False(await store.LeadStages.AnyAsync());
    }

    [Fact]
    public async Task The_same_foreign_table_twice_changes_nothing()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        await Import(test, Pipeline, Map);
        Assert.Null((await Import(test, Pipeline, Map)).Value.Batch);
    }

    [Fact]
    public async Task A_stage_with_the_day_on_which_it_was_entered_is_history()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        await Import(test, "id,opened,stage,since\n1,2026-01-01,Talking,2026-01-05\n", """{"kind":"leads","columns":{"externalId":"id","openedOn":"opened","stage":"stage","stageChangedOn":"since"}}""");
        await using var store = test.Open();
        Assert.Equal(new DateTime(2026, 1, 4, 23, 0, 0, DateTimeKind.Utc), (await store.LeadStages.SingleAsync()).At);
    }

    [Theory]
    [InlineData("id,opened\n1,03/04/2018\n2,05/06/2018\n", "import.ambiguous-dates")]
    [InlineData("id,opened\n1,13/04/2018\n2,04/13/2018\n", "import.ambiguous-dates")]
    [InlineData("id,opened,amount\n1,2018-04-03,\"1,234\"\n", "import.ambiguous-amounts")]
    [InlineData("a,b\n1,2\n", "import.unrecognised")]
    public async Task What_can_be_read_in_two_ways_is_asked_about_and_nothing_is_written(string text, string code)
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        Assert.Equal(code, (await Import(test, text, null)).Refusal?.Code);
        await using var store = test.Open();
        Assert.False(await store.Leads.AnyAsync());
    }

    [Fact]
    public async Task One_day_that_tells_the_order_settles_it_for_the_column()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        Assert.Null((await Import(test, "id,opened\n1,03/04/2018\n2,13/04/2018\n", null)).Refusal);
        await using var store = test.Open();
        Assert.Equal([new DateTime(2018, 4, 2, 22, 0, 0, DateTimeKind.Utc), new DateTime(2018, 4, 12, 22, 0, 0, DateTimeKind.Utc)],
            await store.Leads.OrderBy(lead => lead.OpenedAt).Select(lead => lead.OpenedAt).ToListAsync());
    }

    [Theory]
    [InlineData("""{"kind":"leads","columns":{"openedOn":"engaged","owner":"nobody"}}""", "mapping.missing-columns")]
    [InlineData("""{"kind":"leads","columns":{"owner":"agent"}}""", "mapping.needs")]
    [InlineData("""{"kind":"leads","columns":{"begun":"engage"}}""", "mapping.unknown-name")]
    [InlineData("""{"kind":"deals","columns":{"openedOn":"engage"}}""", "mapping.kind")]
    [InlineData("""{"kind":"leads","columns":{"openedOn":"engage"},"outcomes":{"Won":"yes"}}""", "mapping.outcome")]
    [InlineData("""{"kind":"leads","columns":{"openedOn":"engage"},"dateFormat":"QQ"}""", "mapping.date-format")]
    [InlineData("""{"kind":"leads","columns":{"openedOn":"engage"},"currency":"Euro"}""", "money.currency")]
    [InlineData("""{"kind":"leads","columns":{"openedOn":"engage"},"timeZone":"Mars/Olympus"}""", "workspace.time-zone")]
    public async Task A_mapping_that_does_not_fit_is_refused(string map, string code)
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        Assert.Equal(code, (await Import(test, Pipeline, map)).Refusal?.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"kind":"leads"}""")]
    [InlineData("""{"columns":[1]}""")]
    public void A_mapping_that_is_none_is_refused(string json) => Assert.Equal("mapping.shape", Mapping.Parse(json).Refusal?.Code);

    private static async Task<Result<ImportFiles.Answer>> Import(TestStore test, string text, string? map) =>
        await Imports.Try(test, new ImportFiles.Ask([Imports.File("pipeline.csv", text)], map is null ? null : Mapping.Parse(map).Value));
}
