namespace Evenkeel.App.Import;

/// <summary>The tables of contacts that are known by their columns; where the names were found stands in docs/formats.md.</summary>
public static class ContactPresets
{
    public static IReadOnlyList<ContactPreset> All { get; } =
    [
        new("linkedin-connections", "linkedin", [["firstname"], ["lastname"], ["connectedon"]], new Dictionary<ContactColumn, string[]>
        {
            [ContactColumn.GivenName] = ["firstname"],
            [ContactColumn.FamilyName] = ["lastname"],
            [ContactColumn.Link] = ["url"],
            [ContactColumn.Email] = ["emailaddress"],
            [ContactColumn.Organisation] = ["company"],
            [ContactColumn.Role] = ["position"],
            [ContactColumn.Tags] = ["tags"],
            [ContactColumn.MetOn] = ["connectedon"],
        }),
        new("google-contacts", "google", [["name", "firstname", "givenname"], ["emailvalue", "phonevalue", "phoneticfirstname", "yominame"]], new Dictionary<ContactColumn, string[]>
        {
            [ContactColumn.FullName] = ["name"],
            [ContactColumn.Prefix] = ["nameprefix"],
            [ContactColumn.GivenName] = ["givenname", "firstname"],
            [ContactColumn.MiddleName] = ["additionalname", "middlename"],
            [ContactColumn.FamilyName] = ["familyname", "lastname"],
            [ContactColumn.Suffix] = ["namesuffix"],
            [ContactColumn.Nickname] = ["nickname"],
            [ContactColumn.Organisation] = ["organizationname"],
            [ContactColumn.Role] = ["organizationtitle"],
            [ContactColumn.Email] = ["emailvalue"],
            [ContactColumn.Phone] = ["phonevalue"],
            [ContactColumn.Link] = ["websitevalue"],
            [ContactColumn.Note] = ["notes"],
            [ContactColumn.Tags] = ["groupmembership", "labels"],
        }, "emailtype", "emaillabel", "phonetype", "phonelabel", "websitetype", "websitelabel", "organizationtype", "addresstype", "addresslabel", "eventtype", "eventlabel", "photo"),
        new("outlook-contacts", "outlook", [["emailaddress", "emailadresse"], ["firstname", "vorname", "name"], [.. Phones, "emaildisplayname", "emailangezeigtername"]],
            new Dictionary<ContactColumn, string[]>
            {
                [ContactColumn.FullName] = ["name"],
                [ContactColumn.Prefix] = ["title", "anrede"],
                [ContactColumn.GivenName] = ["firstname", "vorname"],
                [ContactColumn.MiddleName] = ["middlename", "weiterevornamen"],
                [ContactColumn.FamilyName] = ["lastname", "nachname"],
                [ContactColumn.Suffix] = ["suffix"],
                [ContactColumn.Organisation] = ["company", "firma"],
                [ContactColumn.Role] = ["jobtitle", "position"],
                [ContactColumn.Email] = ["emailaddress", "emailadresse"],
                [ContactColumn.Phone] = Phones,
                [ContactColumn.Link] = ["webpage", "webseite", "personalwebpage"],
                [ContactColumn.Note] = ["notes", "notizen"],
                [ContactColumn.Tags] = ["categories", "kategorien"],
                [ContactColumn.Action] = ["action"],
            }, "emailtype", "emailtyp", "emaildisplayname", "emailangezeigtername", "priority", "prioritat", "private", "privat", "sensitivity", "vertraulichkeit", "gender", "geschlecht"),
    ];

    /// <summary>What <c>--as</c> may name.</summary>
    public static IReadOnlyList<string> Programs { get; } = [.. All.Select(preset => preset.Program)];

    private static string[] Phones =>
    [
        "businessphone", "homephone", "mobilephone", "primaryphone", "otherphone", "companymainphone", "carphone",
        "telefongeschaftlich", "telefonprivat", "mobiltelefon", "haupttelefon", "weiterestelefon", "telefonfirma", "autotelefon",
    ];

    /// <summary>The table of contacts that a header belongs to; null when to none.</summary>
    public static ContactPreset? Of(IReadOnlyCollection<string> header) => All.FirstOrDefault(preset => preset.Fits(header));
}
