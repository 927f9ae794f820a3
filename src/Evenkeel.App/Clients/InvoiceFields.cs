using Evenkeel.App.Leads;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Money;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Clients;

/// <summary>What one says about an invoice; the client by name, made where it is new. A credit note has its amounts under zero.</summary>
/// <param name="Organisation">That of the engagement where neither it nor a person is said.</param>
/// <param name="PaidOn">When it was paid in full; payments, where there are any, tell it instead.</param>
/// <param name="Net">Without tax.</param>
/// <param name="Amount">With tax; net and tax together when null.</param>
/// <param name="Currency">Of all three; the workspace's when null.</param>
public sealed record InvoiceFields(
    string? Number = null, string? Organisation = null, string? Person = null, Guid? EngagementId = null, DateOnly? IssuedOn = null, DateOnly? DueOn = null, DateOnly? PaidOn = null,
    decimal? Net = null, decimal? Tax = null, decimal? Amount = null, string? Currency = null)
{
    /// <summary>Writes them into a tracked invoice.</summary>
    /// <returns>Null, or <c>invoice.no-day</c>, <c>invoice.no-amount</c>, <c>invoice.sum</c>, <c>invoice.currency</c>, <c>payment.in-the-future</c>, <c>engagement.unknown</c>, <c>text.too-long</c> or what <see cref="Money.Of"/> refuses.</returns>
    internal async Task<Refusal?> Apply(Store.Store store, Invoice invoice, CancellationToken cancel)
    {
        var workspace = await store.Workspace(cancel);
        var currency = Currency ?? workspace.Currency;
        var (number, net, tax) = (CleanText.Of(Number, CleanText.Name), Of(Net, currency), Of(Tax, currency));
        var amount = Of(Amount ?? (Net is null ? null : Net + (Tax ?? 0)), currency);
        if ((number.Refusal ?? net.Refusal ?? tax.Refusal ?? amount.Refusal) is { } wrong)
            return wrong;
        if (IssuedOn is not { } issued)
            return new Refusal("invoice.no-day");
        if (amount.Value is not { } whole)
            return new Refusal("invoice.no-amount");
        if (InvoiceSum.Check(net.Value, tax.Value, whole) is { } sum)
            return sum;
        if (PaidOn > CalendarDay.Of(store.Clock.Now(), workspace.Zone()) && PaidOn != invoice.PaidOn)
            return new Refusal("payment.in-the-future");
        if (await store.Payments.Where(payment => payment.InvoiceId == invoice.Id && payment.AmountCurrency != currency).Select(payment => payment.AmountCurrency).FirstOrDefaultAsync(cancel) is { } paidIn && currency != invoice.Currency)
            return new Refusal("invoice.currency", paidIn);
        var engagement = EngagementId is { } under ? await store.Engagements.AsNoTracking().SingleOrDefaultAsync(of => of.Id == under, cancel) : null;
        if (EngagementId is not null && engagement is null)
            return new Refusal("engagement.unknown");
        var organisation = await LeadFields.Id<Organisation>(store, Organisation, cancel, invoice.OrganisationId);
        var person = await LeadFields.Id<Person>(store, Person, cancel, invoice.PersonId);
        if ((organisation.Refusal ?? person.Refusal) is { } tooLong)
            return tooLong;
        var isSaid = organisation.Value is not null || person.Value is not null;
        (invoice.OrganisationId, invoice.PersonId) = isSaid ? (organisation.Value, person.Value) : (engagement?.OrganisationId, engagement?.PersonId);
        (invoice.Number, invoice.EngagementId, invoice.IssuedOn, invoice.DueOn, invoice.PaidOn) = (number.Value, EngagementId, issued, DueOn, PaidOn);
        (invoice.Amount, invoice.Net, invoice.Tax) = (whole, net.Value, tax.Value);
        return null;
    }

    private static Result<Money?> Of(decimal? amount, string currency)
    {
        if (amount is not { } told)
            return (Money?)null;
        var money = Money.Of(told, currency);
        return money.Refusal is { } wrong ? wrong : money.Value;
    }
}
