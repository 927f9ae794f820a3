using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>Keeps that two people, or two organisations, are not the same, so that they are not proposed again.</summary>
public sealed class TellApart(Store.Store store)
{
    /// <param name="AreOrganisations">People when false.</param>
    public sealed record Ask(Guid Id, Guid From, bool AreOrganisations = false);

    /// <param name="Batch">What an undo takes back; null when it was known already.</param>
    public sealed record Answer(Guid? Batch);

    /// <returns>The answer, or <c>person.unknown</c> or <c>person.merge-itself</c>, or the same of an organisation.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        var kind = ask.AreOrganisations ? PeopleTables.Organisations.Kind : PeopleTables.People.Kind;
        if (ask.Id == ask.From)
            return new Refusal(kind + ".merge-itself");
        var there = ask.AreOrganisations
            ? await store.Organisations.CountAsync(of => of.Id == ask.Id || of.Id == ask.From, cancel)
            : await store.People.CountAsync(person => person.Id == ask.Id || person.Id == ask.From, cancel);
        if (there < 2)
            return new Refusal(kind + ".unknown");
        if ((await store.Apart.AsNoTracking().ToListAsync(cancel)).Exists(told => told.Both.Contains((ask.Id, ask.From))))
            return new Answer(null);
        var apart = store.Create<ToldApart>();
        if (ask.AreOrganisations)
            (apart.OneOrganisationId, apart.OtherOrganisationId) = (ask.Id, ask.From);
        else
            (apart.OneId, apart.OtherId) = (ask.Id, ask.From);
        var saved = await store.Save(kind + ".told-apart", cancel);
        return saved.Refusal is { } refusal ? refusal : new Answer(saved.Value);
    }
}
