using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>What an entry says of an organisation, as it is held against another.</summary>
/// <param name="People">How many people of it are known.</param>
/// <param name="Leads">How many leads it has had.</param>
/// <param name="Invoices">How many invoices it was sent.</param>
public sealed record OrganisationSide(Guid Id, int Version, string Name, string? Website, IReadOnlyList<string> Tags, string? Notes, int People, int Leads, int Invoices)
{
    internal static async Task<OrganisationSide> Of(Store.Store store, Organisation organisation, CancellationToken cancel) => new(
        organisation.Id, organisation.Version, organisation.Name, organisation.Website, organisation.Tags, organisation.Notes,
        await store.People.CountAsync(person => person.OrganisationId == organisation.Id, cancel),
        await store.Leads.CountAsync(lead => lead.OrganisationId == organisation.Id, cancel),
        await store.Invoices.CountAsync(invoice => invoice.OrganisationId == organisation.Id, cancel));
}
