using System.Globalization;
using Evenkeel.App.Leads;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Money;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Clients;

/// <summary>Lists invoices, a page at a time: the latest first; what is out by the day on which it is due, the first first.</summary>
public sealed class ListInvoices(Store.Store store)
{
    /// <summary>Which can be asked for.</summary>
    public static readonly IReadOnlyList<string> Shows = ["out", "overdue", "paid", "all"];

    /// <param name="Show">One of <see cref="Shows"/>; all when null. Credit notes are neither out nor paid.</param>
    /// <param name="Client">An organisation, with its people, or a person; null for all.</param>
    public sealed record Ask(string? Show = null, Guid? Client = null, Guid? Engagement = null, int Skip = 0, int Take = 50);

    /// <param name="Total">How many there are on all pages.</param>
    /// <param name="Out">What is out, whichever are shown, each currency for itself, the largest number of invoices first.</param>
    public sealed record Answer(IReadOnlyList<InvoiceRow> Invoices, int Total, IReadOnlyList<StillOut> Out);

    /// <param name="Money">With tax, still to be paid.</param>
    /// <param name="Overdue">How many of them are overdue.</param>
    public sealed record StillOut(Money Money, int Invoices, int Overdue);

    /// <returns>The page, or <c>page.size</c> or <c>page.show</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (ask.Take is < 1 or > ListLeads.LargestPage || ask.Skip < 0)
            return new Refusal("page.size", ListLeads.LargestPage.ToString(CultureInfo.InvariantCulture));
        if (ask.Show is { } show && !Shows.Contains(show))
            return new Refusal("page.show", show, string.Join(", ", Shows));
        var today = await store.Today(cancel);
        var found = store.Invoices.AsNoTracking();
        if (ask.Engagement is { } engagement)
            found = found.Where(of => of.EngagementId == engagement);
        if (ask.Client is { } client)
            found = found.Where(of => of.OrganisationId == client || (of.OrganisationId == null && (of.PersonId == client || store.People.Any(person => person.Id == of.PersonId && person.OrganisationId == client)
                || (of.PersonId == null && store.Engagements.Any(under => under.Id == of.EngagementId && (under.OrganisationId == client || under.PersonId == client))))));
        var open = await Open(found, today, cancel);
        var sums = open.GroupBy(one => one.Currency).Select(group => new StillOut(Money.OfMinor(group.Sum(one => one.Minor), group.Key), group.Count(), group.Count(one => one.DueOn < today)))
            .OrderByDescending(sum => sum.Invoices).ThenBy(sum => sum.Money.Currency, StringComparer.Ordinal).ToList();
        if (ask.Show is "out" or "overdue")
        {
            var those = open.Where(one => ask.Show is "out" || one.DueOn < today).OrderBy(one => one.DueOn ?? one.IssuedOn).ThenBy(one => one.Id).Select(one => one.Id).ToList();
            return new Answer(await InvoiceRow.Of(store, [.. those.Skip(ask.Skip).Take(ask.Take)], today, cancel), those.Count, sums);
        }
        var ids = open.ConvertAll(one => one.Id);
        if (ask.Show is "paid")
            found = found.Where(of => of.AmountMinor >= 0 && !ids.Contains(of.Id));
        var page = await found.OrderByDescending(of => of.IssuedOn).ThenByDescending(of => of.Id).Skip(ask.Skip).Take(ask.Take).Select(of => of.Id).ToListAsync(cancel);
        return new Answer(await InvoiceRow.Of(store, page, today, cancel), await found.CountAsync(cancel), sums);
    }

    private sealed record OpenInvoice(Guid Id, DateOnly IssuedOn, DateOnly? DueOn, string Currency, long Minor);

    /// <summary>Those that are out. The store finds the few whose payments are less than they ask for; whether such a one was paid once, and paid back since, its payments tell in their order.</summary>
    private async Task<List<OpenInvoice>> Open(IQueryable<Invoice> among, DateOnly today, CancellationToken cancel)
    {
        var lacking = await among
            .Where(of => of.AmountMinor > 0 && store.Payments.Where(payment => payment.InvoiceId == of.Id && payment.AmountCurrency == of.Currency && payment.On <= today).Sum(payment => payment.AmountMinor) < of.AmountMinor
                && (of.PaidOn == null || of.PaidOn > today || store.Payments.Any(payment => payment.InvoiceId == of.Id && payment.AmountCurrency == of.Currency && payment.On <= today)))
            .ToListAsync(cancel);
        var ids = lacking.ConvertAll(of => of.Id);
        var payments = (await store.Payments.AsNoTracking().Where(payment => ids.Contains(payment.InvoiceId)).ToListAsync(cancel)).ToLookup(payment => payment.InvoiceId);
        return
        [
            .. from of in lacking
               let billed = of.Billed(payments[of.Id], today)
               where billed.PaidInFull(today) is null
               select new OpenInvoice(of.Id, of.IssuedOn, of.DueOn, of.Currency, of.AmountMinor - billed.PaidBy(today)),
        ];
    }
}
