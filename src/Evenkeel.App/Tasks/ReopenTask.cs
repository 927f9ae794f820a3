using Evenkeel.Core;

namespace Evenkeel.App.Tasks;

/// <summary>Opens a next step again that was ticked off.</summary>
public sealed class ReopenTask(Store.Store store)
{
    public sealed record Ask(Guid Id, int? SeenVersion = null);

    /// <returns>The change, or <c>task.unknown</c>, <c>record.changed-meanwhile</c> or <c>task.still-open</c>.</returns>
    public async Task<Result<TaskChanged>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await store.ToChange<NextStep>(ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        if (found.Value.DoneOn is null)
            return new Refusal("task.still-open");
        found.Value.DoneOn = null;
        return await TaskChanged.Save(store, found.Value, "task.reopened", cancel);
    }
}
