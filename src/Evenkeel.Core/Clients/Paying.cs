namespace Evenkeel.Core.Clients;

/// <summary>How a client pays. Days run from the day of the invoice to the day on which it was paid in full.</summary>
/// <param name="Days">The mean over the invoices that are paid; null for none. What is unpaid is not in it, and stands beside it: the mean alone looks better than it is while some are open.</param>
/// <param name="Paid">How many invoices are paid in full.</param>
/// <param name="Unpaid">How many are not.</param>
/// <param name="UnpaidMinor">What of them is still to come, with tax, in minor units.</param>
/// <param name="OldestDays">How long the oldest of them has been out; null for none.</param>
public sealed record Paying(double? Days, int Paid, int Unpaid, long UnpaidMinor, int? OldestDays)
{
    /// <param name="invoices">Of one client and one currency; credit notes do not count.</param>
    /// <param name="by">The last day that is known.</param>
    public static Paying Of(IEnumerable<BilledInvoice> invoices, DateOnly by)
    {
        ArgumentNullException.ThrowIfNull(invoices);
        var asked = invoices.Where(invoice => invoice.Gross > 0).Select(invoice => (Invoice: invoice, PaidOn: invoice.PaidInFull(by))).ToList();
        var days = asked.Where(one => one.PaidOn is not null).Select(one => one.PaidOn!.Value.DayNumber - one.Invoice.IssuedOn.DayNumber).ToList();
        var open = asked.Where(one => one.PaidOn is null).Select(one => one.Invoice).ToList();
        return new(
            days.Count > 0 ? days.Average() : null, days.Count, open.Count, open.Sum(invoice => invoice.UnpaidBy(by)),
            open.Count > 0 ? by.DayNumber - open.Min(invoice => invoice.IssuedOn.DayNumber) : null);
    }
}
