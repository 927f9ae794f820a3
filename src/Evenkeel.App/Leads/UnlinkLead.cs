using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.Leads;

/// <summary>Unties a file or page elsewhere from a lead.</summary>
public sealed class UnlinkLead(Store.Store store)
{
    /// <param name="Url">As the lead shows it.</param>
    public sealed record Ask(Guid Id, string? Url, int? SeenVersion = null);

    /// <returns>The change, or <c>lead.unknown</c>, <c>link.unknown</c> or <c>record.changed-meanwhile</c>.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await store.ToChange<Lead>(ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        var lead = found.Value;
        var left = lead.Links.Where(text => LeadLink.Of(text).Url != ask.Url).ToList();
        if (left.Count == lead.Links.Count)
            return new Refusal("link.unknown");
        lead.Links = left;
        return await store.SaveOne(lead, "lead.unlinked", cancel);
    }
}
