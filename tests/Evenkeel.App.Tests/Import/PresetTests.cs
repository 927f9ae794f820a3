using Evenkeel.App.Import;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Store;
using Evenkeel.Core;
using Evenkeel.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tests.Import;

public sealed class PresetTests
{
    private const string HubSpot = """
        Record ID,Deal Name,Pipeline,Deal Stage,Amount,Create Date,Close Date,Deal owner,Associated Company,Associated Contact,Closed Lost Reason
        101,Relaunch,Sales Pipeline,Closed Won,4800,2025-04-03 09:30,2025-06-05 16:00,Ana,Nordlicht,Jo Lind,
        102,Workshop,Sales Pipeline,Contract Sent,900,2026-01-12 10:00,2026-09-30 00:00,Ana,Hafenkino,,
        103,Audit,Sales Pipeline,closedlost,700,2025-09-08 10:00,2025-10-10 00:00,Ben,Brandt & Co,,No budget
        """;

    private const string Pipedrive = """
        "Deal - ID","Deal - Title","Deal - Organization","Deal - Contact person","Deal - Value","Deal - Currency of value","Deal - Stage","Deal - Status","Deal - Deal created","Deal - Won time","Deal - Lost time","Deal - Lost reason"
        1,Relaunch,Nordlicht,Jo Lind,4800,CHF,Proposal Made,Won,2025-04-03 09:30:00,2025-06-05 16:00:00,,
        2,Workshop,Hafenkino,,900,CHF,Qualified,Open,2026-01-12 10:00:00,,,
        3,Audit,Brandt & Co,,700,CHF,Contact Made,Lost,2025-09-08 10:00:00,,2025-10-10 11:00:00,No budget
        """;

    private const string Trello = """
        Card ID,Card Name,Card URL,Card Description,Labels,Members,Due Date,Last Activity Date,List ID,List Name,Board ID,Board Name,Archived
        507f1f77bcf86cd799439011,Relaunch,https://trello.example/c/1,,,ana,,2025-06-05T14:00:00.000Z,l1,Won,b1,Clients,false
        67c1f177bcf86cd799439012,Workshop,https://trello.example/c/2,,,ana,,2026-03-01T14:00:00.000Z,l2,Proposal,b1,Clients,false
        """;

    private const string Notion = """
        Name,Company,Status,Value,Created time,Close date
        Relaunch,Nordlicht,Won,4800,2025-04-03,2025-06-05
        Workshop,Hafenkino,Talking,900,2026-01-12,2026-09-30
        """;

    [Theory]
    [InlineData(StoreKind.Sqlite, "deals.csv", HubSpot, "hubspot-deals", "hubspot")]
    [InlineData(StoreKind.Postgres, "deals.csv", HubSpot, "hubspot-deals", "hubspot", Traits = ["needs", "postgres"])]
    [InlineData(StoreKind.Sqlite, "deals.csv", Pipedrive, "pipedrive-deals", "pipedrive")]
    [InlineData(StoreKind.Sqlite, "board.csv", Trello, "trello-cards", "trello")]
    [InlineData(StoreKind.Sqlite, "Deals 0123456789abcdef0123456789abcdef.csv", Notion, "notion-database", "notion")]
    [InlineData(StoreKind.Sqlite, "Deals-Grid view.csv", Notion, "airtable-view", "airtable")]
    [InlineData(StoreKind.Sqlite, "deals.csv", Notion, "csv", null)]
    public async Task An_export_is_known_by_its_columns_or_by_its_name(StoreKind kind, string file, string text, string format, string? origin)
    {
        await using var test = await TestStore.Make(kind);
        var map = format == "csv" ? """{"kind":"leads","columns":{"name":"Name","openedOn":"Created time","outcome":"Status","closedOn":"Close date"},"closingIsExpected":true}""" : null;
        var answer = (await Import(test, file, text, map)).Value;
        Assert.Equal((format, 0), (answer.Files[0].Format, answer.Files[0].Rejected.Count));
        await using var store = test.Open();
        Assert.Equal(Outcome.Won, (await store.Leads.SingleAsync(lead => lead.Name == "Relaunch")).Outcome);
        var open = await store.Leads.SingleAsync(lead => lead.Name == "Workshop");
        Assert.Equal((null, null), (open.Outcome, open.ClosedAt));
        Assert.Equal(origin is not null, await store.Batches.AnyAsync(batch => batch.Origin == origin));
        Assert.Null((await Import(test, file, text, map)).Value.Batch);
    }

    [Fact]
    public async Task Deals_of_HubSpot_come_with_their_company_reason_and_times()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var report = (await Import(test, "deals.csv", HubSpot)).Value.Files[0];
        Assert.Equal(1, report.LeftOut["closing days that are only expected, of leads that are open"]);
        await using var store = test.Open();
        var lost = await store.Leads.SingleAsync(lead => lead.Outcome == Outcome.Lost);
        Assert.Equal(("Audit", "No budget", "Ben", 70000L), (lost.Name, lost.Reason, lost.Owner, lost.ValueMinor));
        Assert.Equal(new DateTime(2025, 9, 8, 8, 0, 0, DateTimeKind.Utc), lost.OpenedAt);
        Assert.Equal("Brandt & Co", (await store.Organisations.SingleAsync(one => one.Id == lost.OrganisationId)).Name);
    }

    [Fact]
    public async Task Deals_of_Pipedrive_end_when_they_were_won_or_lost()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        await Import(test, "deals.csv", Pipedrive.Replace("Deal - ", "", StringComparison.Ordinal));
        await using var store = test.Open();
        Assert.Equal([new DateTime(2025, 6, 5, 14, 0, 0, DateTimeKind.Utc), new DateTime(2025, 10, 10, 9, 0, 0, DateTimeKind.Utc)],
            await store.Leads.Where(lead => lead.ClosedAt != null).OrderBy(lead => lead.ClosedAt).Select(lead => lead.ClosedAt!.Value).ToListAsync());
        Assert.Equal("CHF", (await store.Leads.FirstAsync(lead => lead.Name == "Relaunch")).ValueCurrency);
    }

    [Fact]
    public async Task A_card_of_Trello_began_when_its_id_was_made()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var broken = Trello.Replace("67c1f177bcf86cd799439012", "short", StringComparison.Ordinal);
        var report = (await Import(test, "board.csv", broken)).Value.Files[0];
        Assert.Equal(("line 3", "id.no-time"), (report.Rejected.Single().At, report.Rejected.Single().Code));
        await using var store = test.Open();
        Assert.Equal(new DateTime(2012, 10, 17, 21, 13, 27, DateTimeKind.Utc), (await store.Leads.SingleAsync()).OpenedAt);
    }

    [Fact]
    public async Task Days_that_can_be_read_in_two_ways_are_asked_about_also_where_the_program_is_known()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var text = "Record ID,Deal Name,Deal Stage,Create Date\n1,A,Proposal,03/04/2026 10:00\n";
        Assert.Equal("import.ambiguous-dates", (await Import(test, "deals.csv", text)).Refusal?.Code);
    }

    [Fact]
    public async Task A_program_that_is_named_has_to_fit()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        Assert.Equal("import.not-that-program", (await Import(test, "deals.csv", Notion, program: "hubspot")).Refusal?.Code);
        Assert.Equal("notion-database", (await Import(test, "deals.csv", Notion, program: "notion")).Value.Files[0].Format);
    }

    [Fact]
    public async Task What_was_said_of_columns_is_proposed_for_the_next_file_like_it()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        const string Map = """{"kind":"leads","columns":{"name":"Projekt","openedOn":"Angelegt"},"dateFormat":"d/M/yyyy"}""";
        Assert.Equal("import.unrecognised", (await Import(test, "a.csv", "Projekt,Angelegt\nA,03/04/2026\n")).Refusal?.Code);
        await Import(test, "a.csv", "Projekt,Angelegt\nA,03/02/2026\n", Map);
        var next = (await Import(test, "b.csv", "Projekt,Angelegt\nA,03/02/2026\nB,05/02/2026\n")).Value;
        Assert.Equal((true, 1, 1), (next.Files[0].IsRemembered, next.Files[0].Created["leads"], next.Files[0].Unchanged));

        // other columns, another program, or a wish to begin anew
        Assert.Equal("import.unrecognised", (await Import(test, "c.csv", "Angelegt,Projekt\n03/02/2026,A\n")).Refusal?.Code);
        Assert.Equal("import.unrecognised", (await Import(test, "d.csv", "Projekt,Angelegt\nA,03/02/2026\n", origin: "other")).Refusal?.Code);
        Assert.Equal("import.unrecognised", (await Imports.Try(test, new ImportFiles.Ask([Imports.File("e.csv", "Projekt,Angelegt\nA,03/02/2026\n")], As: ImportFormat.Csv))).Refusal?.Code);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_is_said_anew_takes_the_place_of_what_was_said(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Import(test, "a.csv", "A,B\nx,2026-01-01\n", """{"kind":"leads","columns":{"name":"A","openedOn":"B"}}""");
        await Import(test, "a.csv", "A,B\ny,2026-01-02\n", """{"kind":"leads","columns":{"owner":"A","openedOn":"B"}}""");
        await using var store = test.Open();
        var kept = await store.KeptMappings.SingleAsync();
        Assert.Contains("\"owner\"", kept.Mapping, StringComparison.Ordinal);
        var proposed = await new ProposeMapping(store).Run(new("z.csv", ["A", "B"]), default);
        Assert.Equal("A", proposed.Mapping.Their("owner"));
        Assert.NotNull(proposed.KeptAt);
    }

    [Fact]
    public async Task A_look_or_a_refusal_keeps_nothing()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var map = Mapping.Parse("""{"kind":"leads","columns":{"name":"A","openedOn":"B"}}""").Value;
        await Imports.Try(test, new ImportFiles.Ask([Imports.File("a.csv", "A,B\nx,2026-01-01\n")], map, DryRun: true));
        await Imports.Try(test, new ImportFiles.Ask([Imports.File("a.csv", "A,B\nx,03/04/2026\n")], map));
        await using var store = test.Open();
        Assert.False(await store.KeptMappings.AnyAsync());
    }

    private static async Task<Result<ImportFiles.Answer>> Import(TestStore test, string file, string text, string? map = null, string? origin = null, string? program = null) =>
        await Imports.Try(test, new ImportFiles.Ask([Imports.File(file, text)], map is null ? null : Mapping.Parse(map).Value, origin, Program: program));
}
