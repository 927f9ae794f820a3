using Evenkeel.App.Lists;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Leads;

/// <summary>Lists the stages that are offered, in their order, and the names that a lead's fields may complete to.</summary>
public sealed class ListNames(Store.Store store)
{
    private const int Most = 500;

    public sealed record Answer(
        IReadOnlyList<Named> Stages, IReadOnlyList<Named> Offerings, IReadOnlyList<Named> Sources, IReadOnlyList<Named> People, IReadOnlyList<Named> Organisations);

    public sealed record Named(Guid Id, string Name);

    public async Task<Answer> Run(CancellationToken cancel) => new(
        await store.Stages.AsNoTracking().Where(stage => !stage.IsRetired && stage.MergedIntoId == null).InOrder().Select(stage => new Named(stage.Id, stage.Name)).ToListAsync(cancel),
        await store.Offerings.AsNoTracking().Where(offering => !offering.IsRetired && offering.MergedIntoId == null).InOrder().Take(Most).Select(offering => new Named(offering.Id, offering.Name)).ToListAsync(cancel),
        await store.Sources.AsNoTracking().Where(source => !source.IsRetired && source.MergedIntoId == null).InOrder().Take(Most).Select(source => new Named(source.Id, source.Name)).ToListAsync(cancel),
        await store.People.AsNoTracking().OrderBy(person => person.NameKey).ThenBy(person => person.Id).Take(Most).Select(person => new Named(person.Id, person.Name)).ToListAsync(cancel),
        await store.Organisations.AsNoTracking().OrderBy(organisation => organisation.NameKey).ThenBy(organisation => organisation.Id).Take(Most).Select(organisation => new Named(organisation.Id, organisation.Name)).ToListAsync(cancel));
}
