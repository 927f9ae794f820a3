using Evenkeel.App.Store;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Mailboxes;

/// <summary>Has a mailbox read at once, by whoever reads them; the list says what came of it.</summary>
public sealed class FetchNow(Store.Store store)
{
    public sealed record Ask(Guid Id);

    /// <returns>Null, or <c>mailbox.unknown</c> or <c>mailbox.paused</c>.</returns>
    public async Task<Refusal?> Run(Ask ask, CancellationToken cancel)
    {
        if (await store.Mailboxes.AsNoTracking().SingleOrDefaultAsync(mailbox => mailbox.Id == ask.Id, cancel) is not { } found)
            return new Refusal("mailbox.unknown");
        if (found.IsPaused)
            return new Refusal("mailbox.paused");
        await store.Mailboxes.Where(mailbox => mailbox.Id == ask.Id).ExecuteUpdateAsync(set => set.SetProperty(mailbox => mailbox.NextAt, store.Clock.Now()), cancel);
        return null;
    }
}
