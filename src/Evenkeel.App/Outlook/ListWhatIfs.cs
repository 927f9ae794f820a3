using Evenkeel.App.Store;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Outlook;

/// <summary>Lists what an outlook may ask about: leads that could be won, and work that could end.</summary>
public sealed class ListWhatIfs(Store.Store store)
{
    public sealed record Answer(IReadOnlyList<Named> Open, IReadOnlyList<Named> Engaged);

    public sealed record Named(Guid Id, string Name);

    public async Task<Answer> Run(CancellationToken cancel)
    {
        var today = await store.Today(cancel);
        return new(
            await store.Leads.AsNoTracking().Where(lead => lead.Outcome == null).OrderBy(lead => lead.NameKey).Select(lead => new Named(lead.Id, lead.Name)).ToListAsync(cancel),
            [.. (await store.Engagements.AsNoTracking().Where(one => one.EndsOn == null || one.EndsOn >= today).Select(one => new Named(one.Id, one.Name)).ToListAsync(cancel))
                .OrderBy(one => SearchKey.Of(one.Name), StringComparer.Ordinal)]);
    }
}
