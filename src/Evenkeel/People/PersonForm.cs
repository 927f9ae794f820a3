using System.Globalization;
using Evenkeel.App.Lists;
using Evenkeel.App.People;
using Evenkeel.Core;
using Evenkeel.Lists;
using Evenkeel.Web;

namespace Evenkeel.People;

/// <summary>A person's fields as they were typed; of what there can be several, one a line.</summary>
public sealed class PersonForm
{
    public string? Name { get; set; }
    public string? GivenName { get; set; }
    public string? FamilyName { get; set; }
    public string? Organisation { get; set; }
    public string? Role { get; set; }
    public string? Emails { get; set; }
    public string? Phones { get; set; }
    public string? Links { get; set; }
    public string? Tags { get; set; }
    public string? Notes { get; set; }
    public string? MetOn { get; set; }
    public string? MetWhere { get; set; }
    public string? Source { get; set; }

    /// <summary>How often one wants to be in touch, in days.</summary>
    public string? Rhythm { get; set; }
    public List<OwnText> Own { get; set; } = [];

    /// <summary>The version that the one who edits has seen.</summary>
    public int? Version { get; set; }

    public static PersonForm Of(ShowPerson.Answer person) => new()
    {
        Name = person.Name,
        GivenName = person.GivenName,
        FamilyName = person.FamilyName,
        Organisation = person.Organisation,
        Role = person.Role,
        Emails = Lines.Of(person.Emails),
        Phones = Lines.Of(person.Phones),
        Links = Lines.Of(person.Links),
        Tags = Lines.Of(person.Tags),
        Notes = person.Notes,
        MetOn = person.MetOn is { } day ? DayText.Iso(day) : null,
        MetWhere = person.MetWhere,
        Source = person.Source,
        Rhythm = person.RhythmDays?.ToString(CultureInfo.InvariantCulture),
        Own = OwnText.Of(person.Own),
        Version = person.Version,
    };

    /// <param name="own">The own fields that people have.</param>
    /// <returns>The fields; or a refusal with the field that it is about.</returns>
    public (PersonFields? Fields, Refusal? Refusal, string? Field) Read(IReadOnlyList<OwnValuesOf.Value> own)
    {
        var met = Typed.Day(MetOn);
        if (met.Refusal is { } noDay)
            return (null, noDay, nameof(MetOn));
        var rhythm = Typed.Text(Rhythm);
        if (rhythm is not null && !int.TryParse(rhythm, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return (null, new Refusal("person.rhythm", PersonFields.MostRhythmDays.ToString(CultureInfo.InvariantCulture)), nameof(Rhythm));
        var (said, unread, field) = OwnText.Read(Own, own);
        if (unread is not null)
            return (null, unread, field);
        return (new PersonFields(
            Name, GivenName, FamilyName, Organisation, Role, Lines.Read(Emails), Lines.Read(Phones), Lines.Read(Links), Lines.Read(Tags), Notes, met.Value, MetWhere, Source,
            rhythm is null ? null : int.Parse(rhythm, CultureInfo.InvariantCulture), said), null, null);
    }

    /// <summary>The field that a refusal is about; null where it is about the whole.</summary>
    public string? FieldOf(Refusal refusal) => refusal.Code switch
    {
        "person.no-name" => nameof(Name),
        "email.address" => nameof(Emails),
        "phone.number" => nameof(Phones),
        "link.address" => nameof(Links),
        "person.rhythm" => nameof(Rhythm),
        "own-field.value" or "own-field.unknown" => "Own." + refusal.About[0],
        "text.too-long" => TooLong(refusal.About[0]),
        _ => null,
    };

    private string? TooLong(string beginning) => new[]
    {
        (nameof(Name), Name), (nameof(GivenName), GivenName), (nameof(FamilyName), FamilyName), (nameof(Organisation), Organisation), (nameof(Role), Role), (nameof(MetWhere), MetWhere),
        (nameof(Source), Source), (nameof(Notes), Notes),
    }.FirstOrDefault(field => field.Item2?.TrimStart().StartsWith(beginning, StringComparison.Ordinal) == true).Item1;
}
