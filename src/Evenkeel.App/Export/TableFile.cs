using Evenkeel.App.Import;
using Evenkeel.App.Leads;
using Evenkeel.App.Lists;
using Evenkeel.App.Store;
using Evenkeel.App.Tables;
using Evenkeel.App.Workspaces;
using Evenkeel.Formats.Tables;

namespace Evenkeel.App.Export;

/// <summary>One kind of record as a CSV table, as an import reads it back.</summary>
internal static class TableFile
{
    /// <summary>The kinds that have one; the settings are a document of their own.</summary>
    public static IEnumerable<RecordTable> Tables => RecordTables.All.Where(table => table != WorkspaceTable.Settings);

    /// <returns>How many rows.</returns>
    public static async Task<int> Write(Store.Store store, RecordTable table, FileIds ids, Stream file, bool forSpreadsheets, CancellationToken cancel)
    {
        var isMoment = OwnTable.IsMoment(table);
        string[] own = isMoment ? [] : [OwnTable.Id];
        string[] added = isMoment ? [OwnTable.RecordId, OwnTable.RecordedAt] : [OwnTable.RecordId, OwnTable.RecordedAt, OwnTable.KnownAs];
        var told = await ToldColumns.Load(store, table, ids, cancel);
        var columns = table == ListTables.OwnValues ? [OwnValueRows.Of, OwnTable.Id, "field", "value"] : table.Columns.SelectMany(column =>
            IsCurrencyAfter(table, column) ? new[] { column.Name, column.CurrencyColumn! }
            : told is not null && column.Name == told.Before ? [.. told.Names, column.Name]
            : [column.Name]);
        using var writer = new TableWriter(file, [.. own, .. columns, .. added], forSpreadsheets);
        var records = await table.Load(store, null, cancel);
        foreach (var record in records)
        {
            var cells = new List<string?>();
            if (!isMoment)
                cells.Add(ids.Of(record.Id));
            if (record is OwnValue value)
                cells.AddRange([OwnValueRows.Subject(value), ids.Of((value.LeadId ?? value.PersonId ?? value.OrganisationId)!.Value), ids.Of(value.FieldId), value.Value]);
            else
                foreach (var column in table.Columns)
                {
                    if (told is not null && column.Name == told.Before)
                        cells.AddRange(told.Of(record.Id));
                    cells.AddRange(Cells(table, column, table.Get(record, column.Name), ids));
                }
            cells.AddRange([record.Id.ToString(), Canonical.Instant(record.RecordedAt)]);
            if (!isMoment)
                cells.Add(CellList.Join(ids.KnownAs(record.Id)));
            writer.Write([.. cells]);
        }
        store.ChangeTracker.Clear();
        return records.Count;
    }

    /// <summary>Whether the column of its currency follows: where several amounts share it, it stands behind the last.</summary>
    private static bool IsCurrencyAfter(RecordTable table, Column column) => column.CurrencyColumn is { } currency && table.Columns.Last(other => other.CurrencyColumn == currency) == column;

    private static string?[] Cells(RecordTable table, Column column, string? canonical, FileIds ids) => column.Type switch
    {
        FieldType.Money or FieldType.SignedMoney => [.. (canonical?.Split(' ') ?? ["", ""]).Take(IsCurrencyAfter(table, column) ? 2 : 1)],
        FieldType.List => [canonical is null ? "" : CellList.Join(Canonical.List(canonical))],
        FieldType.Reference => [canonical is null ? "" : ids.Of(Guid.Parse(canonical))],
        _ => [canonical],
    };
}
