using Evenkeel.App.Lists;
using Evenkeel.App.Store;
using Evenkeel.Core.Money;

namespace Evenkeel.App.Leads;

/// <summary>Where leads come from: a person's introductions, a channel, an event, a community, a marketplace.</summary>
public sealed class Source : IListed
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
    public Guid? PersonId { get; set; }
    public string? Kind { get; set; }
    public long? FeeMinor { get; set; }
    public string? FeeCurrency { get; set; }

    /// <summary>How often the fee is due.</summary>
    public string? Every { get; set; }

    public Money? Fee
    {
        get => Money.OfMinor(FeeMinor, FeeCurrency);
        set => (FeeMinor, FeeCurrency) = (value?.Minor, value?.Currency);
    }
}
