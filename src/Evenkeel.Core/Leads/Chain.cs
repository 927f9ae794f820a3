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

    /// <summary>The chain that the rates alone make.</summary>
    /// <param name="work">The work in a period of each class.</param>
    /// <param name="learnt">Factors on the odds that a regression has learnt; null for none.</param>
    public static Chain Of(Rates rates, Func<int, double> work, Chain? learnt = null)
    {
        var chain = new Chain(rates.Shares.Length);
        Span<double> leaves = stackalloc double[7];
        for (var s = 0; s < chain.Stages; s++)
        {
            var shares = rates.Shares[s];
            for (var c = 0; c < Stay.Cells; c++)
            {
                if (c == 0 || Stay.Bin[c] != Stay.Bin[c - 1])
                    for (var k = 0; k < 7; k++) leaves[k] = Math.Exp(rates.PerDay[s, Stay.Bin[c]] * work(k)) - 1;
                for (var k = 0; k < 7; k++)
                {
                    var odds = chain.Odds(s, c, k);
                    for (var e = 0; e < odds.Length; e++) odds[e] = shares[e] * leaves[k];
                    if (learnt is null) continue;
                    var factors = learnt.Odds(s, c, k);
                    for (var e = 0; e < odds.Length; e++) odds[e] *= factors[e];
                }
            }
        }
        return chain;
    }
}
