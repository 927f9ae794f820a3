using Evenkeel.App.People;
using Evenkeel.Core.Clients;

namespace Evenkeel.App.Clients;

/// <summary>What mails, calls and meetings with clients took that is not written down as time.</summary>
internal sealed class ClientEffort
{
    private List<(Guid Client, DateOnly On, int Minutes)> parts = [];

    /// <param name="clients">Who is one.</param>
    /// <param name="logged">The days on which time is written down for clients; asked only where there is a contact.</param>
    public static async Task<ClientEffort> Of(IEnumerable<HadContact> contacts, IReadOnlySet<Guid> clients, Func<Task<HashSet<(Guid Client, DateOnly On)>>> logged)
    {
        var had = contacts.Where(one => clients.Contains(one.Client)).GroupBy(one => one.Id).Select(contact => (One: contact.First(), Clients: contact.Select(part => part.Client).Distinct().ToList()))
            .Select(contact => new ClientContact(contact.One.On, InteractionWords.Counted(contact.One.Kind, InteractionWords.Kinds), contact.One.Minutes, contact.Clients)).ToList();
        if (had.Count == 0)
            return new();
        var days = await logged();
        return new() { parts = [.. Unlogged.Of(had, (client, on) => days.Contains((client, on)))] };
    }

    /// <summary>Minutes by client from one day to another, both included.</summary>
    public Dictionary<Guid, int> Minutes(DateOnly from, DateOnly until) =>
        parts.Where(part => part.On >= from && part.On <= until).GroupBy(part => part.Client).ToDictionary(part => part.Key, part => part.Sum(one => one.Minutes));
}
