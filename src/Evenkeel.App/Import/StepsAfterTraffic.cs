using Evenkeel.App.Store;
using Evenkeel.App.Tasks;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Import;

/// <summary>Steps that come round again begin anew from the latest contact of which mail, calendars or messages tell. Our own tables bring steps of their own and move none.</summary>
internal static class StepsAfterTraffic
{
    public static async Task Move(Store.Store store, IReadOnlyDictionary<Guid, (DateTime At, ReadFile File)> latest, TimeZoneInfo zone, CancellationToken cancel)
    {
        if (latest.Count == 0)
            return;
        var people = await store.Tasks.Where(step => step.PersonId != null && step.DoneOn == null && step.Rule != null).Select(step => step.PersonId!.Value).Distinct().ToListAsync(cancel);
        foreach (var person in people)
            if (latest.TryGetValue(person, out var last))
                foreach (var _ in await StepsAfterContact.Move(store, [person], CalendarDay.Of(last.At, zone), cancel))
                    last.File.Updated(TaskTables.Tasks.File);
    }
}
