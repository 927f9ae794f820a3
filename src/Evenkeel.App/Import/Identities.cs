using Evenkeel.App.Clients;
using Evenkeel.App.Fit;
using Evenkeel.App.Leads;
using Evenkeel.App.Lists;
using Evenkeel.App.People;
using Evenkeel.App.Rates;
using Evenkeel.App.Store;
using Evenkeel.App.Tables;
using Evenkeel.App.Time;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Import;

/// <summary>Which record a row, or an id in a file, speaks of.</summary>
/// <param name="isTold">Whether somebody said the origin: then it is that of every row.</param>
internal sealed class Identities(string origin, bool isTold = false)
{
    /// <summary>Kinds of which an id that stands in no table is kept as a name.</summary>
    private static readonly RecordTable[] Named = [LeadTables.Stages, LeadTables.Offerings, LeadTables.Sources, PeopleTables.People, PeopleTables.Organisations, ListTables.OwnFields, ClientTables.Engagements, FitTables.Criteria];

    private const int ChunkSize = 2_000;

    private readonly Dictionary<(string Kind, string Id), Guid> ofThisImport = [];
    private readonly Dictionary<(string Kind, string Origin, string Id), Guid> known = [];
    private readonly HashSet<(string Origin, Guid Record)> knownHere = [];
    private readonly Dictionary<(string Kind, string NameKey), Guid> names = [];
    private readonly Dictionary<(Guid Lead, string? Stage, string At), Guid> moments = [];

    /// <summary>What the workspace held before this import, by id: as much of it as the import can speak of, tracked but for contacts of traffic and entries of time.</summary>
    public Dictionary<Guid, IRecord> Existing { get; } = [];

    public static async Task<Identities> Load(Store.Store store, string origin, bool isTold, ImportScope scope, CancellationToken cancel)
    {
        var identities = new Identities(origin, isTold);

        // Most first imports go into an empty workspace: nothing can be known there.
        if (!await store.Batches.AnyAsync(cancel))
        {
            var workspace = await store.Workspace(cancel);
            identities.Existing[workspace.Id] = workspace;
            return identities;
        }
        await foreach (var row in store.KnownAs.AsNoTracking().Where(row => scope.TellsOfContacts || row.Kind != InteractionTables.Interactions.Kind)
            .Where(row => scope.TellsOfTime || row.Kind != TimeTables.Entries.Kind).AsAsyncEnumerable().WithCancellation(cancel))
            identities.Learn(row);
        if (!scope.TellsOfContacts)
            await identities.LoadContacts(store, scope.Contacts, cancel);
        foreach (var table in RecordTables.All.Where(scope.Loads))
            foreach (var record in table == TimeTables.Entries ? (IEnumerable<IRecord>)await store.TimeEntries.AsNoTracking().ToListAsync(cancel) : await table.Load(store, null, cancel))
            {
                identities.Existing[record.Id] = record;
                identities.Learn(table, record);
            }
        return identities;
    }

    /// <summary>Of all contacts, which may be a great many, only those that the traffic of this import tells of; they are not tracked.</summary>
    private async Task LoadContacts(Store.Store store, IReadOnlyList<string> told, CancellationToken cancel)
    {
        foreach (var ids in told.Chunk(ChunkSize))
        {
            var rows = await store.KnownAs.AsNoTracking().Where(row => row.Kind == InteractionTables.Interactions.Kind && ids.Contains(row.ExternalId)).ToListAsync(cancel);
            rows.ForEach(Learn);
            // a calendar that this workspace has written has its own ids
            List<Guid> records = [.. rows.Select(row => row.RecordId), .. ids.Select(id => Guid.TryParse(id, out var own) ? own : default).Where(own => own != default)];
            foreach (var contact in await store.Interactions.AsNoTracking().Where(contact => records.Contains(contact.Id)).ToListAsync(cancel))
                Existing[contact.Id] = contact;
            foreach (var part in await store.InteractionPeople.AsNoTracking().Where(part => records.Contains(part.InteractionId)).ToListAsync(cancel))
                Learn(InteractionTables.People, part);
        }
    }

    private void Learn(KnownAs row)
    {
        known[(row.Kind, row.Origin, row.ExternalId)] = row.RecordId;
        knownHere.Add((row.Origin, row.RecordId));
    }

    public static bool KeepsNames(string kind) => Named.Any(table => table.Kind == kind);

    /// <summary>From now on, the file's id stands for this record.</summary>
    public void Learn(RecordTable table, string id, Guid record) => ofThisImport[(table.Kind, id)] = record;

    /// <summary>From now on, the record is found by its name, or by what it is part of and when.</summary>
    public void Learn(RecordTable table, IRecord record)
    {
        if (Named.Contains(table))
            names.TryAdd((table.Kind, SearchKey.Of(table.Name(record)!)), record.Id);
        else if (OwnTable.IsMoment(table))
            moments.TryAdd(Moment(table, field => table.Get(record, field)), record.Id);
    }

    /// <summary>The record that the workspace already has for a row; null when it has none.</summary>
    public Guid? Find(RecordTable table, IncomingRow row)
    {
        bool Is(Guid id) => Existing.TryGetValue(id, out var record) && record.GetType() == table.Record;
        if (row.RecordId is { } own && Is(own))
            return own;
        if (row.Id is null)
            return null;
        if (known.TryGetValue((table.Kind, OriginOf(row), row.Id), out var ofOrigin) && Is(ofOrigin))
            return ofOrigin;
        if (Guid.TryParse(row.Id, out var exported) && Is(exported))
            return exported;
        foreach (var other in row.KnownAs ?? [])
            if (Split(other) is var (otherOrigin, id) && known.TryGetValue((table.Kind, otherOrigin, id), out var ofOther) && Is(ofOther))
                return ofOther;
        return null;
    }

    /// <summary>The record for which an id stands in this import; null when it was not met yet.</summary>
    public Guid? Here(RecordTable table, string id) => ofThisImport.TryGetValue((table.Kind, id), out var here) ? here : null;

    /// <summary>The kind of source that knows a row by its id.</summary>
    public string OriginOf(IncomingRow row) => isTold ? origin : row.Origin ?? origin;

    /// <summary>The contact that came in under another id, at the very same time; null when none did.</summary>
    public Guid? Otherwise(RecordTable table, IncomingRow row) =>
        row.Otherwise is { } other && known.TryGetValue((table.Kind, OriginOf(row), ContactKeys.Bounded(other)), out var id) && Existing.TryGetValue(id, out var record) && table.Get(record, "at") == row.Fields["at"] ? id : null;

    /// <summary>Whether its origin brought in what somebody has taken out since.</summary>
    public bool IsGone(RecordTable table, IncomingRow row) => row.Id is { } id && IsGone(table.Kind, OriginOf(row), id);

    /// <summary>Whether an id in a file stands for what somebody has taken out.</summary>
    public bool IsGone(string kind, string text) => IsGone(kind, origin, text);

    private bool IsGone(string kind, string from, string id) => known.TryGetValue((kind, from, id), out var record) && !Existing.ContainsKey(record);

    /// <summary>Whether this origin has had no id for a record so far, and no other record has this id, which is not the record's own; from now on it has.</summary>
    public bool IsNewTo(RecordTable table, Guid record, IncomingRow row) => row.Id != record.ToString() && !known.ContainsKey((table.Kind, OriginOf(row), row.Id!)) && knownHere.Add((OriginOf(row), record));

    /// <summary>The stage change, or past end, of the same lead at the same moment; the value of the same record in the same own field; the part of the same person in the same interaction; the rate of the same currency on the same day.</summary>
    public Guid? FindMoment(RecordTable table, RowFields fields) =>
        moments.TryGetValue(Moment(table, fields.GetValueOrDefault), out var id) ? id : null;

    /// <summary>The record that an id in a file, or a name, stands for: where that was merged, the one it was merged into; null when there is none.</summary>
    public Guid? Resolve(string kind, string text) =>
        Find(kind, text) is { } id ? Standing(id) : null;

    /// <summary>The record itself, or the one that stands for it since they were merged.</summary>
    public Guid Standing(Guid id) => Existing.GetValueOrDefault(id) is IMerged { MergedIntoId: { } into } ? into : id;

    /// <summary>Whether an id in a file, or a name, stands for a record that was merged into another one.</summary>
    public bool IsMerged(string kind, string text) => Find(kind, text) is { } id && Standing(id) != id;

    private Guid? Find(string kind, string text)
    {
        if (ofThisImport.TryGetValue((kind, text), out var here))
            return here;
        if (known.TryGetValue((kind, origin, text), out var before) && Existing.ContainsKey(before))
            return before;
        if (Guid.TryParse(text, out var id) && Existing.ContainsKey(id))
            return id;
        return KeepsNames(kind) && names.TryGetValue((kind, SearchKey.Of(text)), out var named) ? named : null;
    }

    /// <summary>Origin and id of <c>origin:id</c>; null when it is neither.</summary>
    public static (string Origin, string Id)? Split(string knownAs) =>
        knownAs.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && colon < knownAs.Length - 1 ? (knownAs[..colon], knownAs[(colon + 1)..]) : null;

    private static (Guid, string?, string) Moment(RecordTable table, Func<string, string?> field) =>
        table == ListTables.OwnValues ? (Guid.Parse((field("lead_id") ?? field("person_id") ?? field("organisation_id"))!), field("field"), "")
        : table == InteractionTables.People ? (Guid.Parse(field("interaction_id")!), field("person_id"), "")
        : table == RateTables.Rates ? (default, field("currency"), field("on")!)
        : table == LeadTables.StageChanges
        ? (Guid.Parse(field("lead_id")!), field("stage"), field("at")!)
        : (Guid.Parse(field("lead_id")!), null, field("ended_at")!);
}
