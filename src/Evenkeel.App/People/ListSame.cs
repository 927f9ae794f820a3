using Evenkeel.App.Leads;
using Evenkeel.Core;
using Evenkeel.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>Lists who is probably there twice, with the reason, the surest first.</summary>
public sealed class ListSame(Store.Store store, SameHeld held)
{
    public sealed record Ask(int Skip = 0, int Take = 50);

    /// <param name="Total">How many there are on all pages.</param>
    public sealed record Answer(IReadOnlyList<Row> Pairs, int Total);

    /// <param name="Stays">Who is known better: by name, then by leads and contacts, then by the fuller name, then for longer.</param>
    /// <param name="Goes">The other one.</param>
    /// <param name="What">What they have in common, such as the address; null where it is the name.</param>
    public sealed record Row(PersonSide Stays, PersonSide Goes, SameBecause Because, string? What);

    /// <returns>The page, or <c>page.size</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (ask.Take is < 1 or > ListLeads.LargestPage || ask.Skip < 0)
            return new Refusal("page.size", ListLeads.LargestPage.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var pairs = await held.People(store, cancel);
        var rows = new List<Row>();
        foreach (var pair in pairs.Skip(ask.Skip).Take(ask.Take))
            rows.Add(await Held(pair, cancel));
        return new Answer(rows, pairs.Count);
    }

    private async Task<Row> Held(SamePair<SameBecause> pair, CancellationToken cancel)
    {
        var sides = new List<(Person Person, PersonSide Side)>();
        foreach (var person in await store.People.AsNoTracking().Where(person => person.Id == pair.One || person.Id == pair.Other).ToListAsync(cancel))
            sides.Add((person, await PersonSide.Of(store, person, cancel)));
        var best = sides.OrderByDescending(side => JoinPeople.IsNamed(side.Person)).ThenByDescending(side => side.Side.Leads).ThenByDescending(side => side.Side.Contacts)
            .ThenByDescending(side => side.Side.Name.Count(char.IsLetter)).ThenBy(side => side.Person.Id).ToList();
        return new Row(best[0].Side, best[1].Side, pair.Because, pair.What);
    }
}
