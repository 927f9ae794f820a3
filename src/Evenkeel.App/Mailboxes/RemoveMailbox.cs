using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Mailboxes;

/// <summary>Takes a mailbox out, with its password and what is known of its folders; what came in from it stays.</summary>
public sealed class RemoveMailbox(Store.Store store)
{
    public sealed record Ask(Guid Id);

    /// <returns>Null, or <c>mailbox.unknown</c>.</returns>
    public async Task<Refusal?> Run(Ask ask, CancellationToken cancel) =>
        await store.Mailboxes.Where(mailbox => mailbox.Id == ask.Id).ExecuteDeleteAsync(cancel) == 0 ? new Refusal("mailbox.unknown") : null;
}
