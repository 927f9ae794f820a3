using Evenkeel.App.Clients;
using Evenkeel.App.Rates;
using Evenkeel.App.Store;
using Evenkeel.App.Tables;
using Evenkeel.Core.Money;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Import;

/// <summary>Keeps of the rates of a file those that the workspace can need: of currencies in which it has an amount, from shortly before its first invoice or payment on, or from as far back as the latest rate may be that counts for what is to come.</summary>
internal sealed class RateRows
{
    private readonly HashSet<string> currencies = new(StringComparer.Ordinal);
    private DateOnly from;

    /// <summary>Makes rows of what the files hold, and counts what is left out.</summary>
    /// <param name="files">All of the import: what comes in with the rates counts as well.</param>
    public static async Task Run(Store.Store store, IReadOnlyList<ReadFile> files, CancellationToken cancel)
    {
        if (!files.Any(file => file.Rates is { Count: > 0 }))
            return;
        var needed = new RateRows();
        await needed.LookAtStore(store, cancel);
        foreach (var table in files.SelectMany(file => file.Tables))
            needed.LookAt(table);
        foreach (var file in files.Where(file => file.Rates is not null))
            needed.Take(file);
    }

    private async Task LookAtStore(Store.Store store, CancellationToken cancel)
    {
        var workspace = await store.Workspace(cancel);
        from = CalendarDay.Of(store.Clock.Now(), workspace.Zone()).AddDays(-LatestRates.MostDays);
        Begin(await store.Invoices.MinAsync(invoice => (DateOnly?)invoice.IssuedOn, cancel));
        Begin(await store.Payments.MinAsync(payment => (DateOnly?)payment.On, cancel));
        currencies.UnionWith([workspace.Currency, .. await store.Invoices.Select(of => of.Currency).Distinct().ToListAsync(cancel), .. await store.Payments.Select(of => of.AmountCurrency).Distinct().ToListAsync(cancel)]);
        currencies.UnionWith(await store.Bills.Select(of => of.AmountCurrency).Distinct().ToListAsync(cancel));
        currencies.UnionWith((await store.Leads.Select(of => of.ValueCurrency).Distinct().ToListAsync(cancel)).OfType<string>());
        currencies.UnionWith((await store.Engagements.Select(of => of.AmountCurrency).Distinct().ToListAsync(cancel)).OfType<string>());
        currencies.UnionWith((await store.Offerings.Select(of => of.PriceCurrency).Distinct().ToListAsync(cancel)).OfType<string>());
    }

    private void LookAt(IncomingTable table)
    {
        var amounts = table.Table.Columns.Where(column => column.CurrencyColumn is not null).Select(column => column.Name).ToList();
        var day = table.Table == ClientTables.Invoices ? "issued_on" : table.Table == ClientTables.Payments ? "on" : null;
        foreach (var row in table.Rows)
        {
            currencies.UnionWith(amounts.Select(amount => Canonical.Money(row.Fields.GetValueOrDefault(amount))?.Currency).OfType<string>());
            if (day is not null)
                Begin(Canonical.Day(row.Fields.GetValueOrDefault(day)));
        }
    }

    private void Begin(DateOnly? day) => from = day < from ? day.Value : from;

    private void Take(ReadFile file)
    {
        var first = from.DayNumber > DayRates.MostDays ? from.AddDays(-DayRates.MostDays) : from;
        var rows = new List<IncomingRow>();
        foreach (var rate in file.Rates!)
            if (!currencies.Contains(rate.Currency))
                file.LeaveOut("a rate of a currency in which there is no amount here; once there is one, the same file brings it");
            else if (rate.On < first)
                file.LeaveOut("a rate of a day before your first invoice or payment");
            else
                rows.Add(new IncomingRow(rate.Line, null, new() { ["on"] = Canonical.Day(rate.On), ["currency"] = rate.Currency, ["rate"] = RateTables.Text(rate.Rate) }));
        file.Rates = null;
        file.Tables.Add(new IncomingTable(RateTables.Rates, rows));
    }
}
