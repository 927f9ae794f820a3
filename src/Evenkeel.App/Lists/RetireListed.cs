using Evenkeel.App.Leads;
using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.Lists;

/// <summary>Stops offering an entry of a list, or offers it again; what has it keeps it.</summary>
public sealed class RetireListed(Store.Store store)
{
    /// <param name="List">stage, offering, source or own-field.</param>
    /// <param name="IsRetired">False to offer it again.</param>
    public sealed record Ask(string List, Guid Id, bool IsRetired = true, int? SeenVersion = null);

    /// <returns>The change, or <c>list.unknown</c>, <c>list.merged-already</c>, <c>record.changed-meanwhile</c> or <c>list.last-stage</c>.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await FindListed.ToChange(store, ask.List, ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        var entry = found.Value.Entry;
        if (ask.IsRetired && found.Value.Table == LeadTables.Stages && found.Value.Standing.All(other => other == entry || other.IsRetired))
            return new Refusal("list.last-stage");
        entry.IsRetired = ask.IsRetired;
        return await store.SaveOne(entry, ask.IsRetired ? "list.retired" : "list.restored", cancel);
    }
}
