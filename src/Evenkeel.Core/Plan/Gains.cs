using Evenkeel.Core.Leads;

namespace Evenkeel.Core.Plan;

/// <summary>What an activity would bring within a horizon.</summary>
/// <remarks>
/// What an activity does is an <see cref="Effect"/>; what follows from it is the forecast's. A lead that is moved on stands in its next stage now; one in its last stage is decided now, for its
/// client as likely as it ever is. A person or a place brings a lead, which is won within the horizon as likely as any that comes in today.
/// </remarks>
public static class Gains
{
    /// <param name="effect">That it moves the lead on, 0..1.</param>
    public static Activity OfMoving(LeadForecast lead, Guid id, int minutes, double effect)
    {
        var now = lead.Chance.Mean;
        var brings = effect * Math.Max(0, (lead.IfMoved?.LeadChance ?? lead.ChanceEver) - now);
        return new(ActivityKind.Lead, id, minutes, brings, now < 1 ? Math.Min(1, brings / (1 - now)) : 0);
    }

    /// <param name="effect">That a lead comes of it, 0..1.</param>
    public static Activity OfALead(NewClientForecast forecast, ActivityKind kind, Guid id, int minutes, double effect)
    {
        var brings = effect * forecast.ANewLead;
        return new(kind, id, minutes, brings, brings);
    }
}
