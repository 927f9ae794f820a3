using Evenkeel.App.Fit;
using Evenkeel.Core.Clients;
using Evenkeel.Core.Fit;
using Evenkeel.Core.Money;

namespace Evenkeel.App.Clients;

/// <summary>Makes a row of figures for each client.</summary>
internal static class ClientRows
{
    /// <param name="invoices">Of the span that is asked for, in all currencies.</param>
    /// <param name="currency">Of the figures.</param>
    /// <param name="until">The last day that is known.</param>
    /// <returns>By revenue, then by hours, the most first. What names nobody has a row for its revenue, and none for its hours.</returns>
    public static List<MeasureClients.Client> Of(List<(Guid? Client, Guid? Engagement, string Currency, BilledInvoice Invoice)> invoices, ClientFacts facts, string currency, DateOnly until, ClientNames names)
    {
        var (billed, worked) = (invoices.ToLookup(one => one.Client ?? default), facts.Time.Where(one => one.Client is not null).ToLookup(one => one.Client!.Value));
        var billedAtAll = facts.Invoices.Where(one => one.Currency == currency).ToLookup(one => one.Client ?? default, one => one.Invoice);
        var clients = invoices.Select(one => one.Client).Concat(worked.Select(group => (Guid?)group.Key)).Concat(facts.Attention.Clients.Select(of => (Guid?)of)).Distinct();
        var rows = clients.Select(id => Row(id, [.. billed[id ?? default].Select(one => (one.Currency, one.Invoice))], [.. worked[id ?? default].Select(one => (one.IsBillable, one.Minutes))], id is { } with ? facts.Unlogged.GetValueOrDefault(with) : 0, currency, until, names, id is { } one ? facts.MinutesPerWeek(one) : 0, facts.Fit, id is { } of ? facts.Quality(of) : null, id is { } by ? facts.Brought[by].Count() : 0)).ToList();
        var (revenues, efforts) = (Core.Clients.Concentration.Shares(rows.ConvertAll(row => row.Revenue.Minor)), Core.Clients.Concentration.Shares(rows.ConvertAll(row => (long)row.Minutes)));
        return [.. rows.Select((row, place) => row with { RevenueShare = revenues?[place], EffortShare = efforts?[place], Drift = row.Id is { } id ? facts.Drift.Of(id, billedAtAll[id]) : [], IsEngaged = row.Id is { } with && facts.Engaged.Contains(with), Attention = row.Id is { } meant ? facts.Attention.Of(meant) : null })
            .OrderByDescending(row => row.Revenue.Minor).ThenByDescending(row => row.Minutes).ThenBy(row => row.Name, StringComparer.Ordinal).ThenBy(row => row.Id)];
    }

    private static MeasureClients.Client Row(
        Guid? id, List<(string Currency, BilledInvoice Invoice)> billed, List<(bool IsBillable, int Minutes)> worked, int unlogged, string currency, DateOnly until, ClientNames names, double perWeek, FitFacts fit, Quality? quality, int brought)
    {
        var own = billed.Where(one => one.Currency == currency).Select(one => one.Invoice).ToList();
        var other = billed.Where(one => one.Currency != currency).GroupBy(one => one.Currency).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Money.OfMinor(group.Sum(one => one.Invoice.Net), group.Key)).ToList();
        var (revenue, minutes, paying) = (own.Sum(invoice => invoice.Net), worked.Sum(one => one.Minutes) + unlogged, Paying.Of(own, until));
        return new MeasureClients.Client(
            id, names.External(id), names.IsPerson(id), names.Of(id), Money.OfMinor(revenue, currency), Money.OfMinor(own.Sum(invoice => invoice.NetPaidBy(until)), currency), other,
            minutes, worked.Where(one => !one.IsBillable).Sum(one => one.Minutes) + unlogged, unlogged, other.Count == 0 ? Money.OfMinor(HourlyRate.Of(revenue, minutes), currency) : null,
            paying, Money.OfMinor(paying.UnpaidMinor, currency), null, null, perWeek, quality, fit.Broken(quality), [], false, brought, null);
    }
}
