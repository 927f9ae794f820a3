using Evenkeel.Core;

namespace Evenkeel.App.Tasks;

/// <summary>Takes a next step out that is not to be done; an undo brings it back.</summary>
public sealed class RemoveTask(Store.Store store)
{
    public sealed record Ask(Guid Id, int? SeenVersion = null);

    /// <returns>The change, or <c>task.unknown</c> or <c>record.changed-meanwhile</c>.</returns>
    public async Task<Result<TaskChanged>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await store.ToChange<NextStep>(ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        store.Remove(found.Value);
        return await TaskChanged.Save(store, found.Value, "task.removed", cancel);
    }
}
