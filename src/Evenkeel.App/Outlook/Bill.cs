using Evenkeel.App.Store;
using Evenkeel.Core.Money;
using Evenkeel.Core.Outlook;

namespace Evenkeel.App.Outlook;

/// <summary>What the practice has to pay, once or again and again.</summary>
public sealed class Bill : IRecord
{
    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public int Version { get; set; }
    public DateTime RecordedAt { get; set; }
    public string Name { get; set; } = "";
    public long AmountMinor { get; set; }
    public string AmountCurrency { get; set; } = "EUR";
    public Every Every { get; set; }

    /// <summary>The first day on which it falls due.</summary>
    public DateOnly? StartsOn { get; set; }

    /// <summary>The last day on which it may fall due.</summary>
    public DateOnly? EndsOn { get; set; }

    public Money Amount
    {
        get => Money.OfMinor(AmountMinor, AmountCurrency);
        set => (AmountMinor, AmountCurrency) = (value.Minor, value.Currency);
    }
}
