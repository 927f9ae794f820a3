using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Clients;

/// <summary>What a client is called.</summary>
public sealed record ClientName(Guid Id, string Name, bool IsPerson)
{
    /// <returns>Null for what is neither an organisation nor a person.</returns>
    public static async Task<ClientName?> Of(Store.Store store, Guid? id, CancellationToken cancel) =>
        id is not { } asked ? null
        : await store.Organisations.AsNoTracking().Where(of => of.Id == asked).Select(of => new ClientName(of.Id, of.Name, false)).SingleOrDefaultAsync(cancel)
            ?? await store.People.AsNoTracking().Where(of => of.Id == asked).Select(of => new ClientName(of.Id, of.Name, true)).SingleOrDefaultAsync(cancel);
}
