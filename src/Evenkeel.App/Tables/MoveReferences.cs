using Evenkeel.App.Store;

namespace Evenkeel.App.Tables;

/// <summary>Makes all that refers to one record refer to another one of its kind.</summary>
internal static class MoveReferences
{
    /// <param name="keep">What is left as it is.</param>
    /// <returns>The records that have changed, tracked.</returns>
    public static async Task<List<IRecord>> Run(Store.Store store, IMerged from, IMerged into, Func<IRecord, bool> keep, CancellationToken cancel)
    {
        var kind = RecordTables.Of(from.GetType());
        var (old, now) = (from.Id.ToString(), into.Id.ToString());
        var moved = new List<IRecord>();
        foreach (var table in RecordTables.All)
            foreach (var record in await table.Referring(store, kind, [from.Id], cancel))
            {
                if (keep(record))
                    continue;
                foreach (var column in table.Columns.Where(column => column.To == kind.Kind && table.Get(record, column.Name) == old))
                    table.Set(record, column.Name, now);
                moved.Add(record);
            }
        return moved;
    }

    /// <summary>How many records of each kind, those of one kind left out.</summary>
    public static Dictionary<string, int> Count(IEnumerable<IRecord> moved, RecordTable but) =>
        moved.Select(record => RecordTables.Of(record.GetType())).Where(table => table != but).CountBy(table => table.Kind).ToDictionary();
}
