using Evenkeel.Formats.Contacts;

namespace Evenkeel.Formats.Calendars;

/// <summary>Collects whom an entry names (<c>ORGANIZER</c> and <c>ATTENDEE</c>; RFC 5545, sections 3.8.4.1 and 3.8.4.3): who is both is one.</summary>
internal sealed class EntryPeople(int most)
{
    private const string Mail = "mailto:";

    private readonly Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<CalendarPerson> all = [];
    private readonly List<string> leftOut = [];

    public IReadOnlyList<CalendarPerson> All => all;

    public IReadOnlyList<string> LeftOut => leftOut;

    public void Take(CardProperty property)
    {
        var (name, address) = (NameOf(property), AddressOf(property));
        if (name?.Equals(address, StringComparison.OrdinalIgnoreCase) == true)
            name = null;
        if (name?.Contains('@', StringComparison.Ordinal) == true && name.Trim('<', '>', '\'') is var written)
            (name, address) = (null, address ?? written);
        if (WhatElse(property, address) is { } what)
            leftOut.Add(what);
        else if (name is not null || address is not null)
            Add(new CalendarPerson(name, address, Is(property, "PARTSTAT", "DECLINED"), property.Name == "ORGANIZER"));
    }

    private void Add(CalendarPerson person)
    {
        if (places.TryGetValue(person.Address ?? person.Name!, out var place))
            all[place] = new(all[place].Name ?? person.Name, all[place].Address, all[place].HasDeclined || person.HasDeclined, all[place].IsOrganiser || person.IsOrganiser);
        else if (all.Count == most)
            leftOut.Add($"an attendee beyond the first {most} of an entry");
        else
        {
            places[person.Address ?? person.Name!] = all.Count;
            all.Add(person);
        }
    }

    /// <summary>What an attendee is who is nobody: a room, a thing, a list, a calendar of its own, or somebody who is only told.</summary>
    private static string? WhatElse(CardProperty property, string? address) =>
        Is(property, "CUTYPE", "ROOM") || Is(property, "CUTYPE", "RESOURCE") || address?.EndsWith("@resource.calendar.google.com", StringComparison.OrdinalIgnoreCase) == true
            ? "a room or a thing among the attendees"
        : Is(property, "CUTYPE", "GROUP") ? "a list among the attendees"
        : address?.EndsWith("calendar.google.com", StringComparison.OrdinalIgnoreCase) == true ? "a calendar among the attendees"
        : Is(property, "ROLE", "NON-PARTICIPANT") ? "somebody who was only told and did not take part"
        : null;

    private static bool Is(CardProperty property, string parameter, string value) => property.Parameters.Any(one => one.Name == parameter && one.Value.Equals(value, StringComparison.OrdinalIgnoreCase));

    /// <summary><c>CN</c>, with the signs that a parameter cannot hold (RFC 6868).</summary>
    private static string? NameOf(CardProperty property) =>
        property.Parameters.FirstOrDefault(one => one.Name == "CN").Value is { } name
            ? CardText.Line(CalendarText.Parameter(name).Trim('\''))
            : null;

    /// <summary>The value where it is a mail address, else what stands beside it (<c>EMAIL</c>; RFC 7986, section 6.2).</summary>
    private static string? AddressOf(CardProperty property)
    {
        var value = property.Value.Trim();
        var isMail = value.StartsWith(Mail, StringComparison.OrdinalIgnoreCase);
        var text = isMail ? Uri.UnescapeDataString(value[Mail.Length..]) : property.Parameters.FirstOrDefault(one => one.Name == "EMAIL").Value ?? (value.Contains(':', StringComparison.Ordinal) ? "" : value);
        var address = CardText.Line(text)?.Trim('<', '>');
        return address is not null && address.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < address.Length - 1 && !address.Contains(' ', StringComparison.Ordinal) ? address : null;
    }
}
