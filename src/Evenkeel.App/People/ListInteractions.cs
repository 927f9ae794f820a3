using Evenkeel.App.Import;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Money;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>Lists contacts, a page at a time, the latest first.</summary>
public sealed class ListInteractions(Store.Store store)
{
    public const int LargestPage = 200;

    /// <param name="PersonId">Those in which this person took part; null for all.</param>
    /// <param name="LeadId">Those with the client of this lead since it was opened; null for all.</param>
    /// <param name="ThreadOf">Those of one conversation, by one of its contacts; null for all.</param>
    public sealed record Ask(Guid? PersonId = null, Guid? LeadId = null, int Skip = 0, int Take = 50, Guid? ThreadOf = null);

    /// <param name="Total">How many there are on all pages.</param>
    public sealed record Answer(IReadOnlyList<Row> Interactions, int Total);

    /// <param name="At">UTC.</param>
    /// <param name="Direction">in, out or both.</param>
    /// <param name="Preview">How what was written begins.</param>
    /// <param name="Thread">What all contacts of one conversation have in common.</param>
    public sealed record Row(
        Guid Id, string? ExternalId, int Version, string? Kind, DateTime At, int? Minutes, string? Direction, string? Purpose, string? Subject, string? Source, Money? Cost, IReadOnlyList<Participant> People, string? Preview, string? Thread);

    /// <summary>Somebody who took part.</summary>
    public sealed record Participant(Guid Id, string Name);

    /// <returns>The page, or <c>page.size</c> or <c>lead.unknown</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (ask.Take is < 1 or > LargestPage || ask.Skip < 0)
            return new Refusal("page.size", LargestPage.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (await Which(store, ask.PersonId, ask.LeadId, cancel) is not { } found)
            return new Refusal("lead.unknown");
        if (ask.ThreadOf is { } one)
            found = found.Where(contact => contact.Id == one || store.Interactions.Any(other => other.Id == one && other.Thread == contact.Thread));
        var total = ask is { PersonId: { } person, LeadId: null, ThreadOf: null } ? await Total(store, person, cancel) : await found.CountAsync(cancel);
        return new Answer(await Rows(store, InOrder(found).Skip(ask.Skip).Take(ask.Take), cancel), total);
    }

    /// <summary>Those of a person, of a lead, or all.</summary>
    /// <returns>Null when there is no such lead.</returns>
    internal static async Task<IQueryable<Interaction>?> Which(Store.Store store, Guid? person, Guid? lead, CancellationToken cancel)
    {
        if (lead is not { } id)
            return person is { } with ? With(store, with) : store.Interactions.AsNoTracking();
        if (await store.Leads.AsNoTracking().SingleOrDefaultAsync(of => of.Id == id, cancel) is not { } known)
            return null;
        var since = With(store, known.PersonId ?? Guid.Empty).Where(interaction => interaction.At >= known.OpenedAt);
        return person is { } also ? since.Where(interaction => store.InteractionPeople.Any(part => part.InteractionId == interaction.Id && part.PersonId == also)) : since;
    }

    /// <summary>How many there are with somebody: nobody has two parts in one.</summary>
    internal static Task<int> Total(Store.Store store, Guid person, CancellationToken cancel) => store.InteractionPeople.CountAsync(part => part.PersonId == person, cancel);

    /// <summary>The contacts in which somebody took part.</summary>
    internal static IQueryable<Interaction> With(Store.Store store, Guid person) =>
        from part in store.InteractionPeople.AsNoTracking()
        where part.PersonId == person
        join interaction in store.Interactions.AsNoTracking() on part.InteractionId equals interaction.Id
        select interaction;

    /// <summary>The latest first.</summary>
    internal static IQueryable<Interaction> InOrder(IQueryable<Interaction> interactions) => interactions.OrderByDescending(interaction => interaction.At).ThenByDescending(interaction => interaction.Id);

    /// <summary>What there is to say of these, in their order.</summary>
    internal static async Task<List<Row>> Rows(Store.Store store, IQueryable<Interaction> interactions, CancellationToken cancel)
    {
        var rows = new List<Row>();
        var found = await interactions.Select(interaction => new
        {
            Of = interaction,
            Source = store.Sources.Where(source => source.Id == interaction.SourceId).Select(source => source.Name).FirstOrDefault(),
        }).ToListAsync(cancel);
        foreach (var some in found.Chunk(LargestPage))
        {
            var ids = some.Select(row => row.Of.Id).ToHashSet();
            var external = await ExternalIds.Of(store, ids, cancel);

            // Ordered here: a statement that orders them reads everybody's parts in their order instead of those of these.
            var people = (await store.InteractionPeople.AsNoTracking().Where(part => ids.Contains(part.InteractionId))
                .Select(part => new { part.Id, part.InteractionId, part.PersonId, store.People.First(person => person.Id == part.PersonId).Name }).ToListAsync(cancel))
                .OrderBy(part => part.Id).ToLookup(part => part.InteractionId);
            rows.AddRange(some.Select(row => new Row(
                row.Of.Id, external.GetValueOrDefault(row.Of.Id), row.Of.Version, row.Of.Kind, row.Of.At, row.Of.Minutes, InteractionWords.Text(row.Of.Direction), row.Of.Purpose, row.Of.Subject, row.Source,
                row.Of.Cost, [.. people[row.Of.Id].Select(part => new Participant(part.PersonId, part.Name))], row.Of.Preview, row.Of.Thread)));
        }
        return rows;
    }
}
