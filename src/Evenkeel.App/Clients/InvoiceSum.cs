using Evenkeel.Core;
using Evenkeel.Core.Money;

namespace Evenkeel.App.Clients;

/// <summary>Holds the amounts of an invoice together.</summary>
internal static class InvoiceSum
{
    /// <returns>Null, or <c>invoice.sum</c> where net and tax, both told, do not add up to the amount.</returns>
    public static Refusal? Check(Money? net, Money? tax, Money amount) =>
        net is { } without && tax is { } of && without.Amount + of.Amount != amount.Amount ? new Refusal("invoice.sum", without.ToString(), of.ToString(), amount.ToString()) : null;
}
