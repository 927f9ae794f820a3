using Evenkeel.App.Lists;
using Evenkeel.App.Store;
using Evenkeel.Core.Money;

namespace Evenkeel.App.Leads;

/// <summary>A kind of work sold.</summary>
public sealed class Offering : IListed
{
    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public int Version { get; set; }
    public DateTime RecordedAt { get; set; }
    public string Name { get; set => (field, NameKey) = (value, SearchKey.Of(value)); } = "";

    /// <summary>The name as it is searched and sorted.</summary>
    public string NameKey { get; private set; } = "";
    public int Position { get; set; }
    public bool IsRetired { get; set; }
    public Guid? MergedIntoId { get; set; }
    public long? PriceMinor { get; set; }
    public string? PriceCurrency { get; set; }
    public int? WorkMinutes { get; set; }
    public string? Billing { get; set; }

    public Money? Price
    {
        get => Money.OfMinor(PriceMinor, PriceCurrency);
        set => (PriceMinor, PriceCurrency) = (value?.Minor, value?.Currency);
    }
}
