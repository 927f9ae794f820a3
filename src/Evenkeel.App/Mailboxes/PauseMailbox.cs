using Evenkeel.App.Store;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Mailboxes;

/// <summary>Stops reading a mailbox, or goes on where it stopped.</summary>
public sealed class PauseMailbox(Store.Store store)
{
    /// <param name="IsPaused">False to go on.</param>
    public sealed record Ask(Guid Id, bool IsPaused = true);

    /// <returns>Null, or <c>mailbox.unknown</c>.</returns>
    public async Task<Refusal?> Run(Ask ask, CancellationToken cancel) =>
        await store.Mailboxes.Where(mailbox => mailbox.Id == ask.Id).ExecuteUpdateAsync(
            set => set.SetProperty(mailbox => mailbox.IsPaused, ask.IsPaused).SetProperty(mailbox => mailbox.NextAt, store.Clock.Now()), cancel) == 0 ? new Refusal("mailbox.unknown") : null;
}
