using Evenkeel.App.Import;
using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.People;

/// <summary>What two entries of one person say together: the one who stays keeps what they say, and gets what they do not; several values and notes are joined.</summary>
internal static class JoinPeople
{
    /// <returns>Null, or <c>people.too-many</c> or <c>text.too-long</c>; then nothing is joined.</returns>
    public static Refusal? Into(Person stays, Person goes)
    {
        var emails = Several.Join(stays.Emails, goes.Emails, ContactKeys.Email);
        var phones = Several.Join(stays.Phones, goes.Phones, ContactKeys.Phone);
        var links = Several.Join(stays.Links, goes.Links, text => ContactKeys.Profile(text) ?? text);
        var tags = Several.Join(stays.Tags, goes.Tags, SearchKey.Of);
        var notes = Several.JoinNotes(stays.Notes, goes.Notes);
        if ((emails.Refusal ?? phones.Refusal ?? links.Refusal ?? tags.Refusal ?? notes.Refusal) is { } cannot)
            return cannot;
        (stays.Emails, stays.Phones, stays.Links, stays.Tags, stays.Notes) = (emails.Value, phones.Value, links.Value, tags.Value, notes.Value);
        if (!IsNamed(stays) && IsNamed(goes))
            stays.Name = goes.Name;
        if (stays.GivenName is null && stays.FamilyName is null && stays.Name == goes.Name)
            (stays.GivenName, stays.FamilyName) = (goes.GivenName, goes.FamilyName);
        if (stays.OrganisationId is null || (stays.Role is null && stays.OrganisationId == goes.OrganisationId))
            stays.Role ??= goes.Role;
        (stays.OrganisationId, stays.SourceId) = (stays.OrganisationId ?? goes.OrganisationId, stays.SourceId ?? goes.SourceId);
        if (goes.MetOn is { } met && !(stays.MetOn <= met))
            (stays.MetOn, stays.MetWhere) = (met, goes.MetWhere ?? stays.MetWhere);
        (stays.MetWhere, stays.RhythmDays, stays.AttentionMinutes) = (stays.MetWhere ?? goes.MetWhere, stays.RhythmDays ?? goes.RhythmDays, stays.AttentionMinutes ?? goes.AttentionMinutes);
        return null;
    }

    /// <summary>Whether they have a name, and not an address or a number in its place.</summary>
    public static bool IsNamed(Person person) => !person.Emails.Concat(person.Phones).Contains(person.Name);
}
