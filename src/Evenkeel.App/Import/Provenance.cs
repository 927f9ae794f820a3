using Evenkeel.App.People;
using Evenkeel.App.Tables;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Import;

/// <summary>Who wrote what is there: an import changes nothing that somebody else has changed since.</summary>
/// <param name="ByOthers">The fields whose last change did not come from this origin.</param>
/// <param name="ByHand">Those of them whose last change came from no file at all.</param>
/// <param name="Made">The people and organisations that came from this origin in the first place.</param>
internal sealed record Provenance(IReadOnlySet<(Guid Record, string Field)> ByOthers, IReadOnlySet<(Guid Record, string Field)> ByHand, IReadOnlySet<Guid> Made)
{
    private static readonly string[] Contacts = [PeopleTables.People.Kind, PeopleTables.Organisations.Kind];

    public static Provenance None { get; } = new(new HashSet<(Guid, string)>(), new HashSet<(Guid, string)>(), new HashSet<Guid>());

    public static async Task<Provenance> Load(Store.Store store, string origin, ImportScope scope, CancellationToken cancel)
    {
        var kinds = scope.Kinds;
        var changes = from change in store.Changes
                      join batch in store.Batches on change.BatchId equals batch.Id
                      where batch.UndoneAt == null && batch.UndoOf == null && change.Before != null && change.After != null && kinds.Contains(change.Kind)
                      orderby change.Id
                      select new { change.RecordId, change.After, batch.Origin };
        var last = new Dictionary<(Guid, string), string?>();
        foreach (var change in await changes.AsNoTracking().ToListAsync(cancel))
            foreach (var field in JsonText.Fields(change.After).Keys)
                last[(change.RecordId, field)] = change.Origin;
        var made = from change in store.Changes
                   join batch in store.Batches on change.BatchId equals batch.Id
                   where batch.Origin == origin && change.Before == null && !change.IsImported && Contacts.Contains(change.Kind)
                   select change.RecordId;
        return new(
            last.Where(field => field.Value != origin).Select(field => field.Key).ToHashSet(), last.Where(field => field.Value is null).Select(field => field.Key).ToHashSet(),
            scope.HasAddressBook ? (await made.ToListAsync(cancel)).ToHashSet() : new HashSet<Guid>());
    }
}
