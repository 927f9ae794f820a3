using Evenkeel.App.Clients;
using Evenkeel.App.Rates;
using Evenkeel.App.Workspaces;
using Evenkeel.Core.Clients;
using Evenkeel.Core.Money;

namespace Evenkeel.App.Outlook;

/// <summary>What clients have been asked to pay within the last two years, as far as it is known on a day and can be told in the workspace's currency: how late they pay, what is still to come, and until when work is billed.</summary>
internal sealed class Billed
{
    /// <summary>What has been out for longer is not counted on; and work of so long ago has been billed or never will be.</summary>
    public const int Weeks = 26;

    private const int YearsSeen = 2;

    private readonly double[] owed = new double[Weeks];
    private readonly ClientFacts facts;
    private readonly List<(Guid? Client, Guid? Engagement, BilledInvoice Invoice)> invoices;

    private Billed(ClientFacts facts, string currency, DateOnly today)
    {
        this.facts = facts;
        invoices = [.. facts.Invoices.Where(one => one.Currency == currency && one.Invoice.Gross > 0).Select(one => (one.Client, one.Engagement, one.Invoice))];
        PaidAfter = [.. invoices.Select(one => (one.Invoice, On: one.Invoice.PaidInFull(today))).Where(one => one.On >= one.Invoice.IssuedOn)
            .Select(one => (one.On!.Value.DayNumber - one.Invoice.IssuedOn.DayNumber) / 7.0)];
        foreach (var (_, _, invoice) in invoices.Where(one => one.Invoice.PaidInFull(today) is null))
        {
            if (IsTooOld(invoice, today))
                TooOld++;
            else
                owed[WeeksAgo(invoice, today)] += (double)Money.OfMinor(Math.Max(0, invoice.Net - invoice.NetPaidBy(today)), currency).Amount;
        }
    }

    private static int WeeksAgo(BilledInvoice invoice, DateOnly today) => Math.Max(0, today.DayNumber - invoice.IssuedOn.DayNumber) / 7;

    private static bool IsTooOld(BilledInvoice invoice, DateOnly today) => WeeksAgo(invoice, today) >= Weeks;

    /// <summary>Weeks from each invoice to its payment in full.</summary>
    public IReadOnlyList<double> PaidAfter { get; }

    /// <summary>Still to be paid, without tax, by the weeks ago in which it was invoiced; nothing where all is paid.</summary>
    public IReadOnlyList<double> Owed => owed.All(amount => amount == 0) ? [] : owed;

    /// <summary>How many invoices are open for so long that they are not counted on.</summary>
    public int TooOld { get; }

    /// <param name="latest">Counts what was asked in other currencies.</param>
    public static async Task<Billed> Load(Store.Store store, Workspace workspace, LatestRates latest, DateOnly today, CancellationToken cancel)
    {
        var facts = await ClientFacts.OfInvoices(store, today.AddYears(-YearsSeen), today, cancel);
        var asked = facts.Invoices;
        facts.Convert(workspace.Currency, latest.Rates, (currency, day) => latest.Day(currency) ?? day);
        foreach (var (before, now) in asked.Zip(facts.Invoices))
            if (before.Currency != now.Currency && now.Invoice.Gross > 0 && now.Invoice.PaidInFull(today) is null && !IsTooOld(now.Invoice, today))
                latest.Note(before.Currency);
        return new(facts, workspace.Currency, today);
    }

    /// <summary>The day of the last invoice of an engagement, or to its client; null for none.</summary>
    public DateOnly? Until(Engagement engagement)
    {
        var client = facts.Client(engagement.OrganisationId, engagement.PersonId);
        return invoices.Where(one => one.Engagement is { } of ? of == engagement.Id : client is not null && one.Client == client).Max(one => (DateOnly?)one.Invoice.IssuedOn);
    }
}
