using System.Globalization;
using Evenkeel.App.Clients;
using Evenkeel.Core;
using Evenkeel.Web;

namespace Evenkeel.Clients;

/// <summary>Agreed work as it was typed.</summary>
public sealed class EngagementForm
{
    /// <summary>The version that the one who changes it has seen.</summary>
    public int? Version { get; set; }
    public string? Name { get; set; }
    public string? Organisation { get; set; }
    public string? Person { get; set; }
    public string? Billing { get; set; }
    public string? Hours { get; set; }
    public string? Amount { get; set; }
    public string? Currency { get; set; }
    public string? Starts { get; set; }
    public string? Ends { get; set; }

    public static EngagementForm Of(ShowEngagement.Answer engagement) => new()
    {
        Version = engagement.Version,
        Name = engagement.Name,
        Organisation = engagement.Organisation,
        Person = engagement.Person,
        Billing = engagement.Billing,
        Hours = engagement.HoursPerWeek?.ToString("0.##", CultureInfo.CurrentCulture),
        Amount = engagement.Amount?.Amount.ToString("0.###", CultureInfo.CurrentCulture),
        Currency = engagement.Amount?.Currency,
        Starts = engagement.StartsOn is { } starts ? DayText.Iso(starts) : null,
        Ends = engagement.EndsOn is { } ends ? DayText.Iso(ends) : null,
    };

    /// <returns>The fields; or a refusal with the field that it is about.</returns>
    public (EngagementFields? Fields, Refusal? Refusal, string? Field) Read()
    {
        var (hours, amount, starts, ends) = (Typed.Number(Hours), Typed.Number(Amount), Typed.Day(Starts), Typed.Day(Ends));
        (Refusal? Refusal, string Field)[] read = [(hours.Refusal, nameof(Hours)), (amount.Refusal, nameof(Amount)), (starts.Refusal, nameof(Starts)), (ends.Refusal, nameof(Ends))];
        return Array.Find(read, one => one.Refusal is not null) is { Refusal: { } unread } at
            ? (null, unread, at.Field)
            : (new EngagementFields(Name, Organisation, Person, Typed.Text(Billing), starts.Value, ends.Value, hours.Value, amount.Value, Typed.Text(Currency)?.ToUpperInvariant()), null, null);
    }

    /// <summary>The field that a refusal is about; null where it is about the whole.</summary>
    public string? FieldOf(Refusal refusal) => refusal.Code switch
    {
        "engagement.no-name" => nameof(Name),
        "engagement.ends-before" => nameof(Ends),
        "lead.hours" => nameof(Hours),
        "money.currency" => nameof(Currency),
        "money.negative" or "money.too-large" or "money.too-fine" => nameof(Amount),
        "text.too-long" => new[] { (nameof(Name), Name), (nameof(Organisation), Organisation), (nameof(Person), Person) }
            .FirstOrDefault(field => field.Item2?.TrimStart().StartsWith(refusal.About[0], StringComparison.Ordinal) == true).Item1,
        _ => null,
    };
}
