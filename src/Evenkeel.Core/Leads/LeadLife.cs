namespace Evenkeel.Core.Leads;

/// <summary>What may happen to a lead, and when: the rules behind every move, end and return.</summary>
public static class LeadLife
{
    /// <summary>The longest that a recorded instant may lie ahead of the clock that records it.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>Whether an open lead may enter a stage.</summary>
    /// <param name="lead">The lead as it is.</param>
    /// <param name="stage">The stage to enter.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="now">UTC.</param>
    /// <returns>
    /// Null, or <c>lead.not-open</c>, <c>lead.already-there</c>, <c>lead.before-opened</c>, <c>lead.before-last-move</c> or
    /// <c>lead.in-the-future</c>.
    /// </returns>
    public static Refusal? Move(LeadHistory lead, string stage, DateTime at, DateTime now)
    {
        if (lead.Outcome is not null)
            return new Refusal("lead.not-open");
        if (lead.Stages.Count > 0 && lead.Stages[^1].Stage == stage)
            return new Refusal("lead.already-there", stage);
        return IsBeforeLastMove(lead, at) ? new Refusal("lead.before-last-move") : Happens(lead, at, now);
    }

    /// <summary>Whether an open lead may end.</summary>
    /// <returns>
    /// Null, or <c>lead.not-open</c>, <c>lead.before-opened</c>, <c>lead.before-last-move</c> or <c>lead.in-the-future</c>.
    /// </returns>
    public static Refusal? End(LeadHistory lead, DateTime at, DateTime now)
    {
        if (lead.Outcome is not null)
            return new Refusal("lead.not-open");
        return IsBeforeLastMove(lead, at) ? new Refusal("lead.before-last-move") : Happens(lead, at, now);
    }

    /// <summary>Whether an ended lead may be opened again.</summary>
    /// <returns>Null, or <c>lead.still-open</c>, <c>lead.before-ended</c> or <c>lead.in-the-future</c>.</returns>
    public static Refusal? Reopen(LeadHistory lead, DateTime at, DateTime now)
    {
        if (lead.ClosedAt is not { } closedAt)
            return new Refusal("lead.still-open");
        return at < closedAt ? new Refusal("lead.before-ended") : Happens(lead, at, now);
    }

    // a return counts as a move: while it was ended, nothing happened to it
    private static bool IsBeforeLastMove(LeadHistory lead, DateTime at) =>
        (lead.Stages.Count > 0 && at < lead.Stages[^1].At) || (lead.PastEnds.Count > 0 && at < lead.PastEnds[^1].ReopenedAt);

    private static Refusal? Happens(LeadHistory lead, DateTime at, DateTime now) =>
        at < lead.OpenedAt ? new Refusal("lead.before-opened")
        : at > now + ClockSkew ? new Refusal("lead.in-the-future")
        : null;
}
