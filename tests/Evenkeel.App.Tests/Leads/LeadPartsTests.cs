using Evenkeel.App.Clients;
using Evenkeel.App.History;
using Evenkeel.App.Leads;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Import;
using Evenkeel.App.Tests.Store;
using Evenkeel.Core;
using Evenkeel.Core.Leads;
using Microsoft.EntityFrameworkCore;
using AppStore = Evenkeel.App.Store.Store;

namespace Evenkeel.App.Tests.Leads;

/// <summary>Notes, links, where a lead came from, and what it becomes.</summary>
public sealed class LeadPartsTests
{
    [Theory, ClassData(typeof(EveryStore))]
    public async Task Notes_and_links_are_kept_changed_and_undone(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var lead = await Add(test, new LeadFields("Kiva", ExpectedStartOn: new DateOnly(2026, 5, 4)));
        var noted = await Run(test, store => new NoteLead(store).Run(new NoteLead.Ask(lead, "**Likes** two\nlines\u0000"), default));
        await Run(test, store => new LinkLead(store).Run(new LinkLead.Ask(lead, " https://files.example/a b".Replace(" b", "%20b", StringComparison.Ordinal), "The offer; second"), default));
        await Run(test, store => new LinkLead(store).Run(new LinkLead.Ask(lead, "http://b.example", null), default));
        await Run(test, store => new LinkLead(store).Run(new LinkLead.Ask(lead, "https://files.example/a%20b", "The third offer"), default));

        var shown = await Show(test, lead);
        Assert.Equal(("**Likes** two\nlines", new DateOnly(2026, 5, 4)), (shown.Notes, shown.ExpectedStartOn));
        Assert.Equal([("https://files.example/a%20b", "The third offer"), ("http://b.example/", "http://b.example/")], shown.Links.Select(link => (link.Url, link.Title)));
        var unlinked = await Run(test, store => new UnlinkLead(store).Run(new UnlinkLead.Ask(lead, "http://b.example/"), default));
        Assert.Equal("link.unknown", await Code(test, store => new UnlinkLead(store).Run(new UnlinkLead.Ask(lead, "http://b.example/"), default)));
        Assert.Single((await Show(test, lead)).Links);
        Assert.Empty(await Undo(test, unlinked.Batch!.Value));
        Assert.Equal(2, (await Show(test, lead)).Links.Count);
        Assert.NotNull(noted.Batch);
        await Run(test, store => new NoteLead(store).Run(new NoteLead.Ask(lead, " "), default));
        Assert.Null((await Show(test, lead)).Notes);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("file:///etc/passwd")]
    [InlineData("//files.example/a")]
    [InlineData("files.example/a")]
    [InlineData("mailto:ana@example.org")]
    [InlineData("https://")]
    [InlineData("https://a.example/x y")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Only_pages_of_the_web_are_linked(string? url)
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var lead = await Add(test, new LeadFields("Kiva"));
        Assert.Equal("link.address", await Code(test, store => new LinkLead(store).Run(new LinkLead.Ask(lead, url, "A"), default)));
        Assert.False(new LeadLink(url ?? "", "A title").IsSafe);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_won_lead_becomes_an_engagement_with_what_it_says_once(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var lead = await Add(test, new LeadFields("Kiva", "Ana", "Kiva Studio", "Retainer", Value: 4800, ExpectedStartOn: new DateOnly(2026, 5, 4)));
        await using (var store = test.Open())
        {
            (await store.Offerings.SingleAsync()).Billing = "retainer";
            await store.Save("offering.edited", default);
        }
        var won = await Run(test, store => new EndLead(store).Run(new EndLead.Ask(lead, Outcome.Won), default));
        var engagement = Assert.Single((await Show(test, lead)).Engagements);
        Assert.Equal(("Kiva", "retainer", new DateOnly(2026, 5, 4), 4800m), (engagement.Name, engagement.Billing, engagement.StartsOn, engagement.Amount!.Value.Amount));
        await using (var store = test.Open())
        {
            var record = await store.Engagements.SingleAsync();
            Assert.Equal(("Ana", "Kiva Studio"), (await store.People.Where(x => x.Id == record.PersonId).Select(x => x.Name).SingleAsync(), await store.Organisations.Where(x => x.Id == record.OrganisationId).Select(x => x.Name).SingleAsync()));
        }
        await Run(test, store => new ReopenLead(store).Run(new ReopenLead.Ask(lead), default));
        await Run(test, store => new EndLead(store).Run(new EndLead.Ask(lead, Outcome.Won), default));
        Assert.Single((await Show(test, lead)).Engagements);

        var other = await Add(test, new LeadFields("Museum"));
        await Run(test, store => new EndLead(store).Run(new EndLead.Ask(other, Outcome.Won, BeginsEngagement: false), default));
        Assert.Empty((await Show(test, other)).Engagements);
        var third = await Add(test, new LeadFields("Hafenkino"));
        var wonToo = await Run(test, store => new EndLead(store).Run(new EndLead.Ask(third, Outcome.Won), default));
        Assert.Equal((Engagement.Project, null), (Assert.Single((await Show(test, third)).Engagements).Billing, (await Show(test, third)).Engagements[0].StartsOn));
        Assert.Empty(await Undo(test, wonToo.Batch!.Value));
        Assert.Equal((null, 0), ((await Show(test, third)).Outcome, (await Show(test, third)).Engagements.Count));
        Assert.NotNull(won.Batch);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_lead_tells_where_it_came_from_and_when(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, Imports.Practice);
        var here = await Add(test, new LeadFields("Kiva"));
        await using var store = test.Open();
        var silva = await store.Leads.Where(lead => lead.Name == "Silva Festival").Select(lead => lead.Id).SingleAsync();
        Assert.Equal(new Origin("tables", "a1", test.Clock.GetUtcNow().UtcDateTime, "owner"), Assert.Single((await Show(test, silva)).Origins));
        Assert.Equal((null, null, "owner"), Assert.Single((await Show(test, here)).Origins) is var origin ? (origin.Name, origin.ExternalId, origin.By) : default);
    }

    private static async Task<Guid> Add(TestStore test, LeadFields fields)
    {
        await using var store = test.Open();
        return (await new AddLead(store).Run(new AddLead.Ask(fields), default)).Value.Id;
    }

    private static async Task<Changed> Run(TestStore test, Func<AppStore, Task<Result<Changed>>> work)
    {
        test.Clock.Advance(TimeSpan.FromSeconds(1));
        await using var store = test.Open();
        return (await work(store)).Value;
    }

    private static async Task<string?> Code(TestStore test, Func<AppStore, Task<Result<Changed>>> work)
    {
        await using var store = test.Open();
        return (await work(store)).Refusal?.Code;
    }

    private static async Task<ShowLead.Answer> Show(TestStore test, Guid lead)
    {
        await using var store = test.Open();
        return (await new ShowLead(store).Run(new ShowLead.Ask(lead), default)).Value;
    }

    private static async Task<IReadOnlyList<UndoBatch.LeftRecord>> Undo(TestStore test, Guid batch)
    {
        test.Clock.Advance(TimeSpan.FromSeconds(1));
        await using var store = test.Open();
        return (await new UndoBatch(store).Run(new UndoBatch.Ask(batch), default)).Value.Left;
    }
}
