namespace Evenkeel.Core.Leads;

/// <summary>What many records say beyond <see cref="StageRates"/>: smooth time in stage, day of the week, groups and numbers.</summary>
/// <remarks>
/// A regression for each stage and exit, on its lead-days against those that stayed (Begg and Gray, Biometrika 71, 1984: together they estimate
/// the multinomial logit), with the conjugate log-odds as offset.
/// </remarks>
internal sealed class HazardRegression
{
    internal static double RidgeLevel = E("RL", 1), RidgeTime = E("RT", 5), RidgeDay = E("RD", 10), RidgeGroup = E("RG", 20), RidgeNumber = E("RN", 20), HalfLife = E("HL", 1e9);
    internal static double E(string n, double d) => AppContext.GetData(n) is string s ? double.Parse(s, System.Globalization.CultureInfo.InvariantCulture) : d;

    private static readonly double[] Knots = [.. new double[] { 0.5, 1.5, 2.5, 4, 6, 9, 13, 18, 24, 40, 80, 160 }.Select(x => Math.Log(x))];
    private static readonly double[] Time = [.. Stay.Middle.Select(x => Math.Log(x))];
    private static readonly double[] Tilt = [.. Stay.Middle.Select(m => (Math.Log(m) - 1) / 1.5)];

    private readonly LeadDays _days;
    private readonly Covariates _covariates;
    private readonly double[]?[,] _betas;

    /// <param name="offsets">The chain that the rates alone make.</param>
    public HazardRegression(LeadDays days, Covariates covariates, IReadOnlyList<Facts> facts, Chain offsets)
    {
        _days = days;
        _covariates = covariates;
        _betas = new double[]?[days.Stages.Count, days.Exits];
        double[] ridge =
        [
            RidgeLevel, .. Enumerable.Repeat(RidgeTime, Knots.Length), .. Enumerable.Repeat(RidgeDay, 7),
            .. Enumerable.Repeat(RidgeGroup, covariates.Groups), .. Enumerable.Repeat(RidgeNumber, 2 * covariates.Numbers),
        ];
        for (var s = 0; s < days.Stages.Count; s++)
            foreach (var exit in days.Rows[s].Select(r => (int)r.Exit).Where(e => e != LeadDays.Stayed).Distinct())
                _betas[s, exit] = Fit(s, exit, facts, offsets, ridge);
    }

    private static int FirstGroup => 1 + Knots.Length + 7;

    private int FirstNumber => FirstGroup + _covariates.Groups;

    /// <summary>The factors on the odds that all leads share.</summary>
    public Chain Shared()
    {
        var factors = new Chain(_days.Stages.Count);
        for (var s = 0; s < factors.Stages; s++)
            for (var c = 0; c < Stay.Cells; c++)
                for (var k = 0; k < 7; k++)
                {
                    var odds = factors.Odds(s, c, k);
                    for (var e = 0; e < odds.Length; e++)
                    {
                        var beta = _betas[s, e];
                        var sum = 0.0;
                        if (beta is not null)
                            foreach (var (column, value) in TimeColumns(c, k)) sum += value * beta[column];
                        odds[e] = Math.Exp(sum);
                    }
                }
        return factors;
    }

    /// <summary>The factors on the odds that are a lead's own, by stage, cell and exit; null where nothing is known of it.</summary>
    public double[]? Own(Facts facts)
    {
        if (!_covariates.Any) return null;
        var exits = _days.Exits;
        var own = new double[_days.Stages.Count * Stay.Cells * exits];
        Array.Fill(own, 1);
        for (var s = 0; s < _days.Stages.Count; s++)
            for (var e = 0; e < exits; e++)
                if (_betas[s, e] is { } beta)
                {
                    double level = facts.Groups.Sum(g => beta[FirstGroup + g]), tilt = 0;
                    for (var n = 0; n < facts.Numbers.Length; n++)
                    {
                        level += facts.Numbers[n] * beta[FirstNumber + n];
                        tilt += facts.Numbers[n] * beta[FirstNumber + _covariates.Numbers + n];
                    }
                    for (var c = 0; c < Stay.Cells; c++) own[(((s * Stay.Cells) + c) * exits) + e] = Math.Exp(level + (tilt * Tilt[c]));
                }
        return own;
    }

    private double[] Fit(int stage, int exit, IReadOnlyList<Facts> facts, Chain offsets, double[] ridge)
    {
        var regression = new RidgeLogistic();
        foreach (var row in _days.Rows[stage])
        {
            if (row.Exit != exit && row.Exit != LeadDays.Stayed) continue;
            var day = WorkClock.ClassOf(row.Period);
            foreach (var (column, value) in TimeColumns(row.Cell, day)) regression.Set(column, value);
            var lead = facts[row.Lead];
            foreach (var group in lead.Groups) regression.Set(FirstGroup + group, 1);
            for (var n = 0; n < lead.Numbers.Length; n++)
            {
                regression.Set(FirstNumber + n, lead.Numbers[n]);
                regression.Set(FirstNumber + _covariates.Numbers + n, lead.Numbers[n] * Tilt[row.Cell]);
            }
            regression.Add(Math.Log(offsets.Odds(stage, row.Cell, day)[exit]), Math.Pow(2, row.Period / HalfLife), row.Exit == exit);
        }
        return regression.Fit(ridge);
    }

    private static readonly (int, double)[][] TimeRows = [.. Enumerable.Range(0, Stay.Cells * 7).Select(i => MakeTimeColumns(i / 7, i % 7))];

    private static (int Column, double Value)[] TimeColumns(int cell, int day) => TimeRows[(cell * 7) + day];

    private static (int, double)[] MakeTimeColumns(int cell, int day)
    {
        var columns = new List<(int, double)> { (0, 1) };
        var t = Time[cell];
        var k = Array.FindLastIndex(Knots, knot => knot <= t);
        if (k < 0) columns.Add((1, 1));
        else if (k == Knots.Length - 1) columns.Add((1 + k, 1));
        else
        {
            var part = (t - Knots[k]) / (Knots[k + 1] - Knots[k]);
            if (part < 1) columns.Add((1 + k, 1 - part));
            if (part > 0) columns.Add((2 + k, part));
        }
        columns.Add((1 + Knots.Length + day, 1));
        return [.. columns];
    }
}
