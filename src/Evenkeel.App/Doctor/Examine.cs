using Evenkeel.App.Leads;
using Evenkeel.App.Store;
using Evenkeel.App.Tables;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Doctor;

/// <summary>Looks for what no store should hold: damaged pages, references to nothing, records that break a rule.</summary>
public sealed class Examine(Store.Store store)
{
    /// <param name="Checked">How many records were looked at.</param>
    public sealed record Answer(int Checked, IReadOnlyList<Finding> Found);

    /// <param name="At">The record, as kind and id, or the store itself.</param>
    public sealed record Finding(string At, string Code, string Why);

    public async Task<Answer> Run(CancellationToken cancel)
    {
        var found = new List<Finding>();
        void Find(string at, string code, params string[] about) => found.Add(new Finding(at, code, Words.Of(new Refusal(code, about))));

        if (store.Kind == StoreKind.Sqlite)
        {
            foreach (var damage in await store.Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check").ToListAsync(cancel))
                if (damage != "ok")
                    Find("store", "doctor.damaged", damage);
            foreach (var table in await store.Database.SqlQueryRaw<string>("SELECT \"table\" AS \"Value\" FROM pragma_foreign_key_check").ToListAsync(cancel))
                Find("store", "doctor.dangling", table);
        }
        var records = new Dictionary<Guid, IRecord>();
        foreach (var table in RecordTables.All)
            foreach (var record in await table.Load(store, null, cancel))
                records[record.Id] = record;
        foreach (var record in records.Values)
        {
            var table = RecordTables.Of(record.GetType());
            foreach (var column in table.Columns.Where(column => column.To is not null))
                if (table.Get(record, column.Name) is { } to && (!records.TryGetValue(Guid.Parse(to), out var other) || RecordTables.Of(other.GetType()).Kind != column.To))
                    Find($"{table.Kind}/{record.Id}", "doctor.reference", column.Name, to);
        }
        foreach (var lead in records.Values.OfType<Lead>())
            if (lead.ClosedAt < lead.OpenedAt || (lead.ClosedAt is null) != (lead.Outcome is null))
                Find($"lead/{lead.Id}", "doctor.lead-ends", lead.Name);
        foreach (var known in await store.KnownAs.AsNoTracking().ToListAsync(cancel))
            if (!records.ContainsKey(known.RecordId))
                Find($"{known.Kind}/{known.RecordId}", "doctor.known-as", $"{known.Origin}:{known.ExternalId}");
        var history = (await store.Changes.AsNoTracking().Where(change => change.Before == null).Select(change => change.RecordId).ToListAsync(cancel)).ToHashSet();
        foreach (var record in records.Values.Where(record => record is not Workspaces.Workspace && !history.Contains(record.Id)))
            Find($"{RecordTables.Of(record.GetType()).Kind}/{record.Id}", "doctor.no-history");
        return new Answer(records.Count, found);
    }
}
