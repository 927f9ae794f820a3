using System.Collections.Concurrent;
using Evenkeel.App.Import;
using Evenkeel.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>Which people and which organisations are probably there twice: found once, and then only for what was written since.</summary>
public sealed class SameHeld
{
    private readonly ConcurrentDictionary<Guid, (SameNow<Known, SameBecause> People, SameNow<KnownOrganisation, SameOrganisationBecause> Organisations)> workspaces = new();

    /// <summary>The surest first, without those who were told apart.</summary>
    internal Task<IReadOnlyList<SamePair<SameBecause>>> People(Store.Store store, CancellationToken cancel) => Of(store).People.Pairs(store, cancel);

    /// <inheritdoc cref="People"/>
    internal Task<IReadOnlyList<SamePair<SameOrganisationBecause>>> Organisations(Store.Store store, CancellationToken cancel) => Of(store).Organisations.Pairs(store, cancel);

    private (SameNow<Known, SameBecause> People, SameNow<KnownOrganisation, SameOrganisationBecause> Organisations) Of(Store.Store store) =>
        workspaces.GetOrAdd(store.Session.WorkspaceId, _ => (new PeopleNow(), new OrganisationsNow()));

    private sealed class PeopleNow() : SameNow<Known, SameBecause>(SamePeople.Among, [PeopleTables.People.Kind, PeopleTables.ToldApart.Kind])
    {
        protected override async Task<IReadOnlyCollection<Guid>> Put(Store.Store store, SharedKeys<Known, SameBecause> among, HashSet<Guid>? only, CancellationToken cancel)
        {
            var people = only is null ? store.People : store.People.Where(person => only.Contains(person.Id));
            var there = await people.AsNoTracking().OrderBy(person => person.Id).ToListAsync(cancel);
            foreach (var person in there)
                among.Put(person.Id, Of(person));
            return [.. (only ?? []).Except(there.Select(person => person.Id))];
        }

        private static Known Of(Person person)
        {
            var keys = ContactKeys.Of(person, null);
            return new Known(person.Id, keys.Name.Length > 0 ? person.Name : "", person.GivenName, person.FamilyName, person.OrganisationId?.ToString(), keys.Emails, keys.Phones, keys.Profiles);
        }
    }

    /// <summary>What is known of an organisation changes with its people.</summary>
    private sealed class OrganisationsNow() : SameNow<KnownOrganisation, SameOrganisationBecause>(
        SameOrganisations.Among, [PeopleTables.Organisations.Kind, PeopleTables.People.Kind, PeopleTables.ToldApart.Kind])
    {
        /// <summary>Where people were when they were read.</summary>
        private readonly Dictionary<Guid, Guid> places = [];

        protected override async Task<IReadOnlyCollection<Guid>> Put(Store.Store store, SharedKeys<KnownOrganisation, SameOrganisationBecause> among, HashSet<Guid>? only, CancellationToken cancel)
        {
            var touched = only is null ? null : await Touched(store, only, cancel);
            var (all, members) = (store.Organisations.AsNoTracking(), store.People.AsNoTracking().Where(person => person.OrganisationId != null));
            if (touched is not null)
                (all, members) = (all.Where(of => touched.Contains(of.Id)), members.Where(person => touched.Contains(person.OrganisationId!.Value)));
            var there = await all.OrderBy(of => of.Id).Select(of => new { of.Id, of.Name, of.Website }).ToListAsync(cancel);
            var people = await members.Select(person => new { person.Id, At = person.OrganisationId!.Value, person.Emails }).ToListAsync(cancel);
            foreach (var person in people)
                places[person.Id] = person.At;
            var mail = people.SelectMany(person => person.Emails, (person, email) => (person.At, Domain: MailDomain.OfCompany(ContactKeys.Email(email)))).ToLookup(one => one.At, one => one.Domain);
            foreach (var of in there)
                among.Put(of.Id, new(of.Id, of.Name, [.. mail[of.Id].Append(of.Website is { } site ? SiteDomain.OfCompany(site) : null).OfType<string>().Distinct()]));
            return [.. (touched ?? []).Except(there.Select(of => of.Id))];
        }

        private async Task<HashSet<Guid>> Touched(Store.Store store, HashSet<Guid> written, CancellationToken cancel) =>
        [
            .. written,
            .. written.Where(places.ContainsKey).Select(person => places[person]),
            .. await store.People.AsNoTracking().Where(person => written.Contains(person.Id) && person.OrganisationId != null).Select(person => person.OrganisationId!.Value).ToListAsync(cancel),
        ];
    }
}
