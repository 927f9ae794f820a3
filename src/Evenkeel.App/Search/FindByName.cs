using Evenkeel.App.Leads;
using Evenkeel.Core;

namespace Evenkeel.App.Search;

/// <summary>Finds people, organisations and leads by what they are called, the nearest first; accents, case and typing errors do not matter.</summary>
public sealed class FindByName(Store.Store store, NameIndex index)
{
    public sealed record Ask(string? Text, int Take = 20);

    /// <param name="Total">How many there are beside those shown.</param>
    public sealed record Answer(IReadOnlyList<Names.Hit> Hits, int Total);

    /// <returns>The hits, none for no text; or <c>page.size</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (ask.Take is < 1 or > ListLeads.LargestPage)
            return new Refusal("page.size", ListLeads.LargestPage.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var (hits, total) = (await index.Of(store, cancel)).Find(ask.Text ?? "", ask.Take);
        return new Answer(hits, total);
    }
}
