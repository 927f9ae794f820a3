using Evenkeel.Core.Leads;

namespace Evenkeel.Bench;

/// <summary>A made-up practice of so many leads over two years, the same at every run; about one in ten is open.</summary>
internal static class SamplePractice
{
    public static readonly DateTime AsOf = new(2026, 1, 5, 0, 0, 0, DateTimeKind.Utc);

    private static readonly string[] Stages = ["contacted", "call held", "offer sent", "negotiating"];

    public static List<LeadHistory> Make(int leads)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, leads).Select(i => Lead(i, random))];
    }

    private static LeadHistory Lead(int i, Random random)
    {
        var isOpen = i % 10 == 0;
        var opened = AsOf.AddDays(isOpen ? -random.Next(1, 30) : -random.Next(60, 730)).AddHours(random.Next(9, 17));
        var reached = random.Next(1, Stages.Length + 1);
        var changes = Enumerable.Range(0, reached).Select(s => new StageChange(Stages[s], opened.AddDays(s * random.Next(1, 8)))).ToList();
        DateTime? closed = isOpen ? null : changes[^1].At.AddDays(random.Next(1, 20));
        Outcome? outcome = isOpen ? null : reached == Stages.Length && random.Next(2) == 0 ? Outcome.Won : Outcome.Lost;
        return new($"lead {i}", opened)
        {
            ClosedAt = closed,
            Outcome = outcome,
            Stages = changes,
            Source = $"source {i % 5}",
            Value = random.Next(1000, 20000),
        };
    }
}
