using Evenkeel.App.Lists;
using Evenkeel.App.People;
using Evenkeel.Core;
using Evenkeel.Lists;

namespace Evenkeel.People;

/// <summary>An organisation's fields as they were typed; tags one a line.</summary>
public sealed class OrganisationForm
{
    public string? Name { get; set; }
    public string? Website { get; set; }
    public string? Tags { get; set; }
    public string? Notes { get; set; }
    public List<OwnText> Own { get; set; } = [];

    /// <summary>The version that the one who edits has seen.</summary>
    public int? Version { get; set; }

    public static OrganisationForm Of(ShowOrganisation.Answer organisation) => new()
    {
        Name = organisation.Name,
        Website = organisation.Website,
        Tags = Lines.Of(organisation.Tags),
        Notes = organisation.Notes,
        Own = OwnText.Of(organisation.Own),
        Version = organisation.Version,
    };

    /// <param name="own">The own fields that organisations have.</param>
    /// <returns>The fields; or a refusal with the field that it is about.</returns>
    public (OrganisationFields? Fields, Refusal? Refusal, string? Field) Read(IReadOnlyList<OwnValuesOf.Value> own)
    {
        var (said, unread, field) = OwnText.Read(Own, own);
        return unread is not null ? (null, unread, field) : (new OrganisationFields(Name, Website, Lines.Read(Tags), Notes, said), null, null);
    }

    /// <summary>The field that a refusal is about; null where it is about the whole.</summary>
    public string? FieldOf(Refusal refusal) => refusal.Code switch
    {
        "organisation.no-name" => nameof(Name),
        "link.address" => nameof(Website),
        "own-field.value" or "own-field.unknown" => "Own." + refusal.About[0],
        "text.too-long" => Name?.TrimStart().StartsWith(refusal.About[0], StringComparison.Ordinal) == true ? nameof(Name) : nameof(Notes),
        _ => null,
    };
}
