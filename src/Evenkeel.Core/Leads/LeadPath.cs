namespace Evenkeel.Core.Leads;

/// <summary>One lead as known at an instant: the states it went through, without a trace of anything later.</summary>
/// <param name="Lead">For what was known when it was opened; its end and its stages are read from <paramref name="Marks"/> alone.</param>
/// <param name="Marks">By ascending time; the first is the opening.</param>
internal sealed record LeadPath(LeadHistory Lead, IReadOnlyList<LeadPath.Mark> Marks)
{
    /// <summary>A moment from which a lead is in a stage, or ended.</summary>
    /// <param name="Stage">The stage it is in, or was in when it ended.</param>
    /// <param name="End">Null while it is open.</param>
    internal readonly record struct Mark(DateTime At, string Stage, Outcome? End);

    public Mark Last => Marks[^1];

    public bool IsOpen => Last.End is null;

    /// <summary>The stages it was in, in time; one that it came back to is named again.</summary>
    public IReadOnlyList<string> Reached => [.. Marks.Where(m => m.End is null).Select(m => m.Stage)];

    /// <summary>Cuts a lead down to what happened strictly before <paramref name="asOf"/>; null when it was not opened by then.</summary>
    public static LeadPath? Before(LeadHistory lead, DateTime asOf)
    {
        if (lead.OpenedAt >= asOf) return null;
        var marks = new List<Mark> { new(lead.OpenedAt, StageOrder.Unknown, null) };
        foreach (var (at, stage, end) in Happenings(lead).Where(h => h.At < asOf).OrderBy(h => h.At))
        {
            var last = marks[^1];
            var next = new Mark(at > last.At ? at : last.At, stage ?? last.Stage, stage is null ? end : last.End);
            if (next.Stage == last.Stage && next.End == last.End) continue;
            if (next.At == last.At && last is { Stage: StageOrder.Unknown, End: null }) marks[^1] = next;
            else marks.Add(next);
        }
        return new(lead, marks);
    }

    /// <summary>The state strictly before a moment; null before the opening.</summary>
    public Mark? At(DateTime moment)
    {
        for (var i = Marks.Count - 1; i >= 0; i--)
            if (Marks[i].At < moment) return Marks[i];
        return null;
    }

    /// <summary>Whether a win was recorded from <paramref name="from"/> on, up to and including so many times 24 hours later.</summary>
    public bool WonWithin(DateTime from, int horizonDays) =>
        Marks.Any(m => m.End is Outcome.Won && m.At >= from && m.At <= from.AddDays(horizonDays));

    /// <summary>A stage entered, or (where the stage is null) an end or, with no end either, a reopening.</summary>
    private static IEnumerable<(DateTime At, string? Stage, Outcome? End)> Happenings(LeadHistory lead)
    {
        foreach (var change in lead.Stages) yield return (change.At, change.Stage, null);
        foreach (var past in lead.PastEnds)
        {
            yield return (past.EndedAt, null, past.Outcome);
            yield return (past.ReopenedAt, null, null);
        }
        if (lead is { ClosedAt: { } closedAt, Outcome: { } outcome }) yield return (closedAt, null, outcome);
    }
}
