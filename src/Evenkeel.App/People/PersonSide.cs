using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>What an entry says of somebody, as it is held against another.</summary>
/// <param name="Leads">In how many leads they have a part.</param>
/// <param name="Contacts">In how many contacts they took part.</param>
public sealed record PersonSide(
    Guid Id, int Version, string Name, string? Organisation, string? Role, IReadOnlyList<string> Emails, IReadOnlyList<string> Phones, IReadOnlyList<string> Links, IReadOnlyList<string> Tags,
    string? Notes, DateOnly? MetOn, string? MetWhere, int Leads, int Contacts)
{
    internal static async Task<PersonSide> Of(Store.Store store, Person person, CancellationToken cancel) => new(
        person.Id, person.Version, person.Name, await store.Organisations.Where(of => of.Id == person.OrganisationId).Select(of => of.Name).FirstOrDefaultAsync(cancel), person.Role,
        person.Emails, person.Phones, person.Links, person.Tags, person.Notes, person.MetOn, person.MetWhere,
        await store.Leads.CountAsync(lead => lead.PersonId == person.Id || lead.IntroducedById == person.Id || lead.ReferredToId == person.Id, cancel),
        await store.InteractionPeople.CountAsync(part => part.PersonId == person.Id, cancel));
}
