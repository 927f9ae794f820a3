using System.Globalization;
using Evenkeel.App.Leads;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.App.Tables;
using Evenkeel.Core;
using Evenkeel.Core.People;
using Evenkeel.Formats.Contacts;

namespace Evenkeel.App.Import;

/// <summary>Makes rows of people and organisations from the contacts of any address book.</summary>
internal sealed class ContactRows(ReadFile file)
{
    /// <summary>How many different ones a report can bear.</summary>
    private const int MostReasons = 60;

    private readonly HashSet<string> reasons = new(StringComparer.Ordinal);
    private readonly List<IncomingRow> people = [];
    private readonly List<IncomingRow> organisations = [];

    /// <param name="metOn">When they were met, where the file knows.</param>
    public void Take(Contact contact, DateOnly? metOn = null)
    {
        foreach (var reason in contact.LeftOut)
            file.LeaveOut(reasons.Count < MostReasons || reasons.Contains(reason) ? Known(reason) : "a further property is not read");
        if (contact.Kind == ContactKind.Group)
        {
            file.LeaveOut("lists of contacts are not read");
            return;
        }
        var texts = new[] { Name(contact), contact.GivenName, contact.FamilyName, contact.Organisation, contact.Role }.Select(text => CleanText.Of(text, CleanText.Name)).ToList();
        if (texts.Select(text => text.Refusal).FirstOrDefault(refusal => refusal is not null) is { } tooLong)
            file.Reject(contact.Line, tooLong.Code, Words.Of(tooLong));
        else if (IsOrganisation(contact))
            organisations.Add(Organisation(contact, texts[3].Value ?? texts[0].Value!));
        else if (texts[0].Value is { } name)
            people.Add(Person(contact, name, texts.ConvertAll(text => text.Value), metOn));
        else
            file.Reject(contact.Line, "contact.nobody", Words.Of(new Refusal("contact.nobody")));
    }

    public void Finish()
    {
        file.Tables.Add(new IncomingTable(PeopleTables.Organisations, organisations));
        file.Tables.Add(new IncomingTable(PeopleTables.People, people));
    }

    private string Known(string reason)
    {
        reasons.Add(reason);
        return reason;
    }

    private IncomingRow Person(Contact contact, string name, List<string?> texts, DateOnly? metOn)
    {
        var emails = Values(contact.Emails, Email, ContactKeys.Email, "an address");
        var phones = Values(contact.Phones, text => PhoneText.Normalised(text) ?? text, Several.Digits, "a number");
        var links = Values(contact.Links, text => text, text => text, "a link");
        var keys = ContactKeys.Of(emails, phones, links, OwnName(contact) is null ? null : name, texts[3], contact.Uid is not null);
        var fields = Filled(new()
        {
            ["name"] = name,
            ["given_name"] = texts[1],
            ["family_name"] = texts[2],
            ["organisation_id"] = texts[3],
            ["role"] = texts[4],
            ["emails"] = Canonical.List(emails),
            ["phones"] = Canonical.List(phones),
            ["links"] = Canonical.List(links),
            ["tags"] = Canonical.List(Values(contact.Categories, text => text, SearchKey.Of, "a tag")),
            ["notes"] = Note(contact.Note, []),
            ["met_on"] = Canonical.Day(metOn),
        });
        return new IncomingRow(contact.Line, contact.Uid is { } uid ? ContactKeys.Bounded(uid) : keys.MadeId(), fields) { Keys = keys };
    }

    /// <summary>An organisation has no field for addresses and numbers: they stand in its notes.</summary>
    private IncomingRow Organisation(Contact contact, string name)
    {
        var fields = Filled(new()
        {
            ["name"] = name,
            ["website"] = contact.Links.Count > 0 ? contact.Links[0] : null,
            ["tags"] = Canonical.List(Values(contact.Categories, text => text, SearchKey.Of, "a tag")),
            ["notes"] = Note(contact.Note, [.. contact.Emails, .. contact.Phones, .. contact.Links.Skip(1)]),
        });
        return new IncomingRow(contact.Line, ContactKeys.Bounded(contact.Uid ?? name), fields) { Keys = ContactKeys.Of([], [], [], name, null, contact.Uid is not null) };
    }

    private static string? Name(Contact contact) =>
        OwnName(contact) ?? (contact.Emails.Count > 0 ? contact.Emails[0] : contact.Phones.Count > 0 ? contact.Phones[0] : null);

    private static string? OwnName(Contact contact) => contact.FullName ?? contact.AllNames ?? contact.Nickname;

    /// <summary>It says so, or it has no name but the organisation's.</summary>
    private static bool IsOrganisation(Contact contact) =>
        (contact.Kind == ContactKind.Organisation && Name(contact) is not null) || (contact.Organisation is { } organisation && contact.AllNames is null
            && (OwnName(contact) is not { } name || SearchKey.Of(name) == SearchKey.Of(organisation)));

    private static string Email(string text) => EmailAddress.Read(text) is { Refusal: null } address ? address.Value : text;

    /// <summary>Each once, as far as a record can hold them.</summary>
    private List<string> Values(IReadOnlyList<string> texts, Func<string, string> read, Func<string, string> key, string what)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in texts)
            if (CleanText.Of(text, LeadLink.LongestUrl) is not { Refusal: null } clean)
                file.LeaveOut($"{what} of more than {LeadLink.LongestUrl} characters");
            else if (clean.Value is { } one && read(one) is var value && !values.ContainsKey(key(value)))
            {
                if (values.Count < Several.Most)
                    values.Add(key(value), value);
                else
                    file.LeaveOut(string.Create(CultureInfo.InvariantCulture, $"{what} beyond the first {Several.Most} of a contact"));
            }
        return [.. values.Values];
    }

    private string? Note(string? note, List<string> further)
    {
        var clean = CleanText.Of(string.Join('\n', new[] { note }.Concat(further).OfType<string>()), CleanText.Note);
        if (clean.Refusal is not null)
            file.LeaveOut($"a note of more than {CleanText.Note} characters");
        return clean.Refusal is null ? clean.Value : null;
    }

    private static RowFields Filled(RowFields fields) =>
        new(fields.Where(field => !string.IsNullOrEmpty(field.Value)));
}
