using Evenkeel.Core;

namespace Evenkeel.App.Tasks;

/// <summary>Replaces what is said about a next step.</summary>
public sealed class EditTask(Store.Store store)
{
    public sealed record Ask(Guid Id, TaskFields Fields, int? SeenVersion = null);

    /// <returns>The change, or <c>task.unknown</c>, <c>record.changed-meanwhile</c> or what <see cref="TaskFields"/> refuse.</returns>
    public async Task<Result<TaskChanged>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await store.ToChange<NextStep>(ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        return ask.Fields.Apply(found.Value) is { } refusal ? refusal : await TaskChanged.Save(store, found.Value, "task.edited", cancel);
    }
}
