using Evenkeel.App.Store;
using Evenkeel.Core.Money;

namespace Evenkeel.App.Clients;

/// <summary>What came in for an invoice, perhaps a part of it; under zero for what was paid back.</summary>
public sealed class Payment : IRecord
{
    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public int Version { get; set; }
    public DateTime RecordedAt { get; set; }
    public Guid InvoiceId { get; set; }
    public DateOnly On { get; set; }
    public long AmountMinor { get; set; }

    /// <summary>ISO 4217.</summary>
    public string AmountCurrency { get; set; } = "EUR";

    public Money Amount
    {
        get => Money.OfMinor(AmountMinor, AmountCurrency);
        set => (AmountMinor, AmountCurrency) = (value.Minor, value.Currency);
    }
}
