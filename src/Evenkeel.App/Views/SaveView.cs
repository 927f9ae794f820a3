using Evenkeel.App.Leads;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Views;

/// <summary>Keeps a way of looking at a list under a name; one of the same name becomes the new one.</summary>
public sealed class SaveView(Store.Store store)
{
    private const int LongestQuery = 2000;

    /// <summary>What has views: lists, and the outlook, whose views are what-ifs.</summary>
    private static readonly IReadOnlyList<string> Lists = [LeadTables.Leads.Kind, PeopleTables.People.Kind, PeopleTables.Organisations.Kind, "outlook"];

    /// <param name="Of">lead, person, organisation or outlook.</param>
    /// <param name="Query">As the list's address writes it after the question mark.</param>
    public sealed record Ask(string Of, string? Name, string? Query);

    /// <returns>The change, or <c>view.of</c>, <c>view.no-name</c> or <c>text.too-long</c>.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        if (!Lists.Contains(ask.Of))
            return new Refusal("view.of", string.Join(", ", Lists));
        var (name, query) = (CleanText.Of(ask.Name, CleanText.Name), CleanText.Of(ask.Query, LongestQuery));
        if ((name.Refusal ?? query.Refusal) is { } tooLong)
            return tooLong;
        if (name.Value?.ReplaceLineEndings(" ") is not { } called)
            return new Refusal("view.no-name");
        var key = SearchKey.Of(called);
        var view = (await store.Views.Where(view => view.Of == ask.Of).ToListAsync(cancel)).Find(view => SearchKey.Of(view.Name) == key) ?? store.Create<View>();
        (view.Of, view.Name, view.Query) = (ask.Of, called, query.Value ?? "");
        return await store.SaveOne(view, "view.saved", cancel);
    }
}
