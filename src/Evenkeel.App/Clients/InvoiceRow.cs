using Evenkeel.Core.Money;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Clients;

/// <summary>An invoice as lists tell it.</summary>
/// <param name="PaidOn">When it was paid in full as it was noted, where no payments are.</param>
/// <param name="PaidInFullOn">When it was first paid in full, by its payments where there are any; null for what is out, and for credit notes.</param>
/// <param name="Net">Without tax; null where it is not told apart.</param>
/// <param name="Amount">With tax; under zero for a credit note.</param>
/// <param name="Out">What is still to be paid, with tax.</param>
/// <param name="State">out, overdue, paid, or credit for a credit note.</param>
public sealed record InvoiceRow(
    Guid Id, int Version, string? Number, Guid? OrganisationId, string? Organisation, Guid? PersonId, string? Person, Guid? EngagementId, string? Engagement, DateOnly IssuedOn, DateOnly? DueOn, DateOnly? PaidOn, DateOnly? PaidInFullOn,
    Money? Net, Money? Tax, Money Amount, Money Out, string State)
{
    /// <param name="ids">Whose rows are told, in this order.</param>
    internal static async Task<List<InvoiceRow>> Of(Store.Store store, IReadOnlyList<Guid> ids, DateOnly today, CancellationToken cancel)
    {
        var found = await store.Invoices.AsNoTracking().Where(of => ids.Contains(of.Id))
            .Select(of => new
            {
                Invoice = of,
                Organisation = store.Organisations.Where(organisation => organisation.Id == of.OrganisationId).Select(organisation => organisation.Name).FirstOrDefault(),
                Person = store.People.Where(person => person.Id == of.PersonId).Select(person => person.Name).FirstOrDefault(),
                Engagement = store.Engagements.Where(engagement => engagement.Id == of.EngagementId).Select(engagement => engagement.Name).FirstOrDefault(),
            })
            .ToDictionaryAsync(of => of.Invoice.Id, cancel);
        var payments = (await store.Payments.AsNoTracking().Where(payment => ids.Contains(payment.InvoiceId)).ToListAsync(cancel)).ToLookup(payment => payment.InvoiceId);
        return [.. ids.Where(found.ContainsKey).Select(id => Row(found[id].Invoice, found[id].Organisation, found[id].Person, found[id].Engagement, payments[id], today))];
    }

    private static InvoiceRow Row(Invoice of, string? organisation, string? person, string? engagement, IEnumerable<Payment> payments, DateOnly today)
    {
        var billed = of.Billed(payments, today);
        var paid = billed.PaidInFull(today);
        var state = of.AmountMinor < 0 ? "credit" : paid is not null || of.AmountMinor == 0 ? "paid" : of.DueOn < today ? "overdue" : "out";
        return new(
            of.Id, of.Version, of.Number, of.OrganisationId, organisation, of.PersonId, person, of.EngagementId, engagement, of.IssuedOn, of.DueOn, of.PaidOn, paid, of.Net, of.Tax, of.Amount,
            Money.OfMinor(state is "out" or "overdue" ? of.AmountMinor - billed.PaidBy(today) : 0, of.Currency), state);
    }
}
