using System.Globalization;
using Evenkeel.App.Leads;
using Evenkeel.App.Lists;
using Evenkeel.Core;
using Evenkeel.Lists;
using Evenkeel.Web;

namespace Evenkeel.Leads;

/// <summary>What was typed into a row of the list of leads; only the columns that are on screen count.</summary>
public sealed class InlineForm
{
    public Guid Id { get; set; }

    /// <summary>The version that the one who edits has seen.</summary>
    public int Version { get; set; }
    public string? Name { get; set; }
    public Guid? StageId { get; set; }
    public string? Person { get; set; }
    public string? Organisation { get; set; }
    public string? Value { get; set; }
    public string? Hours { get; set; }
    public string? Offering { get; set; }
    public string? Source { get; set; }
    public string? IntroducedBy { get; set; }
    public string? Start { get; set; }
    public List<OwnText> Own { get; set; } = [];

    public static InlineForm Of(ListLeads.Row lead) => new()
    {
        Id = lead.Id,
        Version = lead.Version,
        Name = lead.Name,
        StageId = lead.StageId,
        Person = lead.Person,
        Organisation = lead.Organisation,
        Value = lead.Value?.Amount.ToString("0.###", CultureInfo.CurrentCulture),
        Hours = lead.Hours?.ToString("0.##", CultureInfo.CurrentCulture),
        Offering = lead.Offering,
        Source = lead.Source,
        IntroducedBy = lead.IntroducedBy,
        Start = lead.ExpectedStartOn is { } day ? DayText.Iso(day) : null,
    };

    /// <param name="columns">Those on screen.</param>
    /// <returns>What is to be different, with what was emptied; or why it cannot be read.</returns>
    public Result<ChangeLeads.Changes> Read(ListLeads.Row lead, IReadOnlyList<LeadColumn> columns, IReadOnlyList<OwnValuesOf.Value> own)
    {
        var (value, hours, start) = (Typed.Number(Value), Typed.Number(Hours), Typed.Day(Start));
        if ((value.Refusal ?? hours.Refusal ?? start.Refusal) is { } unread)
            return unread;
        var clear = new List<string>();
        bool Shows(string column) => columns.Any(shown => shown.Id == column);
        T? Said<T>(string column, string field, T? typed)
        {
            if (Shows(column) && typed is null)
                clear.Add(field);
            return Shows(column) ? typed : default;
        }

        var said = new Dictionary<string, string?>();
        foreach (var field in own.Where(field => Shows(LeadColumn.Own + field.Field)))
        {
            var text = OwnWords.Read(field, Own.Find(typed => typed.Field == field.Field)?.Text);
            if (text.Refusal is { } unclear)
                return unclear;
            said[field.Field] = text.Value;
        }
        var changes = new ChangeLeads.Changes(
            Name: Name ?? "", StageId: Shows("stage") && lead.Outcome is null ? StageId : null, Person: Said("with", "person", Typed.Text(Person)),
            Organisation: Said("with", "organisation", Typed.Text(Organisation)), Offering: Said("offering", "offering", Typed.Text(Offering)), Source: Said("source", "source", Typed.Text(Source)),
            IntroducedBy: Said("introduced-by", "introducedBy", Typed.Text(IntroducedBy)), Value: Said("value", "value", value.Value), Currency: lead.Value?.Currency,
            Hours: Said("hours", "hours", hours.Value), ExpectedStartOn: Said("start", "expectedStartOn", start.Value), Own: said.Count > 0 ? said : null);
        return changes with { Clear = clear };
    }
}
