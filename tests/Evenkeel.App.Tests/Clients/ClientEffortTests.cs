using Evenkeel.App.Clients;
using Evenkeel.App.History;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Import;
using Evenkeel.App.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tests.Clients;

public sealed class ClientEffortTests
{
    /// <summary>A meeting of a client on a day with time, and on one without; a mail to two clients; a call of somebody who is no client; a meeting to come.</summary>
    private static readonly (string, string)[] Files =
    [
        ("organisations.csv", "id,name\na,A\nb,B\nc,C\n"),
        ("people.csv", "id,name,organisation_id\np,Ana,a\nq,Ada,a\nr,Ben,b\ns,Cleo,c\nt,Tom,\n"),
        ("time_entries.csv", "id,on,minutes,purpose,organisation_id,billable\n1,2026-03-02,120,produce,a,yes\n2,2026-03-03,60,produce,b,\n"),
        ("invoices.csv", "id,organisation_id,person_id,issued_on,amount,currency\n1,a,,2026-03-03,300,EUR\n2,,t,2026-03-03,60,EUR\n"),
        ("interactions.csv", "id,kind,at,minutes,direction,subject,person_ids\n1,meeting,2026-03-02T09:00:00Z,90,both,,p\n2,meeting,2026-03-04T09:00:00Z,30,both,,p;q\n3,mail,2026-03-05T23:30:00Z,,out,,p;r\n4,call,2026-03-05T09:00:00Z,,in,,s\n5,call,2026-03-05T09:00:00Z,,in,,t\n6,meeting,2026-04-05T09:00:00Z,,both,,p\n"),
    ];

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_mail_calls_and_meetings_took_is_effort_unless_time_is_written_down_for_the_client_on_that_day(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, Files);
        var clients = await Measure(test, new());
        Assert.Equal(
            [("A", 153, 33, 33), ("B", 63, 63, 3), ("Tom", 15, 15, 15)],
            clients.OrderBy(client => client.Name).Select(client => (client.Name, client.Minutes, client.UnpaidMinutes, client.UnloggedMinutes)));
        Assert.Equal("117.65 EUR", clients.First(client => client.Name == "A").HourlyRate.ToString());
        Assert.Equal(1, clients.Sum(client => client.EffortShare!.Value), 12);
        Assert.Equal(30, (await Measure(test, new(new DateOnly(2026, 3, 6)))).First(client => client.Name == "A").UnloggedMinutes);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_clients_are_meant_to_get_of_a_week_is_said_kept_or_not_and_taken_back(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Imports.Run(test, Files);
        Guid a, c, tom, ana;
        await using (var store = test.Open())
            (a, c, tom, ana) = ((await store.Organisations.SingleAsync(of => of.Name == "A")).Id, (await store.Organisations.SingleAsync(of => of.Name == "C")).Id, (await store.People.SingleAsync(of => of.Name == "Tom")).Id, (await store.People.SingleAsync(of => of.Name == "Ana")).Id);
        async Task<Evenkeel.Core.Result<EditAttention.Answer>> Edit(params (Guid Id, decimal? Hours)[] hours)
        {
            test.Clock.Advance(TimeSpan.FromMilliseconds(1));
            await using var store = test.Open();
            return await new EditAttention(store).Run(new(hours.ToDictionary(one => one.Id, one => one.Hours)), default);
        }
        Assert.Equal("client.attention", (await Edit((a, 169))).Refusal?.Code);
        Assert.Equal("client.attention", (await Edit((a, -1))).Refusal?.Code);
        Assert.Equal("client.unknown", (await Edit((a, 1), (ana, 1))).Refusal?.Code);
        var batch = (await Edit((a, 2.5m), (c, 1), (tom, 0.25m))).Value.Batch;
        Assert.Null((await Edit((a, 2.5m))).Value.Batch);
        var clients = await Measure(test, new());
        Assert.Equal(
            [("A", new(150, 153.0 / 2, 2, 1, 0, 1)), ("B", null), ("C", new(60, 7.5, 2, 0, 0, 2)), ("Tom", new Evenkeel.Core.Clients.Attention(15, 7.5, 2, 1, 0, 1))],
            clients.OrderBy(client => client.Name).Select(client => (client.Name, client.Attention)));
        await using (var store = test.Open())
            Assert.Empty((await new UndoBatch(store).Run(new(batch!.Value), default)).Value.Left);
        Assert.All(await Measure(test, new()), client => Assert.Null(client.Attention));
    }

    private static async Task<IReadOnlyList<MeasureClients.Client>> Measure(TestStore test, MeasureClients.Ask ask)
    {
        await using var store = test.Open();
        return (await new MeasureClients(store).Run(ask, default)).Value.Clients;
    }
}
