namespace Evenkeel.Core.Leads;

/// <summary>What is taken for likely before a practice has records: only the order of the stages is known.</summary>
/// <remarks>
/// A judgement, not fitted to any data set: half the leads that leave the last stage are won, a tenth of those that leave the one before,
/// three in a hundred earlier; half of the others move on, mostly to the very next stage; a lead leaves a stage about every ten working
/// days.
/// </remarks>
internal static class StagePrior
{
    /// <summary>Exits from a stage per working day.</summary>
    public const double Rate = .1;

    /// <summary>New leads per day.</summary>
    public const double Arrivals = 1 / 14.0;

    /// <summary>Leads that are ever won, where nothing is known of stages.</summary>
    public const double EverWon = .25;

    private const double NextStage = .85;
    private const double GoesBack = .02;

    /// <summary>
    /// The shares of the exits from a stage: to each stage, won, ended otherwise; they add up to 1, none to the stage itself.
    /// </summary>
    public static double[] Shares(int stage, int stages)
    {
        var later = stages - 1 - stage;
        var won = stages == 1 ? EverWon : later switch { 0 => .5, 1 => .1, _ => .03 };
        var back = stage == 0 ? 0 : GoesBack;
        var onward = later == 0 ? 0 : (1 - won - back) / 2;
        var shares = new double[stages + 2];
        for (var to = 0; to < stage; to++) shares[to] = back / stage;
        for (var (to, left) = (stage + 1, onward); to < stages; to++)
        {
            shares[to] = to == stages - 1 ? left : left * NextStage;
            left -= shares[to];
        }
        shares[stages] = won;
        shares[stages + 1] = 1 - won - back - onward;
        return shares;
    }
}
