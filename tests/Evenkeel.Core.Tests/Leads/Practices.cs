using CsCheck;
using Evenkeel.Core.Leads;

namespace Evenkeel.Core.Tests.Leads;

/// <summary>Histories of made-up practices, hand-written and generated.</summary>
internal static class Practices
{
    /// <summary>A Monday.</summary>
    public static readonly DateTime AsOf = new(2026, 3, 2, 0, 0, 0, DateTimeKind.Utc);

    public static readonly string[] StageNames = ["contacted", "call held", "offer sent"];

    /// <summary>Any practice of up to 40 leads over 200 days: skips, steps back, all four ends, returns, some still to come.</summary>
    public static readonly Gen<List<LeadHistory>> Any =
        Lead(Gen.Double[-200, 10]).List[0, 40].Select(leads => leads.Select((l, i) => l with { Id = $"lead {i}" }).ToList());

    /// <summary>A lead open for some days, in a stage for some of them.</summary>
    public static LeadHistory Open(string id, double daysAgo, params (string Stage, double DaysAgo)[] stages) =>
        new(id, AsOf.AddDays(-daysAgo)) { Stages = [.. stages.Select(s => new StageChange(s.Stage, AsOf.AddDays(-s.DaysAgo)))] };

    public static LeadHistory Ended(
        string id, double daysAgo, double endedDaysAgo, Outcome outcome, params (string Stage, double DaysAgo)[] stages) =>
        Open(id, daysAgo, stages) with { ClosedAt = AsOf.AddDays(-endedDaysAgo), Outcome = outcome };

    /// <summary>The same lead with all its times moved.</summary>
    public static LeadHistory Moved(LeadHistory lead, TimeSpan by) => lead with
    {
        OpenedAt = lead.OpenedAt + by,
        ClosedAt = lead.ClosedAt + by,
        Stages = [.. lead.Stages.Select(s => s with { At = s.At + by })],
        PastEnds = [.. lead.PastEnds.Select(p => p with { EndedAt = p.EndedAt + by, ReopenedAt = p.ReopenedAt + by })],
    };

    private static Gen<LeadHistory> Lead(Gen<double> opened) =>
        from day in opened
        from steps in Gen.Select(Gen.Int[0, 2], Gen.Double[0, 12]).List[0, 4]
        from reopened in Gen.Int[0, 5]
        from end in Gen.Select(Gen.Int[0, 5], Gen.Double[.1, 40])
        from source in Gen.Int[0, 2]
        from value in Gen.Double[0, 50_000]
        let start = AsOf.AddDays(day)
        let stages = Walked(start, steps)
        let last = stages.Count > 0 ? stages[^1].At : start
        let closed = last.AddDays(end.Item2)
        select new LeadHistory("", start)
        {
            Stages = stages,
            Source = source == 0 ? null : $"source {source}",
            Value = value,
            PastEnds = reopened == 0 ? [new(last.AddDays(end.Item2 / 4), Outcome.Lost, last.AddDays(end.Item2 / 2))] : [],
            ClosedAt = end.Item1 < 4 ? closed : null,
            Outcome = end.Item1 < 4 ? (Outcome)end.Item1 : null,
        };

    private static List<StageChange> Walked(DateTime start, List<(int Stage, double Days)> steps)
    {
        var at = start;
        return [.. steps.Select(step => new StageChange(StageNames[step.Stage], at = at.AddDays(step.Days)))];
    }
}
