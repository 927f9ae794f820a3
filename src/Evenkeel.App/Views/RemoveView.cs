using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.Views;

/// <summary>Forgets a saved view; what it showed stays.</summary>
public sealed class RemoveView(Store.Store store)
{
    public sealed record Ask(Guid Id, int? SeenVersion = null);

    /// <returns>The change, or <c>view.unknown</c> or <c>record.changed-meanwhile</c>.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await store.ToChange<View>(ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } refusal)
            return refusal;
        store.Remove(found.Value);
        return await store.SaveOne(found.Value, "view.removed", cancel);
    }
}
