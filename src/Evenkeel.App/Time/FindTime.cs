using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Time;

/// <summary>An entry about to be changed, in the version that the one who changes it has seen.</summary>
internal static class FindTime
{
    /// <returns>The entry, tracked; or <c>time.unknown</c> or <c>record.changed-meanwhile</c>.</returns>
    public static async Task<Result<TimeEntry>> ToChange(Store.Store store, Guid id, int? seenVersion, CancellationToken cancel)
    {
        if (await store.TimeEntries.SingleOrDefaultAsync(entry => entry.Id == id, cancel) is not { } found)
            return new Refusal("time.unknown");
        return seenVersion is { } seen && seen != found.Version ? new Refusal("record.changed-meanwhile") : found;
    }

    /// <summary>Ends a use case: writes, and answers with the batch and the entry's new version.</summary>
    public static async Task<Result<TimeChanged>> Save(Store.Store store, TimeEntry entry, string what, CancellationToken cancel)
    {
        var saved = await store.Save(what, cancel);
        return saved.Refusal is { } refusal ? refusal : new TimeChanged(entry.Id, entry.Version, saved.Value);
    }
}
