using Evenkeel.Formats.Contacts;

namespace Evenkeel.Formats.Calendars;

/// <summary>Collects the zones that a calendar describes (<c>VTIMEZONE</c>).</summary>
internal sealed class ZoneTexts(int most)
{
    private readonly List<Described> all = [];
    private int observances;

    public void Begin() => all.Add(new Described());

    public void BeginObservance()
    {
        if (all.Count > 0 && observances++ < most)
            all[^1].Observances.Add(new ZoneObservance());
    }

    /// <param name="component">In which of the three it stands.</param>
    public void Take(string component, CardProperty property)
    {
        if (all.Count == 0)
            return;
        var zone = all[^1];
        if (component != "VTIMEZONE")
        {
            if (observances <= most && zone.Observances.Count > 0)
                zone.Observances[^1].Take(property.Name, property.Value);
        }
        else if (property.Name == "TZID")
            zone.Name ??= CardText.Line(property.Value);
        else if (property.Name == "X-LIC-LOCATION")
            zone.Place ??= CardText.Line(property.Value);
    }

    /// <param name="candidates">How much their rules may cost together.</param>
    public CalendarZones Known(TimeZoneInfo own, long candidates)
    {
        var (rules, places) = (new Dictionary<string, ZoneRules>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var zone in all.Where(zone => zone.Name is not null))
        {
            if (zone.Place is { } place)
                places.TryAdd(zone.Name!, place);
            if (!rules.ContainsKey(zone.Name!) && ZoneRules.Of(zone.Observances, ref candidates) is { } known)
                rules.Add(zone.Name!, known);
        }
        return new CalendarZones(own, rules, places);
    }

    private sealed class Described
    {
        public string? Name { get; set; }
        public string? Place { get; set; }
        public List<ZoneObservance> Observances { get; } = [];
    }
}
