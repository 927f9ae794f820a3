using Evenkeel.App.People;
using Evenkeel.Formats.Contacts;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Export;

/// <summary>Everybody as vCards, for programs that know no tables; what only people.csv says is not in them.</summary>
internal static class PeopleCards
{
    /// <returns>How many cards.</returns>
    public static async Task<int> Write(Store.Store store, Stream file, CancellationToken cancel)
    {
        var organisations = await store.Organisations.AsNoTracking().ToDictionaryAsync(organisation => organisation.Id, organisation => organisation.Name, cancel);
        var people = await store.People.AsNoTracking().OrderBy(person => person.Id).ToListAsync(cancel);
        using var writer = new VCardWriter(file);
        foreach (var person in people)
            writer.Write(Card(person, person.OrganisationId is { } of ? organisations[of] : null));
        return people.Count;
    }

    private static Contact Card(Person person, string? organisation) => new(0)
    {
        Uid = person.Id.ToString(),
        FullName = person.Name,
        GivenName = person.GivenName,
        FamilyName = person.FamilyName,
        Organisation = organisation,
        Role = person.Role,
        Emails = person.Emails,
        Phones = person.Phones,
        Links = person.Links,
        Categories = person.Tags,
        Note = person.Notes,
    };
}
