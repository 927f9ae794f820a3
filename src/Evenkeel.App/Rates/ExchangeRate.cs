using Evenkeel.App.Store;

namespace Evenkeel.App.Rates;

/// <summary>What one euro was worth in a currency on a day.</summary>
public sealed class ExchangeRate : IRecord
{
    private const decimal Scale = 1_000_000m;

    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public int Version { get; set; }
    public DateTime RecordedAt { get; set; }
    public DateOnly On { get; set; }

    /// <summary>ISO 4217.</summary>
    public string Currency { get; set; } = "";

    /// <summary>
    /// Units of the currency for one euro, in millionths: the Central Bank tells five decimals at most, so every rate is kept exactly, as a whole number that both stores compare and sort alike; SQLite has no decimals.
    /// </summary>
    public long Millionths { get; set; }

    /// <summary>Units of the currency for one euro.</summary>
    public decimal Rate
    {
        get => Millionths / Scale;
        set => Millionths = (long)(value * Scale);
    }
}
