using Evenkeel.App.Leads;
using Evenkeel.App.People;
using Evenkeel.Core.Leads;

namespace Evenkeel.App.Sample;

/// <summary>The invented practice of a social-media consultant: the same leads every time, only their days move with today.</summary>
internal static class SamplePractice
{
    private const int Seed = 20240610;
    private const int Weeks = 104;

    /// <summary>One lead of the sample.</summary>
    /// <param name="Entered">Stages by their place, with the days on which they were entered.</param>
    public sealed record SampleLead(
        LeadFields Fields, DateOnly OpenedOn, IReadOnlyList<(int Stage, DateOnly On)> Entered, Outcome? Outcome, DateOnly? EndedOn, string? Reason, string? NextStep = null);

    private static readonly string[] Clients =
    [
        "Silva Festival", "Nordlicht", "Kiva Studio", "Museum am Fluss", "Brandt & Co", "Hafenkino", "Atelier Kern", "Blue Door Books", "Marea Foods", "Theater Süd",
        "Lumen Architects", "Cargo Bikes Basel", "Weingut Hell", "Olive & Oak", "Praxis Dr. Sommer", "Radio Querfunk", "Tanzhaus", "Green Roof", "Bakery Zopf", "Yoga Linden",
        "Stadtlabor", "Fjord Outdoor", "Casa Verde", "Papier Plus", "Kunsthalle Ost", "Zirkus Fino", "Hotel Alpenrose", "Mint Legal", "Urban Bees", "Café Central",
        "Verlag Nord", "Klang Records",
    ];

    private static readonly (string Name, decimal Price)[] Offerings = [("Campaign", 4800), ("Retainer", 1900), ("Workshop", 1400), ("Audit", 900)];

    private static readonly (string Name, int Share, double Wins)[] Sources =
    [
        ("Tom Brandt's introductions", 30, 1.6), ("Chamber evenings", 18, 0.9), ("Website", 22, 0.6), ("Talks", 14, 1.1), ("Marketplace", 16, 0.3),
    ];

    /// <summary>The lead of which the sample tells more than of the others.</summary>
    public const string Told = "Silva Festival, campaign";

    public const string Notes = """
        # What they want

        A **community** that stays after the festival, not bought likes.

        * tickets sold by the posts, not by the posters
        * three languages

        > We tried advertising last year and nobody came.

        # Who decides

        Ana, with the board on the first Thursday. [Last year's report](https://festival.example/report) has the figures.
        """;

    /// <summary>Contacts with the one who introduced them, the latest first.</summary>
    public static readonly (int DaysAgo, string Kind, Direction Direction, int? Minutes, string Subject)[] Talks =
    [
        (18, "call", Direction.Both, 20, "How the talk with the festival went"), (34, "mail", Direction.In, null, "You should meet Ana of the Silva Festival"),
        (77, "meeting", Direction.Both, 60, "Lunch; he knows the people of the museum"),
    ];

    private static readonly string[] LostBecause = ["No budget this year", "Went with an agency", "No answer to three mails", "Does it in-house now", "Too expensive"];
    private static readonly string[] DeclinedBecause = ["Wanted bought followers", "No time before their date", "Three people who all decide"];

    /// <summary>Chances of leaving each stage forwards, and of winning from it, by the end of a stay.</summary>
    private static readonly (double Forward, double Wins, int Days)[] Stages = [(0.62, 0.02, 9), (0.70, 0.06, 12), (0, 0.50, 14)];

    /// <summary>The open leads of today, written by hand, so that the first page tells a story.</summary>
    private static readonly (string Client, int Offering, int Source, int[] DaysAgo, string? Next)[] Open =
    [
        ("Silva Festival", 0, 0, [33, 24, 12], "Call Ana about the offer"), ("Kiva Studio", 0, 2, [28, 19, 9], "Ask for the budget"), ("Theater Süd", 1, 0, [41, 30, 21], null),
        ("Museum am Fluss", 2, 3, [26, 15], "Send two dates"), ("Green Roof", 3, 1, [13, 6], null), ("Verlag Nord", 0, 0, [22, 11], "Send the outline"),
        ("Fjord Outdoor", 1, 2, [5], null), ("Tanzhaus", 2, 3, [16], "Answer the mail"), ("Mint Legal", 0, 4, [58], null),
    ];

    public static IEnumerable<SampleLead> Leads(DateOnly today)
    {
        // Its own generator, so that the sample is the same with every version of .NET.
        var random = new Lehmer(Seed);
        for (var week = 0; week < Weeks - 2; week++)
        {
            // Prospecting stops while the work piles up, and starts again when it runs out: half a year from feast to feast.
            var intensity = 0.62 * (1 + (0.85 * Math.Sin(2 * Math.PI * week / 26)));
            for (var arrivals = random.Next() < intensity ? random.Next() < 0.12 ? 2 : 1 : 0; arrivals > 0; arrivals--)
                if (Ended(random, today.AddDays(-7 * (Weeks - week)).AddDays((int)(random.Next() * 5)), today) is { } lead)
                    yield return lead;
        }
        foreach (var (client, offering, source, daysAgo, next) in Open)
            yield return new SampleLead(
                Fields(client, offering, source), today.AddDays(-daysAgo[0]), [.. daysAgo.Select((ago, stage) => (stage, today.AddDays(-ago)))], null, null, null, next);
    }

    /// <summary>A lead that began on a day; null when it would still be open today.</summary>
    private static SampleLead? Ended(Lehmer random, DateOnly openedOn, DateOnly today)
    {
        var (client, offering) = (Clients[(int)(random.Next() * Clients.Length)], (int)(random.Next() * Offerings.Length));
        var source = Source(random.Next() * Sources.Sum(source => source.Share));
        var (day, entered) = (openedOn, new List<(int, DateOnly)>());
        for (var stage = 0; ; stage++)
        {
            entered.Add((stage, day));
            day = day.AddDays(1 + (int)(-Stages[stage].Days * Math.Log(1 - random.Next())));
            var (forward, wins) = (Stages[stage].Forward, Math.Min(Stages[stage].Wins * Sources[source].Wins, 0.9));
            var drawn = random.Next();
            if (drawn >= wins && drawn < wins + forward)
                continue;
            if (day >= today)
                return null;
            var (outcome, reason) = drawn < wins ? (Outcome.Won, null) : NotWon(random);
            return new SampleLead(Fields(client, offering, source), openedOn, entered, outcome, day, reason);
        }
    }

    private static (Outcome, string?) NotWon(Lehmer random)
    {
        var (kind, reason) = (random.Next(), random.Next());
        return kind < 0.80 ? (Outcome.Lost, LostBecause[(int)(reason * LostBecause.Length)])
            : kind < 0.92 ? (Outcome.Declined, DeclinedBecause[(int)(reason * DeclinedBecause.Length)])
            : (Outcome.Referred, "Not what I do best");
    }

    private static LeadFields Fields(string client, int offering, int source) => new(
        $"{client}, {Offerings[offering].Name.ToLowerInvariant()}", SamplePeople.Of(client), client, Offering: Offerings[offering].Name, Source: Sources[source].Name,
        IntroducedBy: source == 0 ? "Tom Brandt" : null, Value: Offerings[offering].Price, Currency: "EUR");

    private static int Source(double share)
    {
        for (var source = 0; source < Sources.Length - 1; source++)
            if ((share -= Sources[source].Share) < 0)
                return source;
        return Sources.Length - 1;
    }

    /// <summary>The minimal standard generator: Park &amp; Miller (1988), multiplier 48271.</summary>
    private sealed class Lehmer(int seed)
    {
        private long state = seed;

        public double Next() => (state = state * 48271 % int.MaxValue) / (double)int.MaxValue;
    }
}
