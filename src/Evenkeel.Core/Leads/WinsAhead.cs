namespace Evenkeel.Core.Leads;

/// <summary>When open leads may be won, and how many of those still to arrive, week by week.</summary>
/// <param name="Open">For each open lead, by its id: by draw, the chance that it is won by the end of each week; ascending, 0..1.</param>
/// <param name="New">By draw, how many leads are won on average in each week of those that arrive from now on.</param>
/// <remarks>Draw <c>d</c> is the same world for all leads: its rates are drawn once and hold for everyone.</remarks>
public sealed record WinsAhead(IReadOnlyDictionary<string, IReadOnlyList<float[]>> Open, IReadOnlyList<double[]> New)
{
    /// <summary>Only the first weeks; this where it has no more.</summary>
    public WinsAhead First(int weeks) => New[0].Length == weeks ? this : new(
        Open.ToDictionary(lead => lead.Key, IReadOnlyList<float[]> (lead) => [.. lead.Value.Select(world => world[..weeks])]), [.. New.Select(world => world[..weeks])]);
}
