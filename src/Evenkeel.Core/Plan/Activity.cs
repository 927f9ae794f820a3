namespace Evenkeel.Core.Plan;

/// <summary>Something that could be done, and what it would bring.</summary>
/// <param name="Id">Unique among those that one chooses from.</param>
/// <param name="Minutes">What it takes, over 0.</param>
/// <param name="Brings">New clients within the horizon, on average; 0..1.</param>
/// <param name="Share">What it alone takes of the chance that there is no new client, 0..1.</param>
public sealed record Activity(ActivityKind Kind, Guid Id, int Minutes, double Brings, double Share);
