namespace Evenkeel.Core.Leads;

/// <summary>One stage as a step on the way to a signature.</summary>
/// <param name="Stage">The user's own name, or <c>unknown</c> for the time before a lead's first stage.</param>
/// <param name="Lost">
/// The share that is lost, the client's no, of the leads that leave the step; shrunk towards the practice's own share (see <see cref="LossShares"/>).
/// </param>
/// <param name="LosesMost">
/// The chance (0..1) that this share is the greatest of all steps; null where nobody has left the step yet, and for <c>unknown</c>, which is no step.
/// </param>
/// <param name="IfATenthLess">What losing a tenth less here would bring.</param>
public sealed record FunnelStep(string Stage, StepCounts Counts, Chance Lost, double? LosesMost, TenthLess IfATenthLess);

/// <summary>What became of the leads that reached a step, each counted once, after its last stay there.</summary>
/// <param name="Reached">All of them: the sum of the others.</param>
/// <param name="WentOn">Won from here, or in a later stage at any time afterwards.</param>
/// <param name="WentBack">In an earlier stage afterwards and never further; not a loss.</param>
/// <param name="Lost">The client's no, while the lead stood here.</param>
/// <param name="Declined">The user's own no, while the lead stood here.</param>
/// <param name="Referred">Passed on to somebody else, while the lead stood here.</param>
/// <param name="StillThere">Open and here; censored, not counted as lost.</param>
public sealed record StepCounts(int Reached, int WentOn, int WentBack, int Lost, int Declined, int Referred, int StillThere)
{
    /// <summary>Those that are not there any more.</summary>
    public int Left => Reached - StillThere;
}

/// <summary>What would change if a tenth fewer of the leads that leave a step were lost there; none of it is under 0.</summary>
/// <param name="EverWon">More of the leads still to arrive that are ever won.</param>
/// <param name="ClientsAYear">More new clients a year, at the present rate of new leads.</param>
/// <param name="NewClient">More chance of at least one new client within the horizon.</param>
public sealed record TenthLess(Chance EverWon, Estimate ClientsAYear, Chance NewClient);

/// <summary>A figure with its 90 % credible interval.</summary>
public readonly record struct Estimate(double Mean, double Low, double High);
