using Evenkeel.App.Store;
using Evenkeel.Core.Money;

namespace Evenkeel.App.Workspaces;

/// <summary>One practice's data and how it counts money, days and hours of rest.</summary>
public sealed class Workspace : IRecord
{
    public Guid WorkspaceId { get; set; }
    public Guid Id { get; set; }
    public int Version { get; set; }
    public DateTime RecordedAt { get; set; }
    public string Name { get; set; } = "";

    /// <summary>ISO 4217: what an amount without a currency is in.</summary>
    public string Currency { get; set; } = "EUR";

    /// <summary>IANA: where the practice's days begin and end.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>Days of the week without work, ascending from Sunday.</summary>
    public List<DayOfWeek> RestDays { get; set; } = [DayOfWeek.Sunday, DayOfWeek.Saturday];

    /// <summary>Time a week for work that is paid.</summary>
    public int? MinutesPerWeek { get; set; }
    public long? HourlyRateMinor { get; set; }
    public string? HourlyRateCurrency { get; set; }
    public long? CashMinor { get; set; }
    public string? CashCurrency { get; set; }

    /// <summary>The day on which there was so much cash.</summary>
    public DateOnly? CashOn { get; set; }

    /// <summary>What of each payment is set aside as tax, in thousandths.</summary>
    public int? TaxPerMille { get; set; }

    /// <summary>Days and spans without work, each as <see cref="Workspaces.TimeOff"/> writes it.</summary>
    public List<string> TimeOff { get; set; } = [];

    /// <summary>How much of each purpose a week is meant to have, each as <see cref="Time.TimeTarget"/> writes it.</summary>
    public List<string> Targets { get; set; } = [];

    /// <summary>The addresses under which one writes and is written to.</summary>
    public List<string> OwnAddresses { get; set; } = [];

    public Money? HourlyRate
    {
        get => HourlyRateMinor is { } minor ? Money.OfMinor(minor, HourlyRateCurrency!) : null;
        set => (HourlyRateMinor, HourlyRateCurrency) = (value?.Minor, value?.Currency);
    }

    public Money? Cash
    {
        get => CashMinor is { } minor ? Money.OfMinor(minor, CashCurrency!) : null;
        set => (CashMinor, CashCurrency) = (value?.Minor, value?.Currency);
    }

    /// <summary>Whether it is the sample practice, which one click removes.</summary>
    public bool IsSample { get; set; }

    public TimeZoneInfo Zone() => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);
}
