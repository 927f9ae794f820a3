namespace Evenkeel.Core.Leads;

/// <summary>The chances of a win for every horizon of whole weeks at once, from one chain.</summary>
/// <remarks>
/// The same walk as <see cref="Walk"/> with average factors in stages yet to be entered. Without factors that hang on the calendar day it is the same from any
/// week to the next, so that <c>G(s, n)</c>, the chance that a lead which enters stage <c>s</c> with <c>n</c> days to go is won in them, serves every horizon:
/// the renewal equation of a semi-Markov chain, <c>G(s, n) = Σ exits to e on day m · G(e, n − m − 1)</c> (Çinlar, <i>Introduction to Stochastic Processes</i>, section 10.3).
/// Horizons are whole weeks, so a day's place in the week is known from the days that are left.
/// </remarks>
internal sealed class WeeklyWins
{
    private readonly Chain _chain;
    private readonly WorkClock _clock;
    private readonly int _days, _stages;
    private readonly double[] _entered;

    public WeeklyWins(Chain chain, WorkClock clock, int weeks)
    {
        (_chain, _clock, _days, _stages) = (chain, clock, 7 * weeks, chain.Stages);
        // by stage and the day of the week of the entry: the chance of each exit on each day after it
        var exits = new double[_stages * 7][];
        for (var s = 0; s < _stages; s++)
            for (var day = 0; day < 7; day++) exits[(s * 7) + day] = ExitsFrom(s, clock.WorkIn(day - 1) / 2, null, day, _days - 1);

        _entered = new double[_stages * _days];
        for (var left = 1; left < _days; left++)
            for (var s = 0; s < _stages; s++)
                _entered[(left * _stages) + s] = Won(exits[(s * 7) + DayOfWeek(left)], left);
    }

    /// <summary>The chance that a lead which enters a stage with so many days to go is won in them.</summary>
    public double Entered(int stage, int daysLeft) => _entered[(daysLeft * _stages) + stage];

    /// <summary>The chance that an open lead is won by the end of each week.</summary>
    public float[] Of(OpenLead lead)
    {
        var exits = ExitsFrom(lead.Place, lead.Stay, lead.Own, 0, _days);
        var wonBy = new float[_days / 7];
        for (var week = 0; week < wonBy.Length; week++) wonBy[week] = (float)Won(exits, 7 * (week + 1));
        for (var week = 1; week < wonBy.Length; week++) wonBy[week] = Math.Clamp(wonBy[week], wonBy[week - 1], 1);
        return wonBy;
    }

    private static int DayOfWeek(int daysLeft) => WorkClock.ClassOf(-daysLeft);

    private double Won(double[] exits, int daysLeft)
    {
        var won = 0.0;
        var width = _stages + 1;
        for (var day = 0; day < daysLeft; day++)
        {
            var row = exits.AsSpan(day * width, width);
            won += row[_stages];
            var then = _entered.AsSpan((daysLeft - day - 1) * _stages, _stages);
            for (var e = 0; e < then.Length; e++) won += row[e] * then[e];
        }
        return won;
    }

    /// <summary>For each day, the chances of going to each stage on it, and of a win.</summary>
    private double[] ExitsFrom(int stage, double stay, OwnFactors? own, int firstDay, int days)
    {
        var width = _stages + 1;
        var exits = new double[days * width];
        var (left, workBefore) = (1.0, _clock.WorkTo(firstDay));
        Span<double> paced = stackalloc double[_chain.Exits];
        paced.Fill(1);
        own?.OnEntry(stage, workBefore, paced);
        for (var day = 0; day < days; day++)
        {
            var cell = Stay.Cell(stay + _clock.WorkTo(firstDay + day) - workBefore);
            var odds = _chain.Odds(stage, cell, (firstDay + day) % 7);
            ReadOnlySpan<double> factors = own is null ? [] : own.At(stage, cell);
            var row = exits.AsSpan(day * width, width);
            var all = 1.0;
            for (var e = 0; e < odds.Length; e++)
            {
                var odd = factors.IsEmpty ? odds[e] : odds[e] * factors[e] * paced[e];
                all += odd;
                if (e < width) row[e] = odd;
            }
            left /= all;
            for (var e = 0; e < width; e++) row[e] *= left;
        }
        return exits;
    }
}
