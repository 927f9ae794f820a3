using Evenkeel.App.Leads;
using Evenkeel.App.Lists;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.App.Tables;
using Evenkeel.App.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Import;

/// <summary>Makes records of rows that are new, and changes of those that are not only what the user has not changed since.</summary>
internal sealed class MatchRecords(Store.Store store, Identities identities, Provenance provenance)
{
    private readonly MatchContacts contacts = new(identities, provenance);
    private readonly HashSet<Guid> leadsWithStages = [];

    public Dictionary<Guid, IRecord> Created { get; } = [];

    public List<KnownAs> Known { get; } = [];

    /// <summary>The latest contact of traffic that this import makes known and that has been, of each person, and the file that told of it first.</summary>
    public Dictionary<Guid, (DateTime At, ReadFile File)> Latest { get; } = [];

    public void Run(IReadOnlyList<ReadFile> files, ImportWatch watch)
    {
        var tables = RecordTables.All.SelectMany(kind => files.SelectMany(file => file.Tables.Where(table => table.Table == kind).Select(table => (file, table)))
            .OrderBy(table => table.table.Rows is [{ IsTraffic: true }, ..])).ToList();
        watch.Begin(ImportStep.Matching, tables.Sum(table => table.table.Rows.Count));
        contacts.Begin([.. tables.Select(table => table.table)]);
        var rows = tables.SelectMany(table => watch.Uncounted(table.table.Rows).Select(row => (table.file, table.table.Table, row, Id: Identify(table.table.Table, row)))).ToList();
        FindLeadsWithStages(tables.Select(table => table.table));
        foreach (var (file, table, row, id) in watch.Over(MatchContacts.Together(rows)))
            Take(file, table, row, id);
        LearnIds(rows.Where(row => row.row is { IsTraffic: true, Keys: not null }).Select(row => (row.Table, row.row, row.Id!.Value)));
        TakeSteps(rows.Where(row => row.Table == LeadTables.Leads).Select(row => (row.file, row.row, row.Id!.Value)));
        TakePeople(rows.Where(row => row.Table == InteractionTables.Interactions).Select(row => (row.file, row.row, row.Id!.Value)));
        var areStagesTold = tables.Any(table => table.table.Table == LeadTables.Stages);
        foreach (var file in files)
            file.Tables.Clear();
        foreach (var file in files.Where(file => file.Settings is not null))
            Take(file, file.Settings!, areStagesTold);
        new StagesOfLeads([.. identities.Existing.Values, .. Created.Values], [.. Created.Values.OfType<Stage>()]).Apply(keepPositions: files.Any(file => file.Settings?.Stages.Count > 0));
    }

    /// <summary>Ids are told first, since tables refer to each other both ways.</summary>
    private Guid? Identify(RecordTable table, IncomingRow row)
    {
        var id = row.Keys is not null ? contacts.Find(table, row) : identities.Find(table, row) ?? (row.IsTraffic ? identities.Otherwise(table, row) ?? identities.Here(table, row.Id!) : null);
        if (OwnTable.IsMoment(table))
            return id;
        id ??= row.RecordId is { } free && !identities.Existing.ContainsKey(free) ? free : store.Ids.Next();
        if (row.Id is not null)
            identities.Learn(table, row.Id, id.Value);
        if (row.Keys is not null)
            contacts.Learn(table, row, id.Value);
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
        if (row.IsTraffic && table == InteractionTables.Interactions && identities.IsGone(table, row))
        {
            file.LeaveOut("a contact that you have taken out");
            return;
        }
        if (row.IsTraffic && identified?.ToString() == row.Id && identities.Existing.ContainsKey(identified!.Value))
        {
            // What this very workspace has written tells less than it knows.
            file.Unchanged();
            return;
        }
        if (row.IsCancelled)
        {
            file.LeaveOut(identities.Existing.ContainsKey(identified!.Value) ? "a contact that came in and is cancelled by now: it stays until you take it out" : "an entry that is cancelled");
            return;
        }
        if (Resolve(file, table, row, identified) is not { } fields || (table == ListTables.OwnValues && !Fits(file, row, fields)))
            return;
        var id = identified ?? identities.FindMoment(table, fields) ?? (row.RecordId is { } free && !Created.ContainsKey(free) ? free : store.Ids.Next());
        if (identities.Existing.TryGetValue(id, out var record) && row.Keys is not null)
            ChangeContact(file, table, record, fields, row);
        else if (record is not null)
            Change(file, table, record, fields);
        else if (Created.ContainsKey(id))
            file.Unchanged();
        else
            Create(file, table, id, fields, row);
    }

    private Dictionary<string, string?>? Resolve(ReadFile file, RecordTable table, IncomingRow row, Guid? id)
    {
        var fields = new Dictionary<string, string?>(row.Fields.Count, StringComparer.Ordinal);
        foreach (var column in table.Columns)
        {
            if (!row.Fields.TryGetValue(column.Name, out var text) || (table == LeadTables.Leads && column.Name == "stage" && leadsWithStages.Contains(id!.Value)))
                continue;
            if (column.To is not null && text is not null)
            {
                var to = identities.Resolve(column.To, text) ?? (Identities.KeepsNames(column.To) ? KeepAsName(file, RecordTables.Of(column.To)!, text).Id : null);
                if (to is null)
                {
                    file.Reject(row.Line, "reference.unknown", Words.Of(new("reference.unknown", column.Name, text)));
                    return null;
                }
                text = to.ToString();
            }
            fields[column.Name] = text;
        }
        return fields;
    }

    /// <summary>Whether a value is one of its own field, which then belongs to this kind of record too.</summary>
    private bool Fits(ReadFile file, IncomingRow row, Dictionary<string, string?> fields)
    {
        var id = Guid.Parse(fields["field"]!);
        var field = (OwnField)(Created.GetValueOrDefault(id) ?? identities.Existing[id]);
        var value = OwnFieldKinds.Read(field, fields["value"]);
        if (value.Refusal is { } refusal)
        {
            file.Reject(row.Line, refusal.Code, Words.Of(refusal));
            return false;
        }
        fields["value"] = value.Value;
        var subject = OwnValueRows.Subject(fields);
        if (!field.Of.Contains(subject))
            field.Of = [.. OwnFieldKinds.Subjects.Where(kind => kind == subject || field.Of.Contains(kind))];
        return value.Value is not null;
    }

    /// <summary>
    /// A lead's row names its next step: the step of these words, or the one that this source named last and that is still open, or a new one.
    /// A step that is done stays so, whatever the file still says.
    /// </summary>
    private void TakeSteps(IEnumerable<(ReadFile File, IncomingRow Row, Guid Lead)> leads)
    {
        var steps = identities.Existing.Values.Concat(Created.Values).OfType<NextStep>().Where(step => step.LeadId is not null).ToLookup(step => step.LeadId!.Value);
        foreach (var (file, row, lead) in leads)
        {
            var (text, due) = StepColumns.Of(row);
            if (text is null && due is not null)
                file.LeaveOut("a day of a next step without words");
            if (text is null || !(Created.ContainsKey(lead) || identities.Existing.ContainsKey(lead)))
                continue;
            var same = steps[lead].Where(step => SearchKey.Of(step.Text) == SearchKey.Of(text)).ToList();
            var named = StepColumns.IdOf(row);
            var before = identities.Resolve(TaskTables.Tasks.Kind, named) is { } known ? steps[lead].FirstOrDefault(step => step.Id == known) : null;
            var step = same.FirstOrDefault(step => Canonical.Day(step.DueOn) == due) ?? same.FirstOrDefault(step => step.DoneOn is null) ?? same.FirstOrDefault()
                ?? (before?.DoneOn is null ? before : null);
            var fields = new Dictionary<string, string?> { ["text"] = text, ["due_on"] = due };
            if (step is null)
                Create(file, TaskTables.Tasks, store.Ids.Next(), new(fields) { ["lead_id"] = lead.ToString() }, new IncomingRow(row.Line, before is null ? named : null, []));
            else if (step.DoneOn is null && !Created.ContainsKey(step.Id))
                Change(file, TaskTables.Tasks, step, due is null || step.Rule is not null ? new() { ["text"] = text } : fields, countsUnchanged: false);
        }
    }

    /// <summary>An interaction's row names who took part: they come in with it, and nobody is taken out.</summary>
    private void TakePeople(IEnumerable<(ReadFile File, IncomingRow Row, Guid Interaction)> interactions)
    {
        var now = store.Clock.Now();
        foreach (var (file, row, interaction) in interactions.Where(found => Created.ContainsKey(found.Interaction) || identities.Existing.ContainsKey(found.Interaction)))
            foreach (var name in PersonIds.Of(row))
            {
                var person = identities.Resolve(PeopleTables.People.Kind, name) ?? KeepAsName(file, PeopleTables.People, name).Id;
                var fields = new Dictionary<string, string?> { ["interaction_id"] = interaction.ToString(), ["person_id"] = person.ToString() };
                if (identities.FindMoment(InteractionTables.People, fields) is not null)
                    continue;
                if (row.IsTraffic && Created.GetValueOrDefault(interaction) is Interaction { At: var at } && at <= now && (!Latest.TryGetValue(person, out var latest) || latest.At < at))
                    Latest[person] = (at, latest.File ?? file);
                Create(file, InteractionTables.People, store.Ids.Next(), fields, new IncomingRow(row.Line, null, []) { RecordedAt = row.RecordedAt }, isCounted: !Created.ContainsKey(interaction));
            }
    }

    private IRecord KeepAsName(ReadFile file, RecordTable table, string name) =>
        Create(file, table, store.Ids.Next(), new() { ["name"] = name }, new IncomingRow(0, table == LeadTables.Stages || table == ListTables.OwnFields ? null : name, []));

    private IRecord Create(ReadFile file, RecordTable table, Guid id, Dictionary<string, string?> fields, IncomingRow row, bool isCounted = true)
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

    private void ChangeContact(ReadFile file, RecordTable table, IRecord record, Dictionary<string, string?> fields, IncomingRow row)
    {
        if (row.IsTraffic)
            file.Unchanged();
        else
        {
            if (contacts.HasOtherName(record, row))
                file.LeaveOut("a name other than the one by which somebody is known");
            Change(file, table, record, contacts.Changes(table, record, fields), kept: provenance.ByHand);
        }
        LearnId(table, record.Id, row);
    }

    /// <summary>Who took part in a contact and came in by another row of this import, an address book's, is known by both from now on.</summary>
    private void LearnIds(IEnumerable<(RecordTable Table, IncomingRow Row, Guid Id)> traffic)
    {
        var told = Known.Select(known => (known.Kind, known.Origin, known.ExternalId)).ToHashSet();
        foreach (var (table, row, id) in traffic)
            if (!Created.ContainsKey(id))
                LearnId(table, id, row);
            else if (told.Add((table.Kind, identities.OriginOf(row), row.Id!)))
                Known.Add(new KnownAs { WorkspaceId = store.Session.WorkspaceId, Kind = table.Kind, Origin = identities.OriginOf(row), ExternalId = row.Id!, RecordId = id });
    }

    /// <summary>From now on, the source of a row knows the record by the row's id.</summary>
    private void LearnId(RecordTable table, Guid record, IncomingRow row)
    {
        if (identities.IsNewTo(table, record, row))
            Known.Add(new KnownAs { WorkspaceId = store.Session.WorkspaceId, Kind = table.Kind, Origin = identities.OriginOf(row), ExternalId = row.Id!, RecordId = record });
    }

    private void Change(
        ReadFile file, RecordTable table, IRecord record, Dictionary<string, string?> fields, bool countsUnchanged = true, IReadOnlySet<(Guid, string)>? kept = null)
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
            file.Unchanged();
    }

    /// <param name="areStagesTold">The stages have a table of their own, which says more.</param>
    private void Take(ReadFile file, ImportedSettings settings, bool areStagesTold)
    {
        var workspace = identities.Existing[store.Session.WorkspaceId];
        Change(file, RecordTables.Of(workspace.GetType()), workspace, settings.Fields.ToDictionary(field => field.Key, field => (string?)field.Value));
        foreach (var (position, name) in settings.Stages.Index())
        {
            var stage = identities.Resolve("stage", name) ?? KeepAsName(file, LeadTables.Stages, name).Id;
            if (!areStagesTold && Created.TryGetValue(stage, out var made))
                ((Stage)made).Position = position;
        }
    }
}
