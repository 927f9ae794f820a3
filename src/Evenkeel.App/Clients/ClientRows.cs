using Evenkeel.Core.Clients;
using Evenkeel.Core.Money;

namespace Evenkeel.App.Clients;

/// <summary>Makes a row of figures for each client.</summary>
/// <param name="currency">Of the figures.</param>
/// <param name="until">The last day that is known.</param>
internal sealed class ClientRows(ClientFacts facts, ClientNames names, string currency, DateOnly until)
{
    private readonly ILookup<Guid, BilledInvoice> billedAtAll = facts.Invoices.Where(one => one.Currency == currency).ToLookup(one => one.Client ?? default, one => one.Invoice);

    /// <param name="invoices">Of the span that is asked for, in all currencies.</param>
    /// <returns>By revenue, then by hours, the most first. What names nobody has a row for its revenue, and none for its hours.</returns>
    public List<MeasureClients.Client> Of(List<(Guid? Client, Guid? Engagement, string Currency, BilledInvoice Invoice)> invoices)
    {
        var (billed, worked) = (invoices.ToLookup(one => one.Client ?? default), facts.Time.Where(one => one.Client is not null).ToLookup(one => one.Client!.Value));
        var clients = invoices.Select(one => one.Client).Concat(worked.Select(group => (Guid?)group.Key)).Concat(facts.Attention.Clients.Select(of => (Guid?)of)).Distinct();
        var rows = clients.Select(id => Row(id, [.. billed[id ?? default].Select(one => (one.Currency, one.Invoice))], [.. worked[id ?? default].Select(one => (one.IsBillable, one.Minutes))])).ToList();
        var (revenues, efforts) = (Core.Clients.Concentration.Shares(rows.ConvertAll(row => row.Revenue.Minor)), Core.Clients.Concentration.Shares(rows.ConvertAll(row => (long)row.Minutes)));
        return [.. rows.Select((row, place) => row with { RevenueShare = revenues?[place], EffortShare = efforts?[place] })
            .OrderByDescending(row => row.Revenue.Minor).ThenByDescending(row => row.Minutes).ThenBy(row => row.Name, StringComparer.Ordinal).ThenBy(row => row.Id)];
    }

    private MeasureClients.Client Row(Guid? id, List<(string Currency, BilledInvoice Invoice)> billed, List<(bool IsBillable, int Minutes)> worked)
    {
        var own = billed.Where(one => one.Currency == currency).Select(one => one.Invoice).ToList();
        var other = billed.Where(one => one.Currency != currency).GroupBy(one => one.Currency).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Money.OfMinor(group.Sum(one => one.Invoice.Net), group.Key)).ToList();
        var unlogged = id is { } somebody ? facts.Unlogged.GetValueOrDefault(somebody) : 0;
        var (revenue, minutes, paying) = (own.Sum(invoice => invoice.Net), worked.Sum(one => one.Minutes) + unlogged, Paying.Of(own, until));
        var row = new MeasureClients.Client(
            id, names.External(id), names.IsPerson(id), names.Of(id), Money.OfMinor(revenue, currency), Money.OfMinor(own.Sum(invoice => invoice.NetPaidBy(until)), currency), other,
            minutes, worked.Where(one => !one.IsBillable).Sum(one => one.Minutes) + unlogged, unlogged, other.Count == 0 ? Money.OfMinor(HourlyRate.Of(revenue, minutes), currency) : null,
            paying, Money.OfMinor(paying.UnpaidMinor, currency), null, null, 0, null, [], [], false, 0, null);
        return id is { } client ? Known(row, client) : row;
    }

    /// <summary>With what is told only of somebody who has a name.</summary>
    private MeasureClients.Client Known(MeasureClients.Client row, Guid client)
    {
        var quality = facts.Quality(client);
        return row with
        {
            MinutesPerWeek = facts.MinutesPerWeek(client),
            Quality = quality,
            Broken = facts.Fit.Broken(quality),
            Drift = facts.Drift.Of(client, billedAtAll[client]),
            IsEngaged = facts.Engaged.Contains(client),
            Attention = facts.Attention.Of(client),
            ClientsBrought = facts.Brought[client].Count(),
        };
    }
}
