using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Leads;

namespace Evenkeel.App.Leads;

/// <summary>Opens an ended lead again; the end that it had is kept as a past one.</summary>
public sealed class ReopenLead(Store.Store store)
{
    /// <param name="At">When it happened, UTC; now when null.</param>
    public sealed record Ask(Guid Id, DateTime? At = null, int? SeenVersion = null);

    /// <returns>The change, or <c>lead.unknown</c>, <c>record.changed-meanwhile</c> or what <see cref="LeadLife.Reopen"/> refuses.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await store.ToChange<Lead>(ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        var lead = found.Value;
        var (now, at) = (store.Clock.Now(), ask.At is { } told ? Clock.ToMicroseconds(told) : store.Clock.Now());
        if (LeadLife.Reopen(await LeadHistories.Of(store, lead, cancel), at, now) is { } refusal)
            return refusal;

        var end = store.Create<LeadPastEnd>();
        (end.LeadId, end.EndedAt, end.Outcome, end.Reason, end.ReferredToId, end.ReopenedAt) =
            (lead.Id, lead.ClosedAt!.Value, lead.Outcome!.Value, lead.Reason, lead.ReferredToId, at);
        (lead.Outcome, lead.ClosedAt, lead.Reason, lead.ReferredToId) = (null, null, null, null);
        return await store.SaveOne(lead, "lead.reopened", cancel);
    }
}
