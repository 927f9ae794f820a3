using Evenkeel.App.Store;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tasks;

/// <summary>A next step about to be changed, in the version that the one who changes it has seen.</summary>
internal static class FindTask
{
    /// <returns>The step, tracked; or <c>task.unknown</c> or <c>record.changed-meanwhile</c>.</returns>
    public static async Task<Result<NextStep>> ToChange(Store.Store store, Guid id, int? seenVersion, CancellationToken cancel)
    {
        if (await store.Tasks.SingleOrDefaultAsync(step => step.Id == id, cancel) is not { } found)
            return new Refusal("task.unknown");
        return seenVersion is { } seen && seen != found.Version ? new Refusal("record.changed-meanwhile") : found;
    }

    /// <summary>Ends a use case: writes, and answers with the batch and the step's new version.</summary>
    public static async Task<Result<TaskChanged>> Save(Store.Store store, NextStep step, string what, CancellationToken cancel, Guid? following = null)
    {
        var saved = await store.Save(what, cancel);
        return saved.Refusal is { } refusal ? refusal : new TaskChanged(step.Id, step.Version, saved.Value, following);
    }

    /// <summary>The day that it is for the practice.</summary>
    public static async Task<DateOnly> Today(Store.Store store, CancellationToken cancel) =>
        CalendarDay.Of(store.Clock.Now(), (await store.Workspace(cancel)).Zone());
}
