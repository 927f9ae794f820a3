namespace Evenkeel.Core.Clients;

/// <summary>A contact with people of one or more clients.</summary>
/// <param name="On">The day on which it was.</param>
/// <param name="Kind">meeting, call, mail or message; anything else has no length unless it is told.</param>
/// <param name="Minutes">How long it was, where that is told.</param>
/// <param name="Clients">Whose people took part, each once.</param>
public sealed record ClientContact(DateOnly On, string Kind, int? Minutes, IReadOnlyCollection<Guid> Clients);

/// <summary>Effort for clients that nobody has written down as time: their mails, calls and meetings, none of it twice.</summary>
public static class Unlogged
{
    /// <summary>So much of a day at most, for each client: an entry of a calendar over a whole day is seldom work from morning to night.</summary>
    public const int MostMinutesADay = 8 * 60;

    /// <summary>What a contact takes where its length is not told: a meeting an hour, a call a quarter of one, a mail a tenth of one with reading or writing it, a message two minutes.</summary>
    /// <returns>Minutes; 0 for any other kind.</returns>
    public static int Assumed(string kind) => kind switch
    {
        "meeting" => 60,
        "call" => 15,
        "mail" => 6,
        "message" => 2,
        _ => 0,
    };

    /// <summary>
    /// What contacts took, by client and day. One with people of several clients is shared out evenly, rounded down to whole minutes. On a day on which time is written down for a client, that counts instead: the contacts of that day are taken to be in it.
    /// </summary>
    /// <param name="contacts">In any order, each once.</param>
    /// <param name="isLogged">Whether time is written down for a client on a day.</param>
    /// <returns>Whole minutes over 0, at most <see cref="MostMinutesADay"/>.</returns>
    public static IReadOnlyList<(Guid Client, DateOnly On, int Minutes)> Of(IEnumerable<ClientContact> contacts, Func<Guid, DateOnly, bool> isLogged)
    {
        ArgumentNullException.ThrowIfNull(contacts);
        var parts = from contact in contacts
                    from client in contact.Clients
                    where !isLogged(client, contact.On)
                    group (contact.Minutes ?? Assumed(contact.Kind)) / contact.Clients.Count by (client, contact.On);
        return [.. parts.Select(part => (part.Key.client, part.Key.On, Minutes: (int)Math.Min(MostMinutesADay, part.Sum(minutes => (long)minutes)))).Where(part => part.Minutes > 0)];
    }
}
