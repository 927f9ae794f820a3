using Evenkeel.App.Clients;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Leads;

namespace Evenkeel.App.Leads;

/// <summary>Ends an open lead: won, lost, declined, or referred to somebody else.</summary>
public sealed class EndLead(Store.Store store)
{
    /// <param name="ReferredTo">The person's name; for <see cref="Outcome.Referred"/> only.</param>
    /// <param name="At">When it happened, UTC; now when null.</param>
    /// <param name="BeginsEngagement">Whether a won lead becomes an engagement, with what the lead says.</param>
    public sealed record Ask(
        Guid Id, Outcome Outcome, string? Reason = null, string? ReferredTo = null, DateTime? At = null, int? SeenVersion = null, bool BeginsEngagement = true);

    /// <returns>The change, or <c>lead.unknown</c>, <c>record.changed-meanwhile</c>, <c>text.too-long</c> or what <see cref="LeadLife.End"/> refuses.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await store.ToChange<Lead>(ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        return await Apply(store, found.Value, ask, cancel) is { } refusal ? refusal : await store.SaveOne(found.Value, "lead." + LeadTables.Text(ask.Outcome), cancel);
    }

    /// <summary>Ends a tracked lead, without saving.</summary>
    /// <returns>Null, or <c>text.too-long</c> or what <see cref="LeadLife.End"/> refuses; nothing is changed then.</returns>
    internal static async Task<Refusal?> Apply(Store.Store store, Lead lead, Ask ask, CancellationToken cancel)
    {
        var (reason, to) = (CleanText.Of(ask.Reason, CleanText.Note), CleanText.Of(ask.ReferredTo, CleanText.Name));
        if ((reason.Refusal ?? to.Refusal) is { } tooLong)
            return tooLong;
        var now = store.Clock.Now();
        var at = ask.At is { } told ? Clock.ToMicroseconds(told) : now;
        if (LeadLife.End(await LeadHistories.Of(store, lead, cancel), at, now) is { } refusal)
            return refusal;
        (lead.Outcome, lead.ClosedAt, lead.Reason) = (ask.Outcome, at, reason.Value);
        if (ask.Outcome == Outcome.Referred && to.Value is { } name)
            lead.ReferredToId = (await store.Named<Person>(name, cancel)).Id;
        if (ask is { Outcome: Outcome.Won, BeginsEngagement: true })
            await BeginEngagement.Of(store, lead, cancel);
        return null;
    }
}
