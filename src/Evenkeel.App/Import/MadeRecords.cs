using Evenkeel.App.Leads;
using Evenkeel.App.Lists;
using Evenkeel.App.Store;
using Evenkeel.App.Tables;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Import;

/// <summary>The records that an import makes and changes, and by what they will be known again.</summary>
internal sealed class MadeRecords(Store.Store store, Identities identities, Provenance provenance)
{
    public Dictionary<Guid, IRecord> Created { get; } = [];

    public List<KnownAs> Known { get; } = [];

    public bool Has(Guid id) => Created.ContainsKey(id) || identities.Existing.ContainsKey(id);

    /// <summary>What was there, and what was made.</summary>
    public IEnumerable<IRecord> All => identities.Existing.Values.Concat(Created.Values);

    /// <summary>An id that stands in no table is kept as a name.</summary>
    public IRecord KeepAsName(ReadFile file, RecordTable table, string name) =>
        Create(file, table, store.Ids.Next(), new() { ["name"] = name }, new IncomingRow(0, table == LeadTables.Stages || table == ListTables.OwnFields ? null : name, new(0)));

    public IRecord Create(ReadFile file, RecordTable table, Guid id, RowFields fields, IncomingRow row, bool isCounted = true)
    {
        var record = table.New();
        (record.WorkspaceId, record.Id, record.Version, record.RecordedAt) = (store.Session.WorkspaceId, id, 1, row.RecordedAt ?? store.Clock.Now());
        foreach (var (field, value) in fields)
            table.Set(record, field, value);
        Created.Add(id, record);
        identities.Learn(table, record);
        foreach (var (from, known) in row.KnownAs?.Select(Identities.Split).OfType<(string, string)>() ?? (row.Id is null ? [] : [(identities.OriginOf(row), row.Id)]))
        {
            Known.Add(new KnownAs { WorkspaceId = record.WorkspaceId, Kind = table.Kind, Origin = from, ExternalId = known, RecordId = id });
            if (from == identities.OriginOf(row))
                identities.Learn(table, known, id);
        }
        if (isCounted)
            file.Created(table.File);
        return record;
    }

    /// <summary>From now on, the source of a row knows the record by the row's id.</summary>
    public void LearnId(RecordTable table, Guid record, IncomingRow row)
    {
        if (identities.IsNewTo(table, record, row))
            Known.Add(new KnownAs { WorkspaceId = store.Session.WorkspaceId, Kind = table.Kind, Origin = identities.OriginOf(row), ExternalId = row.Id!, RecordId = record });
    }

    /// <param name="kept">The fields that stay as they are; by default those that somebody else has changed since.</param>
    public void Change(
        ReadFile file, RecordTable table, IRecord record, IEnumerable<KeyValuePair<string, string?>> fields, bool countsUnchanged = true, IReadOnlySet<(Guid, string)>? kept = null)
    {
        var isChanged = false;
        foreach (var (field, value) in fields)
        {
            if (table.Get(record, field) == value)
                continue;
            if ((kept ?? provenance.ByOthers).Contains((record.Id, field)))
            {
                file.LeaveOut("a field that you have changed since is kept");
                continue;
            }
            if (!isChanged && store.Entry(record).State == EntityState.Detached)
                store.Attach(record);
            table.Set(record, field, value);
            isChanged = true;
        }
        if (isChanged)
            file.Updated(table.File);
        else if (countsUnchanged)
            file.Unchanged(table);
    }
}
