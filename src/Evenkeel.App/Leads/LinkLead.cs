using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.Leads;

/// <summary>Ties a file or page elsewhere to a lead; one that is tied already gets the new title.</summary>
public sealed class LinkLead(Store.Store store)
{
    public const int Most = 200;

    /// <param name="Url">With http or https.</param>
    public sealed record Ask(Guid Id, string? Url, string? Title = null, int? SeenVersion = null);

    /// <returns>The change, or <c>lead.unknown</c>, <c>record.changed-meanwhile</c>, <c>link.too-many</c> or what <see cref="LeadLink.Make"/> refuses.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await store.ToChange<Lead>(ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        var link = LeadLink.Make(ask.Url, ask.Title);
        if (link.Refusal is { } refusal)
            return refusal;
        var lead = found.Value;
        var place = lead.Links.FindIndex(text => LeadLink.Of(text).Url == link.Value.Url);
        if (place < 0 && lead.Links.Count >= Most)
            return new Refusal("link.too-many", Most.ToString(System.Globalization.CultureInfo.InvariantCulture));
        lead.Links = place < 0
            ? [.. lead.Links, link.Value.ToString()]
            : [.. lead.Links.Select((text, i) => i == place ? link.Value.ToString() : text)];
        return await store.SaveOne(lead, "lead.linked", cancel);
    }
}
