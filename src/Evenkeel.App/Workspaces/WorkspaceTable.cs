using System.Globalization;
using Evenkeel.App.Tables;

namespace Evenkeel.App.Workspaces;

/// <summary>The settings of a workspace that people change.</summary>
public static class WorkspaceTable
{
    public static readonly RecordTable<Workspace> Settings = new RecordTable<Workspace>("settings", "settings")
        .Text("currency", x => x.Currency, (x, v) => x.Currency = v ?? x.Currency)
        .Text("timeZone", x => x.TimeZone, (x, v) => x.TimeZone = v ?? x.TimeZone)
        .List(
            "restDays", x => [.. x.RestDays.Select(day => day.ToString())], (x, v) => x.RestDays = [.. v.Select(Enum.Parse<DayOfWeek>)])
        .Hours("hoursPerWeek", x => x.MinutesPerWeek, (x, v) => x.MinutesPerWeek = v)
        .Text("hourlyRate", x => x.HourlyRate?.ToString(), (x, v) => x.HourlyRate = Canonical.Money(v))
        .Text("cash", x => x.Cash?.ToString(), (x, v) => x.Cash = Canonical.Money(v))
        .Day("cashOn", x => x.CashOn, (x, v) => x.CashOn = v)
        .Text(
            "taxShare", x => (x.TaxPerMille / 1000m)?.ToString("0.###", CultureInfo.InvariantCulture),
            (x, v) => x.TaxPerMille = v is null ? null : (int)(decimal.Parse(v, CultureInfo.InvariantCulture) * 1000))
        .List("timeOff", x => x.TimeOff, (x, v) => x.TimeOff = v)
        .List("targets", x => x.Targets, (x, v) => x.Targets = v)
        .List("ownAddresses", x => x.OwnAddresses, (x, v) => x.OwnAddresses = v);
}
