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
    public async Task<Result<ViewChanged>> Run(Ask ask, CancellationToken cancel)
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
        var saved = await store.Save("view.saved", cancel);
        return saved.Refusal is { } refusal ? refusal : new ViewChanged(view.Id, view.Version, saved.Value);
    }
}

/// <summary>What a change of a view answers.</summary>
/// <param name="Batch">What an undo takes back; null when nothing had changed.</param>
public sealed record ViewChanged(Guid Id, int Version, Guid? Batch);
