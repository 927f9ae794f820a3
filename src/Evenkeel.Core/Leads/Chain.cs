namespace Evenkeel.Core.Leads;

/// <summary>The chances of a day as odds against staying: for each stage, stay, class of period and exit.</summary>
/// <remarks>The chance of exit e is odds_e / (1 + sum of odds), so that the exits and staying always add up to 1.</remarks>
internal sealed class Chain
{
    private readonly double[] _odds;

    public Chain(int stages)
    {
        Stages = stages;
        Exits = stages + 2;
        _odds = new double[stages * Stay.Cells * 7 * Exits];
    }

    public int Stages { get; }

    public int Exits { get; }

    public Span<double> Odds(int stage, int cell, int periodClass) =>
        _odds.AsSpan((((stage * Stay.Cells) + cell) * 7 + periodClass) * Exits, Exits);

    /// <summary>The same odds, apart.</summary>
    public Chain Copy()
    {
        var copy = new Chain(Stages);
        _odds.CopyTo(copy._odds, 0);
        return copy;
    }

    /// <summary>Takes the odds of one stage from another chain, those of one exit multiplied.</summary>
    public void Take(int stage, Chain from, int exit, double factor)
    {
        for (var c = 0; c < Stay.Cells; c++)
        {
            for (var day = 0; day < 7; day++)
            {
                var odds = Odds(stage, c, day);
                from.Odds(stage, c, day).CopyTo(odds);
                odds[exit] *= factor;
            }
        }
    }

    /// <summary>The chain that rates make.</summary>
    /// <param name="work">The work in a period of each class.</param>
    /// <param name="learnt">Factors on the odds that a regression has learnt; null for none.</param>
    public static Chain Of(Rates rates, double[] work, Chain? learnt = null)
    {
        var chain = new Chain(rates.Shares.Length);
        for (var s = 0; s < chain.Stages; s++)
            for (var c = 0; c < Stay.Cells; c++) chain.Set(s, c, rates, work, learnt);
        return chain;
    }

    /// <summary>Sets the odds of one cell anew.</summary>
    public void Set(int stage, int cell, Rates rates, double[] work, Chain? learnt)
    {
        var shares = rates.Shares[stage];
        for (var day = 0; day < work.Length; day++)
        {
            var leaves = Math.Exp(rates.PerDay[stage, Stay.Bin(cell)] * work[day]) - 1;
            var odds = Odds(stage, cell, day);
            for (var e = 0; e < odds.Length; e++) odds[e] = shares[e] * leaves;
            if (learnt is null) continue;
            var factors = learnt.Odds(stage, cell, day);
            for (var e = 0; e < odds.Length; e++) odds[e] *= factors[e];
        }
    }
}
