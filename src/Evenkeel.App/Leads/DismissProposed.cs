using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.Leads;

/// <summary>Keeps that a time of contact was no lead, so that it is not proposed again.</summary>
public sealed class DismissProposed(Store.Store store, ProposedHeld held)
{
    /// <param name="Key">As <see cref="ListProposed"/> tells it.</param>
    public sealed record Ask(string? Key);

    /// <param name="Batch">What an undo takes back.</param>
    public sealed record Answer(Guid? Batch);

    /// <returns>The answer, or <c>proposed.unknown</c> or <c>record.changed-meanwhile</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        var today = await store.Today(cancel);
        if ((await held.Of(store, today, cancel)).FirstOrDefault(one => one.Key == ask.Key) is not { } proposed)
            return new Refusal("proposed.unknown");
        var no = store.Create<NoLead>();
        (no.PersonId, no.BeganOn, no.EndedOn) = (proposed.Contact.People[0], proposed.Contact.BeganOn, proposed.Contact.EndedOn);
        var saved = await store.Save("proposed.dismissed", cancel);
        return saved.Refusal is { } refusal ? refusal : new Answer(saved.Value);
    }
}
