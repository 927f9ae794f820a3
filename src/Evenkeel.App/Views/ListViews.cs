using Evenkeel.App.Store;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Views;

/// <summary>Lists the saved views of a list, by name.</summary>
public sealed class ListViews(Store.Store store)
{
    /// <param name="Of">lead, person, organisation or outlook.</param>
    public sealed record Ask(string Of);

    public sealed record Answer(IReadOnlyList<Row> Views);

    public sealed record Row(Guid Id, int Version, string Name, string Query);

    public async Task<Answer> Run(Ask ask, CancellationToken cancel) =>
        new([.. (await store.Views.AsNoTracking().Where(view => view.Of == ask.Of).Select(view => new Row(view.Id, view.Version, view.Name, view.Query)).ToListAsync(cancel))
            .OrderBy(view => SearchKey.Of(view.Name), StringComparer.Ordinal)]);
}
