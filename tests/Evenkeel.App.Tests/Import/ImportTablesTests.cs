using Evenkeel.App.Import;
using Evenkeel.App.Leads;
using Evenkeel.App.Outlook;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.App.Tasks;
using Evenkeel.App.Tests.Store;
using Evenkeel.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tests.Import;

public sealed class ImportTablesTests
{
    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_practice_comes_in_with_everything_that_its_tables_say(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var answer = await Imports.Run(test, Imports.Practice);

        Assert.All(answer.Files, file => Assert.Empty(file.Rejected));
        await using var store = test.Open();
        var lead = await store.Leads.SingleAsync(lead => lead.Name == "Silva Festival");
        Assert.Equal(480050, lead.ValueMinor);
        Assert.Equal(1830, lead.WorkMinutes);
        Assert.Equal(Outcome.Won, lead.Outcome);
        // Days are those of the workspace's zone, here Berlin: an opening is at their start, a closing at their end.
        Assert.Equal(new DateTime(2026, 1, 4, 23, 0, 0, DateTimeKind.Utc), lead.OpenedAt);
        Assert.Equal(new DateTime(2026, 2, 10, 22, 59, 59, 999, DateTimeKind.Utc), lead.ClosedAt);
        var person = await store.People.SingleAsync(person => person.Id == lead.PersonId);
        Assert.Equal(["ana@festival.example", "a;b@festival.example"], person.Emails);
        Assert.Equal("Likes\ntwo lines", person.Notes);
        Assert.Equal("Tom's introductions", (await store.Sources.SingleAsync(source => source.Id == lead.SourceId)).Name);
        Assert.Equal("campaign", (await store.Offerings.SingleAsync(offering => offering.Id == lead.OfferingId)).Name);
        Assert.Equal(1000, (await store.Leads.SingleAsync(lead => lead.Name == "Museum")).ValueMinor);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task An_id_that_is_in_no_table_is_kept_as_a_name(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, ("leads.csv", Imports.Leads));
        await using var store = test.Open();
        Assert.Equal(["organic_search", "tom"], await store.Sources.OrderBy(source => source.NameKey).Select(source => source.Name).ToListAsync());
        Assert.Equal(["p1", "tom"], await store.People.OrderBy(person => person.NameKey).Select(person => person.Name).ToListAsync());
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task The_same_files_twice_change_nothing(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, Imports.Practice);
        var again = await Imports.Run(test, Imports.Practice);

        Assert.Null(again.Batch);
        Assert.All(again.Files, file => Assert.True(file.Created.Count == 0 && file.Updated.Count == 0 && file.Unchanged > 0, file.Path));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_was_taken_out_does_not_come_back_with_the_file_that_brought_it(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        (string, string)[] files =
        [
            ("bills.csv", "id,name,amount,currency,every\nb1,Rent,500,EUR,month\n"), ("tasks.csv", "id,text,due_on\nt1,Call,2026-04-01\n"), ("people.csv", "id,name\np1,Ana Silva\n"),
            ("interactions.csv", "id,kind,at\ni1,call,2026-03-01T10:00:00Z\n"), ("interaction_people.csv", "interaction_id,person_id\ni1,p1\n"),
        ];
        Assert.All((await Imports.Run(test, files)).Files, file => Assert.Empty(file.Rejected));
        await using (var store = test.Open())
        {
            Assert.Null((await new RemoveBill(store).Run(new((await store.Bills.SingleAsync()).Id), default)).Refusal);
            Assert.Null((await new RemoveTask(store).Run(new((await store.Tasks.SingleAsync()).Id), default)).Refusal);
            Assert.Null((await new RemoveInteraction(store).Run(new((await store.Interactions.SingleAsync()).Id), default)).Refusal);
        }
        var again = await Imports.Run(test, files);
        Assert.Null(again.Batch);
        Assert.All(again.Files, file => Assert.True(file.Created.Count == 0 && file.Rejected.Count == 0, file.Path));
        Assert.Equal(
            ["a contact that you have taken out", "a part of what you have taken out", "what you have taken out", "what you have taken out"], again.Files.SelectMany(file => file.LeftOut.Keys).Order());
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_file_changes_what_it_brought_and_leaves_what_the_user_has_changed(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, Imports.Practice);
        await using (var store = test.Open())
        {
            (await store.Leads.SingleAsync(lead => lead.Name == "Museum")).Reason = "They moved";
            await store.Save("lead.edited", default);
        }
        var changed = Imports.Leads.Replace("No budget", "No money", StringComparison.Ordinal).Replace("Kiva, Studio", "Kiva Studio", StringComparison.Ordinal);
        var answer = await Imports.Run(test, ("leads.csv", changed));

        Assert.Equal(1, answer.Files[0].Updated["leads"]);
        Assert.Equal(1, answer.Files[0].LeftOut["a field that you have changed since is kept"]);
        await using var after = test.Open();
        Assert.Equal("They moved", (await after.Leads.SingleAsync(lead => lead.Name == "Museum")).Reason);
        Assert.True(await after.Leads.AnyAsync(lead => lead.Name == "Kiva Studio"));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task The_same_id_from_another_origin_is_another_lead(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, ("leads.csv", Imports.Leads));
        var other = await Imports.Try(test, new ImportFiles.Ask([Imports.File("leads.csv", Imports.Leads)], Origin: "studio"));
        Assert.Equal(3, other.Value.Files[0].Created["leads"]);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_dry_run_says_what_would_happen_and_writes_nothing(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var answer = await Imports.Try(test, new ImportFiles.Ask([Imports.File("leads.csv", Imports.Leads)], DryRun: true));
        Assert.Equal(3, answer.Value.Files[0].Created["leads"]);
        Assert.Null(answer.Value.Batch);
        await using var store = test.Open();
        Assert.False(await store.Leads.AnyAsync());
        Assert.False(await store.Batches.AnyAsync());
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Stages_stand_in_the_order_in_which_leads_meet_them_and_a_lead_stands_in_its_last(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, ("stage_changes.csv", Imports.StageChanges), ("leads.csv", Imports.Leads.Replace(",Offer sent,", ",Talking,", StringComparison.Ordinal)));
        await using var store = test.Open();
        Assert.Equal(["Talking", "Offer sent"], await store.Stages.OrderBy(stage => stage.Position).Select(stage => stage.Name).ToListAsync());
        var lead = await store.Leads.SingleAsync(lead => lead.Name == "Silva Festival");
        Assert.Equal("Offer sent", (await store.Stages.SingleAsync(stage => stage.Id == lead.StageId)).Name);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Another_workspace_in_the_same_store_sees_nothing_of_it(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, Imports.Practice);
        var other = await Workspaces.OpenWorkspace.Add(test.Address, "other", test.Ids, test.Clock, default);
        await using var store = test.Open(other.Value);
        Assert.False(await store.Leads.AnyAsync() || await store.People.AnyAsync() || await store.Changes.AnyAsync() || await store.KnownAs.AnyAsync());
        Assert.Equal(new CountLeads.Answer(0, 0), await new CountLeads(store).Run(default));
    }
}
