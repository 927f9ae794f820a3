using Evenkeel.App.Leads;
using Evenkeel.App.People;
using Evenkeel.App.Store;

namespace Evenkeel.App.Sample;

/// <summary>Who speaks for the sample's clients, and when one was in touch with them.</summary>
internal static class SamplePeople
{
    private static readonly (string Client, string Name, string Role)[] All =
    [
        ("Silva Festival", "Ana Silva", "Director"), ("Nordlicht", "Jonas Holm", "Head of marketing"), ("Kiva Studio", "Mira Okafor", "Founder"), ("Museum am Fluss", "Ruth Amsler", "Press office"),
        ("Brandt & Co", "Lena Brandt", "Owner"), ("Hafenkino", "Piet de Wit", "Programme"), ("Atelier Kern", "Sofie Kern", "Owner"), ("Blue Door Books", "Declan Moore", "Bookseller"),
        ("Theater Süd", "Elif Demir", "Dramaturge"), ("Lumen Architects", "Marta Rossi", "Partner"), ("Radio Querfunk", "Nils Weber", "Editor"), ("Green Roof", "Ivo Petrov", "Founder"),
        ("Verlag Nord", "Carla Nunes", "Editor-in-chief"), ("Klang Records", "Sam Adeyemi", "Artists"),
    ];

    /// <summary>Who of them is of the city's culture, by tag.</summary>
    private static readonly string[] Culture = ["Silva Festival", "Museum am Fluss", "Hafenkino", "Theater Süd", "Klang Records"];

    /// <summary>Ties from before the practice, that lie dormant.</summary>
    private static readonly (string Name, string Role, string Organisation, string MetWhere, int[] DaysAgo)[] Dormant =
    [
        ("Helene Vogt", "Director", "Vogt Foundation", "A jury of the city", [910, 640]), ("Oskar Lind", "Designer", "Studio Lind", "The studio we shared", [1200, 900, 860, 790, 610, 520, 430]),
    ];

    /// <summary>Weeks of mails and talks that nobody wrote down as a lead: the organisation where there is a record of it, whose mail it was, and days ago with who turned to whom.</summary>
    private static readonly (string? Organisation, string Domain, string[] People, (int DaysAgo, Direction Direction)[] Days)[] Unwritten =
    [
        ("Kulturhaus Ost", "kulturhaus-ost.example", ["Amina Saleh", "Rolf Kaiser", "Tess Brouwer"],
            [(236, Direction.In), (234, Direction.Out), (229, Direction.Both), (222, Direction.In), (221, Direction.Out), (213, Direction.Both), (205, Direction.Out), (201, Direction.In)]),
        (null, "fjordreisen.example", ["Signe Dahl", "Henrik Moe"], [(478, Direction.Out), (475, Direction.In), (468, Direction.Both), (455, Direction.Out)]),
    ];

    /// <summary>What one does with somebody as their lead moves on, by the stage that it enters.</summary>
    private static readonly (string Kind, Direction Direction, int? Minutes, string Subject)[] Moves =
        [("mail", Direction.In, null, "A question about your work"), ("call", Direction.Both, 25, "What they need"), ("meeting", Direction.Both, 60, "The offer, page by page")];

    /// <summary>Days after a lead was won on which one wrote about the work.</summary>
    private static readonly (int Days, Direction Direction, string Subject)[] Work = [(9, Direction.Out, "A first draft"), (26, Direction.In, "Two small changes"), (61, Direction.Out, "How it went")];

    /// <summary>Who speaks for a client; null where nobody is known by name.</summary>
    public static string? Of(string client) => All.Where(person => person.Client == client).Select(person => person.Name).FirstOrDefault();

    /// <summary>Gives them their roles and addresses, and writes down those from before.</summary>
    /// <returns>Days of contact with those from before.</returns>
    public static async Task<List<(Guid Person, DateOnly On)>> Introduce(Store.Store store, DateOnly today, CancellationToken cancel)
    {
        foreach (var (client, name, role) in All)
        {
            var person = await store.Named<Person>(name, cancel);
            (person.Role, person.OrganisationId) = (role, (await store.Named<Organisation>(client, cancel)).Id);
            person.Emails = [$"{SearchKey.Of(name.Split(' ')[0])}@{SearchKey.Of(client).Replace(" & ", "-", StringComparison.Ordinal).Replace(' ', '-')}.example"];
            person.Tags = Culture.Contains(client) ? ["culture"] : [];
        }
        var talks = new List<(Guid, DateOnly)>();
        foreach (var (name, role, organisation, where, daysAgo) in Dormant)
        {
            var person = await store.Named<Person>(name, cancel);
            (person.Role, person.OrganisationId) = (role, (await store.Named<Organisation>(organisation, cancel)).Id);
            (person.MetOn, person.MetWhere) = (today.AddDays(-daysAgo[0]), where);
            talks.AddRange(daysAgo.Select(ago => (person.Id, today.AddDays(-ago))));
        }
        return talks;
    }

    /// <summary>Writes down people with whom one was in touch as one is over work, and of whom there is no lead.</summary>
    /// <returns>With whom, on which day, and who turned to whom.</returns>
    public static async Task<List<(Guid Person, DateOnly On, Direction Direction)>> Meet(Store.Store store, DateOnly today, CancellationToken cancel)
    {
        var talks = new List<(Guid, DateOnly, Direction)>();
        foreach (var (organisation, domain, people, days) in Unwritten)
        {
            var ids = new List<Guid>();
            foreach (var name in people)
            {
                var person = await store.Named<Person>(name, cancel);
                person.OrganisationId = organisation is null ? null : (await store.Named<Organisation>(organisation, cancel)).Id;
                person.Emails = [$"{SearchKey.Of(name.Split(' ')[0])}@{domain}"];
                ids.Add(person.Id);
            }
            talks.AddRange(days.Select((day, place) => (ids[place % ids.Count], today.AddDays(-day.DaysAgo), day.Direction)));
        }
        return talks;
    }

    /// <summary>When one was in touch over a lead.</summary>
    public static IEnumerable<(DateOnly On, string Kind, Direction Direction, int? Minutes, string Subject)> Talks(SamplePractice.SampleLead lead, DateOnly today)
    {
        foreach (var (stage, on) in lead.Entered)
            yield return (on, Moves[stage].Kind, Moves[stage].Direction, Moves[stage].Minutes, Moves[stage].Subject);
        if (lead is { Outcome: Core.Leads.Outcome.Won, EndedOn: { } won })
            foreach (var (days, direction, subject) in Work.Where(work => won.AddDays(work.Days) < today))
                yield return (won.AddDays(days), "mail", direction, null, subject);
    }
}
