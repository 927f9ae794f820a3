using System.Text.Json;
using Evenkeel.App.Import;
using Evenkeel.App.Store;
using Evenkeel.App.Tables;
using Evenkeel.App.Workspaces;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Export;

/// <summary>Writes everything in the workspace as open tables, which an import into an empty workspace brings back as it was.</summary>
public sealed class ExportTables(Store.Store store)
{
    /// <param name="ForSpreadsheets">Neutralise cells that a spreadsheet would run; such tables do not read back the same.</param>
    public sealed record Ask(bool ForSpreadsheets = false);

    /// <param name="Rows">By file.</param>
    public sealed record Answer(IReadOnlyDictionary<string, int> Rows);

    /// <param name="create">Opens a file for writing, by its name.</param>
    public async Task<Answer> Run(Ask ask, Func<string, Stream> create, CancellationToken cancel)
    {
        await using var snapshot = await store.BeginSnapshot(cancel);
        var ids = await FileIds.Load(store, cancel);
        var rows = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var table in TableFile.Tables)
        {
            await using var file = create(table.File + ".csv");
            rows[table.File + ".csv"] = await TableFile.Write(store, table, ids, file, ask.ForSpreadsheets, cancel);
        }
        await using (var file = create(VCardFile.Exported))
            rows[VCardFile.Exported] = await PeopleCards.Write(store, file, cancel);
        await using (var file = create(ICalFile.Exported))
            rows[ICalFile.Exported] = await MeetingsCalendar.Write(store, file, cancel);
        await using (var file = create("history.jsonl"))
            rows["history.jsonl"] = await WriteHistory(file, cancel);
        await using (var file = create("settings.json"))
            await WriteSettings(file, cancel);
        rows["settings.json"] = 1;
        return new Answer(rows);
    }

    private async Task<int> WriteHistory(Stream file, CancellationToken cancel)
    {
        var actors = await store.Actors.AsNoTracking().ToDictionaryAsync(actor => actor.Id, actor => actor.Name, cancel);
        var count = 0;
        foreach (var change in await store.Changes.AsNoTracking().OrderBy(change => change.Id).ToListAsync(cancel))
        {
            var record = change.Kind == WorkspaceTable.Settings.Kind ? $"{change.Kind}/" : $"{change.Kind}/{change.RecordId}";
            await JsonSerializer.SerializeAsync(file, new ImportedChange(
                change.Id, change.At, actors[change.ActorId], change.What, record, change.PartOfId, change.PersonId,
                change.Before is null ? null : JsonText.Fields(change.Before), change.After is null ? null : JsonText.Fields(change.After)), HistoryJson.Readable.ImportedChange, cancel);
            file.WriteByte((byte)'\n');
            count++;
        }
        return count;
    }

    private async Task WriteSettings(Stream file, CancellationToken cancel)
    {
        var workspace = await store.Workspace(cancel);
        await using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        foreach (var column in WorkspaceTable.Settings.Columns)
        {
            var text = WorkspaceTable.Settings.Get(workspace, column.Name);
            if (column.Type == FieldType.List)
                WriteList(json, column.Name, Canonical.List(text));
            else
                json.WriteString(column.Name, text ?? "");
        }
        WriteList(json, SettingsFile.Stages, await store.Stages.AsNoTracking().Where(stage => stage.MergedIntoId == null)
            .OrderBy(stage => stage.Position).ThenBy(stage => stage.Id).Select(stage => stage.Name).ToListAsync(cancel));
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string name, List<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
