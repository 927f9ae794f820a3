using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>Keeps that two people are not the same, so that they are not proposed again.</summary>
public sealed class TellApart(Store.Store store)
{
    public sealed record Ask(Guid Id, Guid From);

    /// <param name="Batch">What an undo takes back; null when it was known already.</param>
    public sealed record Answer(Guid? Batch);

    /// <returns>The answer, or <c>person.unknown</c> or <c>person.merge-itself</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (ask.Id == ask.From)
            return new Refusal("person.merge-itself");
        if (await store.People.CountAsync(person => person.Id == ask.Id || person.Id == ask.From, cancel) < 2)
            return new Refusal("person.unknown");
        if (await store.Apart.AnyAsync(told => (told.OneId == ask.Id && told.OtherId == ask.From) || (told.OneId == ask.From && told.OtherId == ask.Id), cancel))
            return new Answer(null);
        var apart = store.Create<ToldApart>();
        (apart.OneId, apart.OtherId) = (ask.Id, ask.From);
        var saved = await store.Save("person.told-apart", cancel);
        return saved.Refusal is { } refusal ? refusal : new Answer(saved.Value);
    }
}
