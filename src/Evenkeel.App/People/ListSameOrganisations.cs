using Evenkeel.App.Leads;
using Evenkeel.Core;
using Evenkeel.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>Lists which organisations are probably there twice, with the reason, the surest first.</summary>
public sealed class ListSameOrganisations(Store.Store store, SameHeld held)
{
    public sealed record Ask(int Skip = 0, int Take = 50);

    /// <param name="Total">How many there are on all pages.</param>
    public sealed record Answer(IReadOnlyList<Row> Pairs, int Total);

    /// <param name="Stays">Which is known better: by invoices and leads, then by people, then for longer.</param>
    /// <param name="Goes">The other one.</param>
    /// <param name="What">The domain that they have in common; null where it is the name.</param>
    public sealed record Row(OrganisationSide Stays, OrganisationSide Goes, SameOrganisationBecause Because, string? What);

    /// <returns>The page, or <c>page.size</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (ask.Take is < 1 or > ListLeads.LargestPage || ask.Skip < 0)
            return new Refusal("page.size", ListLeads.LargestPage.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var pairs = await held.Organisations(store, cancel);
        var rows = new List<Row>();
        foreach (var pair in pairs.Skip(ask.Skip).Take(ask.Take))
        {
            var sides = new List<OrganisationSide>();
            foreach (var organisation in await store.Organisations.AsNoTracking().Where(of => of.Id == pair.One || of.Id == pair.Other).ToListAsync(cancel))
                sides.Add(await OrganisationSide.Of(store, organisation, cancel));
            var best = sides.OrderByDescending(side => side.Invoices + side.Leads).ThenByDescending(side => side.People).ThenBy(side => side.Id).ToList();
            rows.Add(new Row(best[0], best[1], pair.Because, pair.What));
        }
        return new Answer(rows, pairs.Count);
    }
}
