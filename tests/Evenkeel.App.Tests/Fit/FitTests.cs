using Evenkeel.App.Clients;
using Evenkeel.App.Fit;
using Evenkeel.App.History;
using Evenkeel.App.Lists;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Import;
using Evenkeel.App.Tests.Store;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;
using AppStore = Evenkeel.App.Store.Store;

namespace Evenkeel.App.Tests.Fit;

public sealed class FitTests
{
    private const string Criteria = "id,name,weight,deal_breaker,scale\nnice,Is nice,3,yes,0-5\nnew,Wants something new,1.5,,1-10\npays,Pays on time,,,yes/no\n";

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_starter_set_is_offered_once_and_changed_at_will(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var starter = (await Show(test)).Starter;
        Assert.Contains(starter, fields => fields.Name == "Wants something new");
        Assert.Contains(starter, fields => fields.IsDealBreaker);
        var added = await Do(test, store => new AddCriteria(store).Run(new([.. starter.Skip(1), starter[0] with { Name = "Laughs", Weight = 2.5, Scale = "1-10" }]), default));
        var shown = await Show(test);
        Assert.Empty(shown.Starter);
        Assert.Equal((starter.Count, "Laughs", "1-10", 2.5), (shown.Criteria.Count, shown.Criteria[^1].Name, shown.Criteria[^1].Scale, shown.Criteria[^1].Weight));
        Assert.Equal(1, shown.Criteria.Sum(row => row.Share!.Value), 12);
        Assert.Equal("list.name-taken", await Code(test, store => new AddCriteria(store).Run(new([new("New"), new("laughs")]), default)));
        Assert.Equal("criterion.weight", await Code(test, store => new AddCriteria(store).Run(new([new("New", -1)]), default)));
        Assert.Equal("criterion.scale", await Code(test, store => new AddCriteria(store).Run(new([new("New", 1, false, "5-0")]), default)));
        Assert.Equal(starter.Count, (await Show(test)).Criteria.Count);
        await Do(test, store => new UndoBatch(store).Run(new(added.Batch!.Value), default));
        Assert.Equal(starter, (await Show(test)).Starter);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_client_is_scored_on_its_page_and_by_its_leads_and_the_unknown_widens_the_range(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var (kiva, lead, criteria) = await Prepare(test);
        var batch = (await Do(test, store => new AssessFit(store).Run(new(null, lead, [new(criteria["Is nice"], 4, "Laughs a lot"), new(criteria["Pays on time"], 1)]), default))).Batch;
        var fit = await Do(test, store => new ShowFit(store).Run(new(kiva), default));
        Assert.Equal([("Is nice", 4.0, false), ("Pays on time", 1.0, false), ("Wants something new", null, false)], fit.Rows.Select(row => (row.Name, row.Score, row.IsOwn)));

        // 3 × 0.8 + 1 × 1 of 4 known, of 5.5 in all.
        Assert.Equal((4.25, 3.090909091, 4.454545455), (fit.Quality!.Mean!.Value, fit.Quality.Low, fit.Quality.High));
        Assert.Null((await Do(test, store => new AssessFit(store).Run(new(kiva, null, [new(criteria["Is nice"], 4)]), default))).Batch);
        await Do(test, store => new AssessFit(store).Run(new(kiva, null, [new(criteria["Is nice"], 1), new(criteria["Pays on time"], null)]), default));
        fit = await Do(test, store => new ShowFit(store).Run(new(kiva), default));
        Assert.Equal((1.0, null, "Is nice"), (fit.Quality!.Mean!.Value, fit.Rows[1].Score, Assert.Single(fit.Broken)));
        Assert.Equal(4.25, (await Do(test, store => new ShowFit(store).Run(new(LeadId: lead), default))).Quality!.Mean!.Value);
        await Do(test, store => new UndoBatch(store).Run(new(batch!.Value), default));
        Assert.Equal(1, (await Do(test, store => new ShowFit(store).Run(new(LeadId: lead), default))).Quality!.Mean!.Value);

        await using var open = test.Open();
        var client = (await new MeasureClients(open).Run(new(), default)).Value.Clients.Single();
        Assert.Equal((1.0, "Is nice"), (client.Quality!.Mean!.Value, Assert.Single(client.Broken)));
        Assert.Null((await new MeasureClients(open).Run(new(new DateOnly(2026, 3, 16)), default)).Value.Clients.Single().Quality);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_later_score_takes_the_place_of_an_earlier_one_which_stays(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var (kiva, _, criteria) = await Prepare(test);
        await Do(test, store => new AssessFit(store).Run(new(kiva, null, [new(criteria["Is nice"], 3)]), default));
        await Do(test, store => new AssessFit(store).Run(new(kiva, null, [new(criteria["Is nice"], 5)]), default));
        test.Clock.Advance(TimeSpan.FromDays(3));
        await Do(test, store => new AssessFit(store).Run(new(kiva, null, [new(criteria["Is nice"], 2)]), default));
        await using var store = test.Open();
        Assert.Equal([5, 2], await store.Assessments.OrderBy(of => of.On).Select(of => of.Score!.Value).ToListAsync());
        Assert.Equal(2, (await new MeasureClients(store).Run(new(), default)).Value.Clients.Single().Quality!.Mean!.Value);
        Assert.Equal(5, (await new MeasureClients(store).Run(new(new DateOnly(2026, 3, 18)), default)).Value.Clients.Single().Quality!.Mean!.Value);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_criterion_is_changed_retired_and_merged_and_what_was_scored_by_it_stays(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var (kiva, _, criteria) = await Prepare(test);
        await Do(test, store => new AddCriteria(store).Run(new([new("Kind")]), default));
        var kindly = (await Show(test)).Criteria[^1];
        await Do(test, store => new AssessFit(store).Run(new(kiva, null, [new(kindly.Id, 5), new(criteria["Wants something new"], 1)]), default));
        async Task<double> Mean() => (await Do(test, store => new ShowFit(store).Run(new(kiva), default))).Quality!.Mean!.Value;
        Assert.Equal(2, await Mean(), 12);
        await Do(test, store => new EditCriterion(store).Run(new(kindly.Id, new("Kind", 4.5), kindly.Version), default));
        Assert.Equal(3.75, await Mean(), 12);
        Assert.Equal("criterion.scale-in-use", await Code(test, store => new EditCriterion(store).Run(new(kindly.Id, new("Kind", 1, false, "0-10")), default)));
        Assert.Equal("record.changed-meanwhile", await Code(test, store => new EditCriterion(store).Run(new(kindly.Id, new("Kind"), kindly.Version), default)));
        Assert.Equal("list.merge-kinds", await Code(test, store => new MergeListed(store).Run(new("criterion", kindly.Id, criteria["Wants something new"]), default)));
        var retired = await Do(test, store => new RetireListed(store).Run(new("criterion", kindly.Id), default));
        Assert.Equal(0, await Mean());
        await Do(test, store => new UndoBatch(store).Run(new(retired.Batch!.Value), default));
        await Do(test, store => new MergeListed(store).Run(new("criterion", kindly.Id, criteria["Is nice"]), default));
        Assert.Equal(3.333333333, await Mean());
        Assert.Equal("Kind", Assert.Single((await Show(test)).Criteria.Single(row => row.Name == "Is nice").Merged));
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Rows_that_are_no_criterion_or_no_score_are_rejected_by_their_line(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, ("organisations.csv", "id,name\nkiva,Kiva\n"), ("leads.csv", "id,name,opened_at\nl1,Talk,2026-01-01\n"));
        var answer = await Imports.Run(test,
            ("criteria.csv", Criteria + "a,A,-1,,\nb,,1,,\nc,C,1,,none\nd,D,x,,\n"),
            ("assessments.csv", "id,lead_id,organisation_id,criterion_id,score,on,note\n1,,kiva,nice,3.5,2026-03-01,So so\n2,l1,,humour,5,2026-03-01,\n3,,kiva,nice,6,2026-03-01,\n4,,kiva,nice,1,,\n5,l1,kiva,nice,1,2026-03-01,\n6,,,nice,1,2026-03-01,\n7,,kiva,new,,2026-03-01,\n8,,kiva,new,0,2026-03-01,\n"));
        Assert.Equal(["criterion.weight", "row.needs", "criterion.scale", "amount.shape"], answer.Files[0].Rejected.Select(rejection => rejection.Code));
        Assert.Equal(["fit.score", "row.needs", "fit.subject", "fit.subject", "fit.score"], answer.Files[1].Rejected.OrderBy(rejection => rejection.At).Select(rejection => rejection.Code));
        Assert.Equal([("Is nice", 3.0, "0-5"), ("Wants something new", 1.5, "1-10"), ("Pays on time", 1, "0-1"), ("humour", 1, "0-5")], (await Show(test)).Criteria.OrderBy(row => row.Id).Select(row => (row.Name, row.Weight, row.Scale)));
        await using var store = test.Open();
        Assert.Equal(3, await store.Assessments.CountAsync());
    }

    [Fact]
    public async Task What_cannot_be_scored_is_refused_and_nothing_is_written()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var (kiva, lead, criteria) = await Prepare(test);
        foreach (var (code, ask) in new (string, AssessFit.Ask)[]
        {
            ("fit.subject", new(null, null, [])), ("fit.subject", new(kiva, lead, [])), ("organisation.unknown", new(lead, null, [])), ("lead.unknown", new(null, kiva, [])),
            ("criterion.unknown", new(kiva, null, [new(kiva, 1)])), ("fit.score", new(kiva, null, [new(criteria["Pays on time"], 1), new(criteria["Is nice"], 5.5)])),
        })
            Assert.Equal(code, await Code(test, store => new AssessFit(store).Run(ask, default)));
        await using var store = test.Open();
        Assert.False(await store.Assessments.AnyAsync());
    }

    private static async Task<(Guid Kiva, Guid Lead, Dictionary<string, Guid> Criteria)> Prepare(TestStore test)
    {
        await Imports.Run(test, ("organisations.csv", "id,name\nkiva,Kiva\n"), ("leads.csv", "id,name,organisation_id,opened_at\nl1,Talk,kiva,2026-01-01\n"), ("criteria.csv", Criteria),
            ("time_entries.csv", "id,on,minutes,organisation_id\n1,2026-03-02,60,kiva\n"));
        await using var store = test.Open();
        return ((await store.Organisations.SingleAsync()).Id, (await store.Leads.SingleAsync()).Id, await store.Criteria.ToDictionaryAsync(criterion => criterion.Name, criterion => criterion.Id));
    }

    private static async Task<ShowCriteria.Answer> Show(TestStore test)
    {
        await using var store = test.Open();
        return await new ShowCriteria(store).Run(default);
    }

    private static async Task<T> Do<T>(TestStore test, Func<AppStore, Task<Result<T>>> act)
    {
        await using var store = test.Open();
        var done = await act(store);
        Assert.Null(done.Refusal);
        return done.Value;
    }

    private static async Task<string?> Code<T>(TestStore test, Func<AppStore, Task<Result<T>>> act)
    {
        await using var store = test.Open();
        return (await act(store)).Refusal?.Code;
    }
}
