using Evenkeel.App.Import;
using Evenkeel.App.Leads;
using Evenkeel.App.People;
using Evenkeel.App.Tables;
using Evenkeel.App.Tasks;
using Evenkeel.Formats.Tables;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Export;

/// <summary>Columns of a table that other records tell, beside tables of their own: a lead's first open step, who took part in an interaction.</summary>
/// <param name="Before">The table's own column that follows them.</param>
/// <param name="Of">Their cells, by the id of the record.</param>
internal sealed record ToldColumns(string Before, IReadOnlyList<string> Names, Func<Guid, string?[]> Of)
{
    /// <returns>Null for tables that have none.</returns>
    public static async Task<ToldColumns?> Load(Store.Store store, RecordTable table, FileIds ids, CancellationToken cancel) =>
        table == LeadTables.Leads ? await Steps(store, cancel)
        : table == InteractionTables.Interactions ? await People(store, ids, cancel)
        : null;

    private static async Task<ToldColumns> Steps(Store.Store store, CancellationToken cancel)
    {
        var first = await FirstOpen.Of(store, null, cancel);
        return new("owner", [.. StepColumns.All.Select(step => step.Name)], lead => first.TryGetValue(lead, out var step) ? [step.Text, Canonical.Day(step.DueOn)] : ["", ""]);
    }

    private static async Task<ToldColumns> People(Store.Store store, FileIds ids, CancellationToken cancel)
    {
        var parts = (await store.InteractionPeople.AsNoTracking().OrderBy(part => part.Id).Select(part => new { part.InteractionId, part.PersonId }).ToListAsync(cancel)).ToLookup(part => part.InteractionId);
        return new("source_id", [PersonIds.Name], interaction => [CellList.Join(parts[interaction].Select(part => ids.Of(part.PersonId)))]);
    }
}
