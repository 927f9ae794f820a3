using Evenkeel.App.Store;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Leads;

/// <summary>A lead about to be changed, in the version that the one who changes it has seen.</summary>
internal static class FindLead
{
    /// <param name="seenVersion">Null when the caller has seen none.</param>
    /// <returns>The lead, tracked; or <c>lead.unknown</c> or <c>record.changed-meanwhile</c>.</returns>
    public static async Task<Result<Lead>> ToChange(Store.Store store, Guid id, int? seenVersion, CancellationToken cancel)
    {
        if (await store.Leads.SingleOrDefaultAsync(lead => lead.Id == id, cancel) is not { } found)
            return new Refusal("lead.unknown");
        return seenVersion is { } seen && seen != found.Version ? new Refusal("record.changed-meanwhile") : found;
    }

    /// <summary>Ends a use case: writes, and answers with the batch and the lead's new version.</summary>
    public static async Task<Result<LeadChanged>> Save(Store.Store store, Lead lead, string what, CancellationToken cancel)
    {
        var saved = await store.Save(what, cancel);
        return saved.Refusal is { } refusal ? refusal : new LeadChanged(lead.Id, lead.Version, saved.Value);
    }
}

/// <summary>What a change of a lead answers.</summary>
/// <param name="Version">The lead's version now.</param>
/// <param name="Batch">What an undo takes back; null when nothing had changed.</param>
public sealed record LeadChanged(Guid Id, int Version, Guid? Batch);
