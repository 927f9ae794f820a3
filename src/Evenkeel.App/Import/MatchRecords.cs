using System.Globalization;
using Evenkeel.App.Fit;
using Evenkeel.App.Leads;
using Evenkeel.App.Lists;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.App.Tables;
using Evenkeel.App.Time;

namespace Evenkeel.App.Import;

/// <summary>Makes records of rows that are new, and changes of those that are not only what the user has not changed since.</summary>
internal sealed class MatchRecords(Store.Store store, Identities identities, Provenance provenance, MadeRecords made, PeopleOfContacts people)
{
    private readonly MatchContacts contacts = new(identities, provenance);
    private readonly HashSet<Guid> leadsWithStages = [];

    public void Run(IReadOnlyList<ReadFile> files, ImportWatch watch)
    {
        var tables = RecordTables.All.SelectMany(kind => files.SelectMany(file => file.Tables.Where(table => table.Table == kind).Select(table => (file, table)))
            .OrderBy(table => table.table.Rows is [{ IsTraffic: true }, ..])).ToList();
        watch.Begin(ImportStep.Matching, tables.Sum(table => table.table.Rows.Count));
        contacts.Begin([.. tables.Select(table => table.table)]);
        var rows = tables.SelectMany(table => watch.Uncounted(table.table.Rows).Select(row => (table.file, table.table.Table, row, Id: Identify(table.table.Table, row)))).ToArray();
        FindLeadsWithStages(tables.Select(table => table.table));
        var areStagesTold = tables.Any(table => table.table.Table == LeadTables.Stages);
        foreach (var file in files)
            file.Tables.Clear();
        tables.Clear();
        foreach (var place in watch.Over(contacts.Together(rows)))
        {
            var (file, table, row, id) = rows[place];
            Take(file, table, row, id);
            // a file may have hundreds of thousands of rows, and nobody asks for these again
            if (row.Keys is null && table != LeadTables.Leads && table != InteractionTables.Interactions)
                rows[place] = default;
        }
        LearnIds(rows.Where(row => row.row is { IsTraffic: true, Keys: not null }).Select(row => (row.Table, row.row, row.Id!.Value)));
        StepsOfLeads.Take(store, identities, made, rows.Where(row => row.Table == LeadTables.Leads).Select(row => (row.file, row.row, row.Id!.Value)));
        people.Take(rows.Where(row => row.Table == InteractionTables.Interactions).Select(row => (row.file, row.row, row.Id!.Value)));
        foreach (var file in files.Where(file => file.Settings is not null))
            Take(file, file.Settings!, areStagesTold);
        new StagesOfLeads([.. made.All], [.. made.Created.Values.OfType<Stage>()]).Apply(keepPositions: files.Any(file => file.Settings?.Stages.Count > 0));
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
        if (identities.IsGone(table, row))
        {
            file.LeaveOut(table == InteractionTables.Interactions ? "a contact that you have taken out" : table == TimeTables.Entries ? "time that you have taken out" : "what you have taken out");
            return;
        }
        if (row.IsTraffic && identified?.ToString() == row.Id && identities.Existing.ContainsKey(identified!.Value))
        {
            // What this very workspace has written tells less than it knows.
            file.Unchanged(table);
            return;
        }
        if (row.IsCancelled)
        {
            file.LeaveOut(identities.Existing.ContainsKey(identified!.Value) ? "a contact that came in and is cancelled by now: it stays until you take it out" : "an entry that is cancelled");
            return;
        }
        if (Resolve(file, table, row, identified) is not { } fields || (table == ListTables.OwnValues && !Fits(file, row, fields)) || (table == FitTables.Assessments && !IsOnScale(file, row, fields)))
            return;
        var id = identified ?? identities.FindMoment(table, fields) ?? (row.RecordId is { } free && !made.Created.ContainsKey(free) ? free : store.Ids.Next());
        if (identities.Existing.TryGetValue(id, out var record) && row.Keys is not null)
            ChangeContact(file, table, record, fields, row);
        else if (record is not null && !IsOfMerged(table, row))
            made.Change(file, table, record, fields);
        else if (record is not null || made.Created.ContainsKey(id))
            file.Unchanged(table);
        else
            made.Create(file, table, id, fields, row);
    }

    /// <summary>What somebody who was merged away, or an organisation that was, says in an own field in which the one who stands says something already.</summary>
    private bool IsOfMerged(RecordTable table, IncomingRow row) =>
        table == ListTables.OwnValues
        && table.Columns.Any(column => column.To is { } to && column.Name != "field" && row.Fields.GetValueOrDefault(column.Name) is { } of && identities.IsMerged(to, of));

    private RowFields? Resolve(ReadFile file, RecordTable table, IncomingRow row, Guid? id)
    {
        var fields = new RowFields(row.Fields.Count);
        foreach (var column in table.Columns)
        {
            if (!row.Fields.TryGetValue(column.Name, out var text) || (table == LeadTables.Leads && column.Name == "stage" && leadsWithStages.Contains(id!.Value)))
                continue;
            if (column.To is not null && text is not null)
            {
                if (identities.IsGone(column.To, text))
                {
                    file.LeaveOut("a part of what you have taken out");
                    return null;
                }
                var to = identities.Resolve(column.To, text) ?? (Identities.KeepsNames(column.To) ? made.KeepAsName(file, RecordTables.Of(column.To)!, text).Id : null);
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
    private bool Fits(ReadFile file, IncomingRow row, RowFields fields)
    {
        var id = Guid.Parse(fields["field"]!);
        var field = (OwnField)(made.Created.GetValueOrDefault(id) ?? identities.Existing[id]);
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

    /// <summary>Whether a score is one of its criterion's scale.</summary>
    private bool IsOnScale(ReadFile file, IncomingRow row, RowFields fields)
    {
        var id = Guid.Parse(fields["criterion_id"]!);
        var criterion = (Criterion)(made.Created.GetValueOrDefault(id) ?? identities.Existing[id]);
        if (fields.GetValueOrDefault("score") is not { } score || criterion.Scale.Has(double.Parse(score, CultureInfo.InvariantCulture)))
            return true;
        file.Reject(row.Line, "fit.score", Words.Of(new("fit.score", criterion.Name, criterion.Scale.ToString())));
        return false;
    }

    private void ChangeContact(ReadFile file, RecordTable table, IRecord record, RowFields fields, IncomingRow row)
    {
        if (row.IsTraffic)
            file.Unchanged(table);
        else
        {
            if (contacts.HasOtherName(record, row))
                file.LeaveOut("a name other than the one by which somebody is known");
            made.Change(file, table, record, contacts.Changes(table, record, fields, row), kept: provenance.ByHand);
        }
        made.LearnId(table, record.Id, row);
    }

    /// <summary>Who took part in a contact and came in by another row of this import, an address book's, is known by both from now on.</summary>
    private void LearnIds(IEnumerable<(RecordTable Table, IncomingRow Row, Guid Id)> traffic)
    {
        var told = made.Known.Select(known => (known.Kind, known.Origin, known.ExternalId)).ToHashSet();
        foreach (var (table, row, id) in traffic)
            if (!made.Created.ContainsKey(id))
                made.LearnId(table, id, row);
            else if (told.Add((table.Kind, identities.OriginOf(row), row.Id!)))
                made.Known.Add(new KnownAs { WorkspaceId = store.Session.WorkspaceId, Kind = table.Kind, Origin = identities.OriginOf(row), ExternalId = row.Id!, RecordId = id });
    }

    /// <param name="areStagesTold">The stages have a table of their own, which says more.</param>
    private void Take(ReadFile file, ImportedSettings settings, bool areStagesTold)
    {
        var workspace = identities.Existing[store.Session.WorkspaceId];
        made.Change(file, RecordTables.Of(workspace.GetType()), workspace, settings.Fields.Select(field => new KeyValuePair<string, string?>(field.Key, field.Value)));
        foreach (var (position, name) in settings.Stages.Index())
        {
            var stage = identities.Resolve("stage", name) ?? made.KeepAsName(file, LeadTables.Stages, name).Id;
            if (!areStagesTold && made.Created.TryGetValue(stage, out var placed))
                ((Stage)placed).Position = position;
        }
    }
}
