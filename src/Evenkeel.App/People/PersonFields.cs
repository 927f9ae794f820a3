using Evenkeel.App.Leads;
using Evenkeel.App.Lists;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.People;

namespace Evenkeel.App.People;

/// <summary>What one says about a person; the organisation and the source by name.</summary>
/// <param name="Name">What they are called; given and family name when null.</param>
/// <param name="Emails">The one to write to first.</param>
/// <param name="Phones">As one types them.</param>
/// <param name="Links">With http or https.</param>
/// <param name="Notes">In Markdown.</param>
/// <param name="Source">Through which they were met.</param>
/// <param name="RhythmDays">How often one wants to be in touch, from 1 to <see cref="MostRhythmDays"/>; learnt from the contacts when null.</param>
/// <param name="Own">Values of own fields by their names; those that are not named stay as they are.</param>
public sealed record PersonFields(
    string? Name = null, string? GivenName = null, string? FamilyName = null, string? Organisation = null, string? Role = null, IReadOnlyList<string>? Emails = null,
    IReadOnlyList<string>? Phones = null, IReadOnlyList<string>? Links = null, IReadOnlyList<string>? Tags = null, string? Notes = null, DateOnly? MetOn = null, string? MetWhere = null,
    string? Source = null, int? RhythmDays = null, IReadOnlyDictionary<string, string?>? Own = null)
{
    public const int MostRhythmDays = 3650;

    /// <summary>Writes them into a tracked person; names that are new become records. An address or link that they have already, from an import, stays as it is.</summary>
    /// <returns>Null, or <c>person.no-name</c>, <c>text.too-long</c>, <c>email.address</c>, <c>phone.number</c>, <c>link.address</c>, <c>people.too-many</c>, <c>person.rhythm</c> or what <see cref="SetOwnValues"/> refuses.</returns>
    internal async Task<Refusal?> Apply(Store.Store store, Person person, CancellationToken cancel)
    {
        var (name, given, family) = (CleanText.Of(Name, CleanText.Name), CleanText.Of(GivenName, CleanText.Name), CleanText.Of(FamilyName, CleanText.Name));
        var (role, place, notes) = (CleanText.Of(Role, CleanText.Name), CleanText.Of(MetWhere, CleanText.Name), CleanText.Of(Notes, CleanText.Note));
        if ((name.Refusal ?? given.Refusal ?? family.Refusal ?? role.Refusal ?? place.Refusal ?? notes.Refusal) is { } tooLong)
            return tooLong;
        if (CheckRhythm(RhythmDays) is { } noRhythm)
            return noRhythm;
        if ((name.Value ?? string.Join(' ', new[] { given.Value, family.Value }.OfType<string>())) is not { Length: > 0 } called)
            return new Refusal("person.no-name");
        var emails = Several.Read(Emails, person.Emails, EmailAddress.Read, text => text.ToLowerInvariant());
        var phones = Several.Read(Phones, person.Phones, Several.Phone, Several.Digits);
        var links = Several.Read(Links, person.Links, Several.Link, text => text);
        var tags = Several.Read(Tags, person.Tags, text => text, SearchKey.Of);
        var (organisation, source) = (await LeadFields.Id<Organisation>(store, Organisation, cancel), await LeadFields.Id<Source>(store, Source, cancel));
        if ((emails.Refusal ?? phones.Refusal ?? links.Refusal ?? tags.Refusal ?? organisation.Refusal ?? source.Refusal) is { } wrong)
            return wrong;
        (person.Name, person.GivenName, person.FamilyName, person.Role) = (called, given.Value, family.Value, role.Value);
        (person.Emails, person.Phones, person.Links, person.Tags) = (emails.Value, phones.Value, links.Value, tags.Value);
        (person.Notes, person.MetOn, person.MetWhere) = (notes.Value, MetOn, place.Value);
        (person.OrganisationId, person.SourceId, person.RhythmDays) = (organisation.Value, source.Value, RhythmDays);
        return Own is null ? null : await SetOwnValues.Of(store, person, Own, cancel);
    }

    /// <returns>Null, or <c>person.rhythm</c>.</returns>
    internal static Refusal? CheckRhythm(long? days) =>
        days is < 1 or > MostRhythmDays ? new Refusal("person.rhythm", MostRhythmDays.ToString(System.Globalization.CultureInfo.InvariantCulture)) : null;
}
