using Evenkeel.App.Store;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>Lists the tags that people or organisations have, the most used first.</summary>
public sealed class ListTags(Store.Store store)
{
    private static readonly List<string> None = [];

    /// <param name="OfOrganisations">Of people when false.</param>
    public sealed record Ask(bool OfOrganisations = false);

    public sealed record Answer(IReadOnlyList<Row> Tags);

    /// <param name="Tag">As it is written most.</param>
    /// <param name="Count">How many have it, however it is cased.</param>
    public sealed record Row(string Tag, int Count);

    public async Task<Answer> Run(Ask ask, CancellationToken cancel)
    {
        var tags = ask.OfOrganisations ? await store.Organisations.AsNoTracking().Where(organisation => organisation.Tags != None).Select(organisation => organisation.Tags).ToListAsync(cancel) : await store.People.AsNoTracking().Where(person => person.Tags != None).Select(person => person.Tags).ToListAsync(cancel);
        return new Answer([.. tags.SelectMany(own => own.DistinctBy(SearchKey.Of)).GroupBy(SearchKey.Of, StringComparer.Ordinal)
            .Select(same => new Row(same.CountBy(tag => tag).OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).First().Key, same.Count()))
            .OrderByDescending(row => row.Count).ThenBy(row => row.Tag, StringComparer.Ordinal)]);
    }
}
