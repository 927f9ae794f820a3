using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Views;

/// <summary>Forgets a saved view; what it showed stays.</summary>
public sealed class RemoveView(Store.Store store)
{
    public sealed record Ask(Guid Id, int? SeenVersion = null);

    /// <returns>The change, or <c>view.unknown</c> or <c>record.changed-meanwhile</c>.</returns>
    public async Task<Result<ViewChanged>> Run(Ask ask, CancellationToken cancel)
    {
        if (await store.Views.SingleOrDefaultAsync(view => view.Id == ask.Id, cancel) is not { } view)
            return new Refusal("view.unknown");
        if (ask.SeenVersion is { } seen && seen != view.Version)
            return new Refusal("record.changed-meanwhile");
        store.Remove(view);
        var saved = await store.Save("view.removed", cancel);
        return saved.Refusal is { } refusal ? refusal : new ViewChanged(view.Id, view.Version, saved.Value);
    }
}
