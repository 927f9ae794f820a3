namespace Evenkeel.Core.Leads;

/// <summary>
/// What many records say beyond <see cref="StageRates"/>: smooth time in stage, day of the week, pace so far, groups and numbers.
/// </summary>
/// <remarks>
/// A regression for each stage and exit, on the lead-days with that exit against those that stayed: together they estimate the multinomial
/// logit (Begg and Gray, Biometrika 71, 1984). The log-odds of the conjugate rates are the offset, and there is no intercept: levels are
/// theirs.
/// </remarks>
internal sealed class HazardRegression
{
    // prior precisions: an effect needs about so many exits to be half believed, or ten or a hundred times as many where
    // that makes the records likelier
    private const double TimeRidge = 6, DayRidge = 10, PaceRidge = 10, GroupRidge = 20, NumberRidge = 20;
    private static readonly double[] Doubts = [100, 10, 1];

    private readonly LeadDays _days;
    private readonly Covariates _covariates;
    private readonly double[] _meanPace;
    private readonly double[]?[,] _effects;

    /// <param name="facts">By the index of the lead.</param>
    /// <param name="offsets">The chain that the rates alone make.</param>
    public HazardRegression(LeadDays days, Covariates covariates, IReadOnlyList<Facts> facts, Chain offsets)
    {
        (_days, _covariates) = (days, covariates);
        _meanPace = [.. days.Rows.Select(rows => rows.Count == 0 ? 0 : rows.Average(r => r.Pace))];
        _effects = new double[]?[days.Stages.Count, days.Exits];
        double[] ridge =
        [
            .. Enumerable.Repeat(TimeRidge, TimeColumns.Hinges),
            .. Enumerable.Repeat(DayRidge, TimeColumns.Count - TimeColumns.Hinges),
            PaceRidge,
            .. Enumerable.Repeat(GroupRidge, covariates.Groups), .. Enumerable.Repeat(NumberRidge, 2 * covariates.Numbers),
        ];
        for (var s = 0; s < days.Stages.Count; s++)
            foreach (var exit in days.Rows[s].Select(r => (int)r.Exit).Where(e => e != LeadDays.Stayed).Distinct())
                _effects[s, exit] = Fit(s, exit, facts, offsets, ridge);
    }

    private static int PaceColumn => TimeColumns.Count;

    private static int FirstGroup => PaceColumn + 1;

    private int FirstNumber => FirstGroup + _covariates.Groups;

    private int FirstTilt => FirstNumber + _covariates.Numbers;

    /// <summary>The factors on the odds that all leads share, for a lead of the average pace.</summary>
    public Chain Shared()
    {
        var factors = new Chain(_days.Stages.Count);
        for (var s = 0; s < factors.Stages; s++)
            for (var c = 0; c < Stay.Cells; c++)
                for (var day = 0; day < 7; day++)
                {
                    var factor = factors.Odds(s, c, day);
                    for (var e = 0; e < factor.Length; e++)
                    {
                        var sum = 0.0;
                        if (_effects[s, e] is { } effect)
                            foreach (var (column, value) in TimeColumns.Of(c, day)) sum += value * effect[column];
                        factor[e] = Math.Exp(sum);
                    }
                }
        return factors;
    }

    /// <summary>The factors on the odds that are a lead's own.</summary>
    /// <param name="place">The stage it is in.</param>
    /// <param name="pace">Its pace when it came there; that of other stages depends on the day of their entry.</param>
    /// <param name="age">Working days since its opening.</param>
    public OwnFactors Own(Facts facts, int place, double pace, double age)
    {
        var own = new OwnFactors(_days.Stages.Count) { Age = age };
        for (var s = 0; s < _days.Stages.Count; s++)
            for (var e = 0; e < _days.Exits; e++)
                if (_effects[s, e] is { } effect)
                {
                    var level = effect[PaceColumn] * ((s == place ? pace : 0) - _meanPace[s]);
                    if (s != place) own.PaceEffects(s)[e] = effect[PaceColumn];
                    var tilt = 0.0;
                    foreach (var group in facts.Groups) level += effect[FirstGroup + group];
                    for (var n = 0; n < facts.Numbers.Length; n++)
                    {
                        level += facts.Numbers[n] * effect[FirstNumber + n];
                        tilt += facts.Numbers[n] * effect[FirstTilt + n];
                    }
                    for (var c = 0; c < Stay.Cells; c++) own.At(s, c)[e] = Math.Exp(level + (tilt * TimeColumns.Tilt(c)));
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
            foreach (var (column, value) in TimeColumns.Of(row.Cell, day)) regression.Set(column, value);
            regression.Set(PaceColumn, row.Pace - _meanPace[stage]);
            var lead = facts[row.Lead];
            foreach (var group in lead.Groups) regression.Set(FirstGroup + group, 1);
            for (var n = 0; n < lead.Numbers.Length; n++) regression.Set(FirstNumber + n, lead.Numbers[n]);
            for (var n = 0; n < lead.Numbers.Length; n++) regression.Set(FirstTilt + n, lead.Numbers[n] * TimeColumns.Tilt(row.Cell));
            regression.Add(Math.Log(offsets.Odds(stage, row.Cell, day)[exit]), row.Exit == exit);
        }
        RidgeLogistic.Fitted? best = null;
        foreach (var doubt in Doubts)
        {
            var next = regression.Fit([.. ridge.Select(r => r * doubt)], best?.Effects);
            if (next.LogEvidence <= best?.LogEvidence) break;
            best = next;
        }
        return best!.Value.Effects;
    }
}
