using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.App.Tables;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.History;

/// <summary>
/// Takes back that two people, or two organisations, were merged, also where they have been worked with since: field by field, what still stands as the merging wrote it goes back; what was said later stays, and its
/// record is listed.
/// </summary>
/// <param name="later">The records that later batches have changed.</param>
internal sealed class UndoMerge(Store.Store store, UndoPlan plan, IReadOnlyDictionary<Guid, IRecord> records, IReadOnlySet<Guid> later)
{
    public async Task Run(IReadOnlyList<Change> changes, CancellationToken cancel)
    {
        // Who stayed then may have been merged into somebody else since.
        var standing = await MergedAway.Load(store, asStored: true, cancel);
        var contacts = changes.Where(change => change.After is null).Select(change => change.PartOfId!.Value).ToHashSet();
        var stillThere = await store.Interactions.Where(contact => contacts.Contains(contact.Id)).Select(contact => contact.Id).ToListAsync(cancel);
        foreach (var change in changes)
        {
            var record = records.GetValueOrDefault(change.RecordId);
            if (change.After is null && record is null && stillThere.Contains(change.PartOfId!.Value))
                plan.BringBack(store, change);
            else if (record is null)
                plan.Leave(change.Kind, change.RecordId, null);
            else
                TakeBack(change, record, standing);
        }
    }

    private void TakeBack(Change change, IRecord record, IReadOnlyDictionary<string, string?> standing)
    {
        var table = RecordTables.Of(change.Kind)!;
        var (before, after) = (JsonText.Fields(change.Before), JsonText.Fields(change.After));
        var (isTaken, isLeft) = (false, later.Contains(record.Id));
        foreach (var (field, was) in before)
        {
            var (wrote, now) = (after[field], table.Get(record, field));
            if (now == wrote || (wrote is not null && standing.GetValueOrDefault(wrote) == now && now is not null))
                table.Set(record, field, was);
            else if (table.Columns.Single(column => column.Name == field).Type is FieldType.List)
                table.Set(record, field, Text(Canonical.List(now).Except(Canonical.List(wrote).Except(Canonical.List(was)))));
            else
            {
                isLeft = true;
                continue;
            }
            isTaken = true;
        }
        if (isTaken)
            plan.Count(change.Kind);
        if (isLeft)
            plan.Leave(change.Kind, record.Id, record);
    }

    private static string? Text(IEnumerable<string> values) => Canonical.List([.. values]) is { Length: > 0 } text ? text : null;
}
