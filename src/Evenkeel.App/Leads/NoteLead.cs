using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.Leads;

/// <summary>Replaces the notes on a lead.</summary>
public sealed class NoteLead(Store.Store store)
{
    /// <param name="Notes">In Markdown; null or empty for none.</param>
    public sealed record Ask(Guid Id, string? Notes, int? SeenVersion = null);

    /// <returns>The change, or <c>lead.unknown</c>, <c>record.changed-meanwhile</c> or <c>text.too-long</c>.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await store.ToChange<Lead>(ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        var notes = CleanText.Of(ask.Notes, CleanText.Note);
        if (notes.Refusal is { } tooLong)
            return tooLong;
        found.Value.Notes = notes.Value;
        return await store.SaveOne(found.Value, "lead.noted", cancel);
    }
}
