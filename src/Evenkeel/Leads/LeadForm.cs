using System.Globalization;
using Evenkeel.App.Leads;
using Evenkeel.App.Lists;
using Evenkeel.App.Store;
using Evenkeel.App.Tasks;
using Evenkeel.Core;
using Evenkeel.Core.Money;
using Evenkeel.Lists;
using Evenkeel.Web;

namespace Evenkeel.Leads;

/// <summary>A lead's fields as they were typed.</summary>
public sealed class LeadForm
{
    public string? Name { get; set; }
    public string? Person { get; set; }
    public string? Organisation { get; set; }
    public string? Offering { get; set; }
    public string? Source { get; set; }
    public string? IntroducedBy { get; set; }
    public string? Value { get; set; }
    public string? Currency { get; set; }
    public string? Hours { get; set; }
    public string? ExpectedStart { get; set; }
    public List<OwnText> Own { get; set; } = [];

    /// <summary>For a new lead only.</summary>
    public string? NextStep { get; set; }

    /// <summary>For a new lead only.</summary>
    public string? NextStepOn { get; set; }

    /// <summary>For a new lead only.</summary>
    public Guid? StageId { get; set; }

    /// <summary>For a new lead only.</summary>
    public string? Began { get; set; }

    /// <summary>The version that the one who edits has seen.</summary>
    public int? Version { get; set; }

    public static LeadForm Of(ShowLead.Answer lead) => new()
    {
        Name = lead.Name,
        Person = lead.Person,
        Organisation = lead.Organisation,
        Offering = lead.Offering,
        Source = lead.Source,
        IntroducedBy = lead.IntroducedBy,
        Value = lead.Value?.Amount.ToString("0.###", CultureInfo.CurrentCulture),
        Currency = lead.Value?.Currency,
        Hours = lead.Hours?.ToString("0.##", CultureInfo.CurrentCulture),
        ExpectedStart = lead.ExpectedStartOn is { } day ? DayText.Iso(day) : null,
        Own = OwnText.Of(lead.Own),
        Version = lead.Version,
    };

    /// <param name="own">The own fields that leads have.</param>
    /// <returns>The fields; or a refusal with the field that it is about.</returns>
    public (LeadFields? Fields, Refusal? Refusal, string? Field) Read(IReadOnlyList<OwnValuesOf.Value> own)
    {
        var (value, hours, start) = (Typed.Number(Value), Typed.Number(Hours), Typed.Day(ExpectedStart));
        if (value.Refusal is { } noValue)
            return (null, noValue, nameof(Value));
        if (hours.Refusal is { } noHours)
            return (null, noHours, nameof(Hours));
        if (start.Refusal is { } noDay)
            return (null, noDay, nameof(ExpectedStart));
        var (said, unread, field) = OwnText.Read(Own, own);
        if (unread is not null)
            return (null, unread, field);
        return (new LeadFields(
            Name, Person, Organisation, Offering, Source, IntroducedBy, value.Value, Typed.Text(Currency)?.ToUpperInvariant(), hours.Value, start.Value, said), null, null);
    }

    /// <returns>The first thing to do, null when nothing is said of it; or a refusal with the field that it is about.</returns>
    public (TaskFields? Step, Refusal? Refusal, string? Field) ReadNextStep()
    {
        var on = Typed.Day(NextStepOn);
        return on.Refusal is { } refusal ? (null, refusal, nameof(NextStepOn))
            : Typed.Text(NextStep) is null && on.Value is not null ? (null, new Refusal("task.no-text"), nameof(NextStep))
            : (Typed.Text(NextStep) is null ? null : new TaskFields(NextStep, on.Value), null, null);
    }

    /// <summary>The day on which a new lead began; null for now.</summary>
    public Result<DateTime?> OpenedAt(TimeZoneInfo zone, DateTime now)
    {
        var day = Typed.Day(Began);
        return day.Refusal is { } refusal ? refusal
            : day.Value is not { } began || began == CalendarDay.Of(now, zone) ? (DateTime?)null
            : CalendarDay.Start(began, zone);
    }

    /// <summary>The field that a refusal is about; null where it is about the whole.</summary>
    public string? FieldOf(Refusal refusal) => refusal.Code switch
    {
        "lead.no-name" => nameof(Name),
        "lead.hours" => nameof(Hours),
        "money.currency" => nameof(Currency),
        "money.negative" or "money.too-large" or "money.too-fine" => nameof(Value),
        "lead.in-the-future" => nameof(Began),
        "own-field.value" or "own-field.unknown" => "Own." + refusal.About[0],
        "text.too-long" => TooLong(refusal.About[0]),
        _ => null,
    };

    private string? TooLong(string beginning) => new[]
    {
        (nameof(Name), Name), (nameof(Person), Person), (nameof(Organisation), Organisation), (nameof(Offering), Offering), (nameof(Source), Source),
        (nameof(IntroducedBy), IntroducedBy), (nameof(NextStep), NextStep),
    }.FirstOrDefault(field => field.Item2?.TrimStart().StartsWith(beginning, StringComparison.Ordinal) == true).Item1;
}
