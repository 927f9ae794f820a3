using Evenkeel.App.Leads;
using Evenkeel.App.Store;
using Evenkeel.App.Tables;

namespace Evenkeel.App.Import;

/// <summary>Makes records of rows that are new, and changes of those that are not only what the user has not changed since.</summary>
internal sealed class MatchRecords(Store.Store store, Identities identities, IReadOnlySet<(Guid Record, string Field)> changedByUser, string origin)
{
    private readonly HashSet<Guid> leadsWithStages = [];

    public Dictionary<Guid, IRecord> Created { get; } = [];

    public List<KnownAs> Known { get; } = [];

    public void Run(IReadOnlyList<ReadFile> files)
    {
        var tables = RecordTables.All.SelectMany(kind => files.SelectMany(file => file.Tables.Where(table => table.Table == kind).Select(table => (file, table)))).ToList();
        var rows = tables.SelectMany(table => table.table.Rows.Select(row => (table.file, table.table.Table, row, Id: Identify(table.table.Table, row)))).ToList();
        FindLeadsWithStages(tables.Select(table => table.table));
        foreach (var (file, table, row, id) in rows)
            Take(file, table, row, id);
        foreach (var file in files.Where(file => file.Settings is not null))
            Take(file, file.Settings!);
        new StagesOfLeads([.. identities.Existing.Values, .. Created.Values], [.. Created.Values.OfType<Stage>()]).Apply(keepPositions: files.Any(file => file.Settings?.Stages.Count > 0));
    }

    /// <summary>Ids are told first, since tables refer to each other both ways.</summary>
    private Guid? Identify(RecordTable table, IncomingRow row)
    {
        var id = identities.Find(table, row);
        if (OwnTable.IsMoment(table))
            return id;
        id ??= row.RecordId is { } free && !identities.Existing.ContainsKey(free) ? free : store.Ids.Next();
        if (row.Id is not null)
            identities.Learn(table, row.Id, id.Value);
        return id;
    }

    /// <summary>Where a lead's stage changes are known, they say where it stands, not the column of its row.</summary>
    private void FindLeadsWithStages(IEnumerable<IncomingTable> tables)
    {
        var told = tables.Where(table => table.Table == LeadTables.StageChanges).SelectMany(table => table.Rows)
            .Select(row => identities.Resolve("lead", row.Fields["lead_id"]!)).OfType<Guid>();
        leadsWithStages.UnionWith(told);
        leadsWithStages.UnionWith(identities.Existing.Values.OfType<LeadStage>().Select(change => change.LeadId));
    }

    private void Take(ReadFile file, RecordTable table, IncomingRow row, Guid? identified)
    {
        if (Resolve(file, table, row, identified) is not { } fields)
            return;
        var id = identified ?? identities.FindMoment(table, fields) ?? (row.RecordId is { } free && !Created.ContainsKey(free) ? free : store.Ids.Next());
        if (identities.Existing.TryGetValue(id, out var record))
            Change(file, table, record, fields);
        else if (Created.ContainsKey(id))
            file.Unchanged();
        else
            Create(file, table, id, fields, row);
    }

    private Dictionary<string, string?>? Resolve(ReadFile file, RecordTable table, IncomingRow row, Guid? id)
    {
        var fields = row.Fields;
        if (table == LeadTables.Leads && leadsWithStages.Contains(id!.Value))
            fields.Remove("stage");
        foreach (var column in table.References)
        {
            if (!fields.TryGetValue(column.Name, out var text) || text is null)
                continue;
            var to = identities.Resolve(column.To!, text) ?? (Identities.KeepsNames(column.To!) ? KeepAsName(file, RecordTables.Of(column.To!)!, text).Id : null);
            if (to is null)
            {
                file.Reject(row.Line, "reference.unknown", Words.Of(new("reference.unknown", column.Name, text)));
                return null;
            }
            fields[column.Name] = to.ToString();
        }
        return fields;
    }

    private IRecord KeepAsName(ReadFile file, RecordTable table, string name) =>
        Create(file, table, store.Ids.Next(), new() { ["name"] = name }, new IncomingRow(0, table == LeadTables.Stages ? null : name, []));

    private IRecord Create(ReadFile file, RecordTable table, Guid id, Dictionary<string, string?> fields, IncomingRow row)
    {
        var record = table.New();
        (record.WorkspaceId, record.Id, record.Version, record.RecordedAt) = (store.Session.WorkspaceId, id, 1, row.RecordedAt ?? store.Clock.Now());
        foreach (var (field, value) in fields)
            table.Set(record, field, value);
        Created.Add(id, record);
        identities.Learn(table, record);
        foreach (var (from, known) in row.KnownAs?.Select(Identities.Split).OfType<(string, string)>() ?? (row.Id is null ? [] : [(origin, row.Id)]))
        {
            Known.Add(new KnownAs { WorkspaceId = record.WorkspaceId, Kind = table.Kind, Origin = from, ExternalId = known, RecordId = id });
            if (from == origin)
                identities.Learn(table, known, id);
        }
        file.Created(table.File);
        return record;
    }

    private void Change(ReadFile file, RecordTable table, IRecord record, Dictionary<string, string?> fields)
    {
        var isChanged = false;
        foreach (var (field, value) in fields)
        {
            if (table.Get(record, field) == value)
                continue;
            if (changedByUser.Contains((record.Id, field)))
            {
                file.LeaveOut("a field that you have changed since is kept");
                continue;
            }
            table.Set(record, field, value);
            isChanged = true;
        }
        if (isChanged)
            file.Updated(table.File);
        else
            file.Unchanged();
    }

    private void Take(ReadFile file, ImportedSettings settings)
    {
        var workspace = identities.Existing[store.Session.WorkspaceId];
        Change(file, RecordTables.Of(workspace.GetType()), workspace, settings.Fields.ToDictionary(field => field.Key, field => (string?)field.Value));
        foreach (var (position, name) in settings.Stages.Index())
        {
            var stage = identities.Resolve("stage", name) ?? KeepAsName(file, LeadTables.Stages, name).Id;
            if (Created.TryGetValue(stage, out var made))
                ((Stage)made).Position = position;
        }
    }
}
