using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.App.Tables;
using Evenkeel.Core.People;

namespace Evenkeel.App.Import;

/// <summary>
/// Finds out whom the contacts of an import are: those known by the file's own id, then by an address, a number, a profile, and last by name and organisation. Contacts of one
/// import that are the same person become one row.
/// </summary>
internal sealed class MatchContacts(Identities identities, Provenance provenance)
{
    private readonly Dictionary<string, List<Guid>> byAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, string Organisation), List<Guid>> byName = [];
    private readonly Dictionary<Guid, List<ContactKeys>> keys = [];

    /// <summary>Whom a contact of this import is already.</summary>
    private readonly HashSet<Guid> taken = [];

    /// <summary>Those whom the file may change as well as add to: they came from it.</summary>
    private readonly HashSet<Guid> own = [];

    /// <summary>Contacts that tell of somebody who was merged into somebody else.</summary>
    private readonly HashSet<IncomingRow> ofMerged = new(ReferenceEqualityComparer.Instance);

    /// <summary>The records of this import by the ids that its contacts have.</summary>
    private readonly Dictionary<(string Kind, string Id), Guid> byId = [];

    /// <summary>Learns who is there, and who is known by an id in one of these tables, before anybody is looked for by anything else.</summary>
    public void Begin(IReadOnlyList<IncomingTable> tables)
    {
        if (!tables.Any(table => table.Rows.Exists(row => row.Keys is not null)))
            return;
        PassOverAmbiguousIds(tables);
        foreach (var person in identities.Existing.Values.OfType<Person>())
            Learn(person.Id, ContactKeys.Of(person, person.OrganisationId is { } of && identities.Existing.GetValueOrDefault(of) is Organisation organisation ? organisation.Name : null));
        foreach (var table in tables)
            foreach (var row in table.Rows.Where(row => row is { Keys: not null, IsTraffic: false }))
                if (identities.Find(table.Table, row) is { } known)
                    taken.Add(identities.Standing(known));
    }

    /// <summary>An id that the files of one import give to people of different names tells nobody apart.</summary>
    private static void PassOverAmbiguousIds(IReadOnlyList<IncomingTable> tables)
    {
        var contacts = tables.SelectMany(table => table.Rows).Where(row => row is { Keys: not null, IsTraffic: false });
        var ambiguous = contacts.GroupBy(row => row.Id!, StringComparer.Ordinal).Where(same => same.Any(row => !row.Keys!.Agrees(same.First().Keys!))).Select(same => same.Key).ToHashSet();
        foreach (var table in tables)
            for (var place = 0; place < table.Rows.Count; place++)
                if (table.Rows[place] is { Keys: { } keys, IsTraffic: false } row && ambiguous.Contains(row.Id!))
                    table.Rows[place] = row with { Id = keys.MadeId(), Keys = keys with { HasId = false } };
    }

    /// <summary>The record that a contact speaks of, or the one that it was merged into; null when there is none.</summary>
    public Guid? Find(RecordTable table, IncomingRow row)
    {
        if (Told(table, row) is not { } told)
            return null;
        var id = identities.Standing(told);
        if (id != told)
            ofMerged.Add(row);
        return id;
    }

    private Guid? Told(RecordTable table, IncomingRow row)
    {
        var known = identities.Find(table, row) ?? (byId.TryGetValue((table.Kind, row.Id!), out var here) ? here : null);
        if (row.IsTraffic)
            return known ?? Participant(row.Keys!);
        var id = known ?? (table == PeopleTables.People ? Person(row.Keys!) : identities.Resolve(table.Kind, row.Fields["name"]!));
        if (id is { } found && provenance.Made.Contains(found) && (known is not null || (!row.Keys!.HasId && Agrees(found, row.Keys))))
            own.Add(found);
        return id;
    }

    /// <summary>From now on, this contact of the import is this record.</summary>
    public void Learn(RecordTable table, IncomingRow row, Guid id)
    {
        byId[(table.Kind, row.Id!)] = id;
        if (row.IsTraffic)
        {
            if (!keys.ContainsKey(id))
                Learn(id, row.Keys!);
            return;
        }
        taken.Add(id);
        if (table == PeopleTables.People)
            Learn(id, row.Keys!);
        else
            identities.Learn(table, row.Fields["name"]!, id);
    }

    /// <summary>The places of the rows, of several contacts of one record only that of the first, which has what all of them say.</summary>
    public IEnumerable<int> Together((ReadFile File, RecordTable Table, IncomingRow Row, Guid? Id)[] rows)
    {
        var first = new Dictionary<Guid, IncomingRow>();
        foreach (var (file, table, row, id) in rows.OrderBy(row => ofMerged.Contains(row.Row)))
            if (row.Keys is not null && !first.TryAdd(id!.Value, row) && !row.IsTraffic)
            {
                foreach (var (field, text) in ContactFields.Added(table, first[id.Value].Fields.GetValueOrDefault, row.Fields).ToList())
                    first[id.Value].Fields[field] = text;
                file.LeaveOut("a further contact of the same person or organisation, taken together with the first");
            }
        return Enumerable.Range(0, rows.Length).Where(place => rows[place] is var row && (row.Row.Keys is null || ReferenceEquals(first[row.Id!.Value], row.Row)));
    }

    /// <summary>Whether a contact is called otherwise than the record, by words of which neither has all of the other's; then the record keeps its name.</summary>
    public bool HasOtherName(IRecord record, IncomingRow row) =>
        !MayChange(record, row) && record is Person person && !ContactKeys.Of(person, null).Agrees(row.Keys!);

    /// <summary>What a contact changes of a record: values are added, and never taken away, since another card may have brought them; a text changes only if it came from here.</summary>
    /// <param name="fields">With the ids of what they refer to.</param>
    public RowFields Changes(RecordTable table, IRecord record, RowFields fields, IncomingRow row)
    {
        var changes = new RowFields(ContactFields.Added(table, field => table.Get(record, field), fields));
        if (MayChange(record, row))
            foreach (var (field, text) in fields.Where(field => !ContactFields.IsList(table, field.Key)))
                if (!provenance.ByOthers.Contains((record.Id, field)) || provenance.ByHand.Contains((record.Id, field)))
                    changes[field] = text;
        return changes;
    }

    /// <summary>Whether a contact may change a record and not only add to it: it came from this file, and not by way of somebody who was merged into it.</summary>
    private bool MayChange(IRecord record, IncomingRow row) => own.Contains(record.Id) && !ofMerged.Contains(row);

    /// <summary>Somebody who took part in a contact: whoever has the address, as long as it is of one alone; else as in <see cref="Person"/>.</summary>
    private Guid? Participant(ContactKeys row)
    {
        foreach (var email in row.Emails)
            if (Candidates(email) is { Count: > 0 } ids && ids.Find(id => Agrees(id, row)) is var same && (same != default || !SharedBox.IsOne(email)))
                return same == default ? ids[0] : same;
        return Person(row);
    }

    private Guid? Person(ContactKeys row)
    {
        foreach (var email in row.Emails)
            if (Candidates(email).FirstOrDefault(id => Agrees(id, row)) is var same && same != default)
                return same;
            else if (!SharedBox.IsOne(email) && Candidates(email).FirstOrDefault(id => !taken.Contains(id)) is var free && free != default)
                return free;
        foreach (var address in row.Phones.Concat(row.Profiles))
            if (Candidates(address).FirstOrDefault(id => Agrees(id, row) && !(taken.Contains(id) && HasOtherEmails(id, row))) is var same && same != default)
                return same;
        return row.Name.Length == 0 ? null : byName.GetValueOrDefault((row.Name, row.Organisation))?
            .Where(id => !taken.Contains(id) || !row.HasId).Select(id => (Guid?)id).FirstOrDefault(id => !Contradicts(id!.Value, row));
    }

    private List<Guid> Candidates(string address) => byAddress.GetValueOrDefault(address) ?? [];

    private bool Agrees(Guid id, ContactKeys row) => !keys.TryGetValue(id, out var theirs) || theirs.TrueForAll(one => one.Agrees(row));

    /// <summary>One number and two addresses, in one address book: two people of one name in one office.</summary>
    private bool HasOtherEmails(Guid id, ContactKeys row) => row.Emails.Count > 0 && keys[id].Exists(one => one.Emails.Count > 0);

    private bool Contradicts(Guid id, ContactKeys row) => keys[id].Exists(row.Contradicts);

    private void Learn(Guid id, ContactKeys of)
    {
        (keys.TryGetValue(id, out var known) ? known : keys[id] = []).Add(of);
        foreach (var address in of.Addresses)
            Add(byAddress, address, id);
        if (of.Name.Length > 0)
            Add(byName, (of.Name, of.Organisation), id);
    }

    private static void Add<T>(Dictionary<T, List<Guid>> index, T key, Guid id) where T : notnull
    {
        var ids = index.TryGetValue(key, out var known) ? known : index[key] = [];
        if (!ids.Contains(id))
            ids.Add(id);
    }
}
