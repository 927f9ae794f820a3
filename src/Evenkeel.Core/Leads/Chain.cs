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

    public Span<double> Odds(int stage, int cell, int periodClass) => _odds.AsSpan((((stage * Stay.Cells) + cell) * 7 + periodClass) * Exits, Exits);

    /// <summary>The chain that rates make, in all cells or in those wanted.</summary>
    /// <param name="work">The work in a period of each class.</param>
    /// <param name="learnt">Factors on the odds that a regression has learnt; null for none.</param>
    /// <param name="wanted">By stage and cell; the odds of other cells stay 0. Null for all.</param>
    public static Chain Of(Rates rates, double[] work, Chain? learnt = null, bool[,]? wanted = null)
    {
        var chain = new Chain(rates.Shares.Length);
        for (var s = 0; s < chain.Stages; s++)
            for (var c = 0; c < Stay.Cells; c++)
                if (wanted is null || wanted[s, c])
                    for (var day = 0; day < work.Length; day++)
                    {
                        var leaves = Math.Exp(rates.PerDay[s, Stay.Bin(c)] * work[day]) - 1;
                        var odds = chain.Odds(s, c, day);
                        for (var e = 0; e < odds.Length; e++) odds[e] = rates.Shares[s][e] * leaves;
                        if (learnt is null) continue;
                        var factors = learnt.Odds(s, c, day);
                        for (var e = 0; e < odds.Length; e++) odds[e] *= factors[e];
                    }
        return chain;
    }
}
