namespace Evenkeel.Core.Leads;

/// <summary>Picks the facts that explain a forecast; the words are made at the edge.</summary>
internal static class Reasons
{
    private const int FewEnded = 20, MostNamed = 3, LeaversToCompare = 10;
    private const double MostOfChance = .5, LongStay = .9, WorthNaming = .01;
    private const double Week = 7;

    /// <param name="aWeekAgo">The chance with what was known then; null when no lead was known.</param>
    public static IReadOnlyList<Reason> Of(NewClientForecast forecast, IReadOnlyList<LeadPath> paths, double? aWeekAgo)
    {
        var since = forecast.AsOf.AddDays(-Week);
        List<string> EndedSince(bool won) =>
            [.. paths.Where(p => p.Last.End is { } end && p.Last.At >= since && (end is Outcome.Won) == won)
                .OrderByDescending(p => p.Last.At).Select(p => p.Lead.Id)];
        var cycle = Cycle.MedianDays(paths);
        var stale = Stale(forecast, paths);
        var newLeadsAdd = forecast.Chance.Mean - forecast.FromOpenLeads;
        Reason? Named(ReasonKind kind, List<string> ids) => ids.Count > 0 ? new(kind, ids) : null;
        Reason?[] all =
        [
            forecast.Leads.Count == 0 ? new(ReasonKind.NoOpenLeads, []) : null,
            MostlyFrom(forecast),
            newLeadsAdd >= WorthNaming ? new(ReasonKind.NewLeadsAdd, [], newLeadsAdd) : null,
            Named(ReasonKind.WonLastWeek, EndedSince(won: true)),
            Named(ReasonKind.EndedLastWeek, EndedSince(won: false)),
            aWeekAgo is { } before ? new(ReasonKind.AWeekAgo, [], before) : null,
            cycle > forecast.HorizonDays ? new(ReasonKind.HorizonShorterThanCycle, [], cycle) : null,
            Named(ReasonKind.Stale, stale),
            forecast.EndedLeads < FewEnded ? new(ReasonKind.FewRecords, [], forecast.EndedLeads) : null,
        ];
        return [.. all.OfType<Reason>()];
    }

    /// <summary>The fewest leads, at most three, without which less than half of the chance is left.</summary>
    private static Reason? MostlyFrom(NewClientForecast forecast)
    {
        if (forecast.Chance.Mean < WorthNaming) return null;
        var others = 1 - forecast.Chance.Mean;
        for (var n = 0; n < Math.Min(MostNamed, forecast.Leads.Count); n++)
        {
            others /= Math.Max(1 - forecast.Leads[n].Chance.Mean, double.Epsilon);
            var together = forecast.Chance.Mean - Math.Max(0, 1 - others);
            if (together >= MostOfChance * forecast.Chance.Mean)
                return new(ReasonKind.MostlyFrom, [.. forecast.Leads.Take(n + 1).Select(l => l.Id)], together);
        }
        return null;
    }

    private static List<string> Stale(NewClientForecast forecast, IReadOnlyList<LeadPath> paths)
    {
        var stays = paths.SelectMany(p => p.Marks.Zip(p.Marks.Skip(1), (from, to) => (from, (to.At - from.At).TotalDays)))
            .Where(x => x.from.End is null)
            .ToLookup(x => x.from.Stage, x => x.TotalDays, StringComparer.Ordinal);
        return [.. forecast.Leads
            .Where(l => stays[l.Stage].Order().ToList() is { Count: >= LeaversToCompare } left
                && l.StageDays > left[(int)(left.Count * LongStay)])
            .OrderByDescending(l => l.StageDays).Select(l => l.Id)];
    }
}
