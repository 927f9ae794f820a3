using Evenkeel.App.Clients;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Import;
using Evenkeel.App.Tests.Store;
using Evenkeel.Core.Clients;

namespace Evenkeel.App.Tests.Clients;

public sealed class DriftingTests
{
    /// <summary>The last day that is told.</summary>
    private static readonly DateOnly Until = new(2026, 3, 16);

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_client_who_pays_later_answers_less_and_gives_less_work_is_told_with_the_reasons(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await Keep(test, from: 52);
        await using var store = test.Open();
        var clients = (await new MeasureClients(store).Run(new(null, 3), default)).Value.Clients;
        Assert.Equal(
            [(DriftKind.FewerHours, 0.0), (DriftKind.LongerSilence, 52), (DriftKind.FewerReplies, 0.5), (DriftKind.LaterPayment, 40)], clients.Single(client => client.Name == "Kiva").Drift.Select(sign => (sign.Kind, sign.Now)));
        Assert.Empty(clients.Single(client => client.Name == "Silva").Drift);

        // What was known before it began.
        Assert.All((await new MeasureClients(store).Run(new(Until.AddDays(-60)), default)).Value.Clients, client => Assert.Empty(client.Drift));
    }

    /// <summary>Kiva: work, contacts and quick payment every ten days until some days ago, the last two invoices paid late. Silva: one invoice.</summary>
    private static async Task Keep(TestStore test, int from)
    {
        string On(int ago) => $"{Until.AddDays(-ago):yyyy-MM-dd}";
        var ago = Enumerable.Range(0, 22).Select(place => from + (10 * place)).ToList();
        await Imports.Run(test,
            ("organisations.csv", "id,name\nkiva,Kiva\nsilva,Silva\n"), ("people.csv", "id,name,organisation_id\nana,Ana,kiva\n"),
            ("time_entries.csv", "id,on,minutes,organisation_id\n" + string.Concat(ago.Select(day => $"{day},{On(day + 3)},200,kiva\n"))),
            ("interactions.csv", "id,kind,at,direction,person_ids\n" + string.Concat(ago.Select(day => $"{day},mail,{On(day)}T10:00:00Z,in,ana\n"))),
            ("invoices.csv", "id,organisation_id,issued_on,paid_on,amount,currency\n" + string.Concat(new[] { 250, 220, 190, 160, 85, 55 }.Select(day => $"{day},kiva,{On(day)},{On(day - (day < 100 ? 40 : 10))},100,EUR\n")) + $"s,silva,{On(20)},,50,EUR\n"));
    }
}
