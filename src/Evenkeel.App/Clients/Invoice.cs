using Evenkeel.App.Store;
using Evenkeel.Core.Clients;
using Evenkeel.Core.Money;

namespace Evenkeel.App.Clients;

/// <summary>What a client was asked to pay; under zero for a credit note.</summary>
public sealed class Invoice : IRecord
{
    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public int Version { get; set; }
    public DateTime RecordedAt { get; set; }
    public string? Number { get; set; }
    public Guid? OrganisationId { get; set; }
    public Guid? PersonId { get; set; }
    public Guid? EngagementId { get; set; }
    public DateOnly IssuedOn { get; set; }
    public DateOnly? DueOn { get; set; }

    /// <summary>When it was paid in full, where no payments of it are known.</summary>
    public DateOnly? PaidOn { get; set; }

    /// <summary>Without tax; null where it is not told apart.</summary>
    public long? NetMinor { get; set; }
    public long? TaxMinor { get; set; }

    /// <summary>With tax.</summary>
    public long AmountMinor { get; set; }

    /// <summary>ISO 4217, of all three.</summary>
    public string Currency { get; set; } = "EUR";

    public Money? Net
    {
        get => Money.OfMinor(NetMinor, Currency);
        set => (NetMinor, Currency) = (value?.Minor, value?.Currency ?? Currency);
    }

    public Money? Tax
    {
        get => Money.OfMinor(TaxMinor, Currency);
        set => (TaxMinor, Currency) = (value?.Minor, value?.Currency ?? Currency);
    }

    public Money Amount
    {
        get => Money.OfMinor(AmountMinor, Currency);
        set => (AmountMinor, Currency) = (value.Minor, value.Currency);
    }

    /// <param name="payments">Its own; in another currency they do not count.</param>
    /// <param name="by">The last day that is known.</param>
    internal BilledInvoice Billed(IEnumerable<Payment> payments, DateOnly by) => new(
        IssuedOn, NetMinor ?? (AmountMinor - (TaxMinor ?? 0)), AmountMinor, PaidOn <= by ? PaidOn : null,
        [.. payments.Where(payment => payment.AmountCurrency == Currency && payment.On <= by).Select(payment => (payment.On, payment.AmountMinor))]);
}
