namespace Evenkeel.Core.Leads;

/// <summary>The chance of a win after the horizon, by stage and stay, on an average day of the week.</summary>
/// <remarks>A stay is followed to the end of the last cell, two working years on; what has not ended by then counts as not won.</remarks>
internal sealed class EverWon
{
    private const int Sweeps = 50;
    private const double CloseEnough = 1e-9;
    private const double LastDay = 520;

    private readonly double[,] _from;

    /// <param name="horizon">Days; stages yet to be entered are taken to be entered at their end.</param>
    public EverWon(Chain chain, OwnFactors own, WorkClock clock, int horizon)
    {
        var (stages, exits) = (chain.Stages, chain.Exits);
        var daysPerWork = 7 / (clock.WorkTo(7) - clock.WorkTo(0));
        var leaves = new double[stages, Stay.Cells];
        var shares = new double[stages, Stay.Cells, exits];
        Span<double> paced = stackalloc double[exits];
        for (var s = 0; s < stages; s++)
        {
            own.OnEntry(s, clock.WorkTo(horizon), paced);
            for (var c = 0; c < Stay.Cells; c++)
            {
                var stays = 0.0;
                for (var k = 0; k < 7; k++)
                {
                    var odds = chain.Odds(s, c, k);
                    var factors = own.At(s, c);
                    var all = 1.0;
                    for (var e = 0; e < exits; e++)
                    {
                        var odd = odds[e] * factors[e] * paced[e];
                        all += odd;
                        shares[s, c, e] += odd / 7;
                    }
                    stays += Math.Log(all) / 7;
                }
                var sum = 0.0;
                for (var e = 0; e < exits; e++) sum += shares[s, c, e];
                for (var e = 0; e < exits && sum > 0; e++) shares[s, c, e] /= sum;
                var end = c == Stay.Cells - 1 ? LastDay : Stay.Start(c + 1);
                leaves[s, c] = 1 - Math.Exp(-stays * daysPerWork * (end - Stay.Start(c)));
            }
        }

        _from = new double[stages, Stay.Cells + 1];
        var worth = new double[exits];
        worth[stages] = 1;
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var moved = 0.0;
            for (var s = stages - 1; s >= 0; s--)
            {
                for (var c = Stay.Cells - 1; c >= 0; c--)
                {
                    var exit = 0.0;
                    for (var e = 0; e < exits; e++) exit += shares[s, c, e] * worth[e];
                    _from[s, c] = (leaves[s, c] * exit) + ((1 - leaves[s, c]) * _from[s, c + 1]);
                }
                moved = Math.Max(moved, Math.Abs(_from[s, 0] - worth[s]));
                worth[s] = _from[s, 0];
            }
            if (moved < CloseEnough) break;
        }
    }

    public double From(int stage, int cell) => _from[stage, cell];
}
