namespace Evenkeel.Core.Leads;

/// <summary>Where a lead is at the end of a horizon.</summary>
/// <param name="Won">The chance that it was won within the horizon.</param>
/// <param name="Ended">The chance that it ended otherwise within the horizon.</param>
/// <param name="Open">The chance that it is still open.</param>
/// <param name="Ever">The chance that it is won within the horizon or later; not under <paramref name="Won"/>.</param>
internal readonly record struct Ends(double Won, double Ended, double Open, double Ever);

/// <summary>Walks one lead's chances through the days of a horizon, from the last day back to the first.</summary>
/// <remarks>
/// A semi-Markov chain on whole days: the cumulative incidence of competing ends (Putter, Fiocco and Geskus, Statistics in Medicine 26,
/// 2007, section 4), with the time in the stage as its clock.
/// </remarks>
internal sealed class Walk
{
    private readonly Chain _chain;
    private readonly WorkClock _clock;
    private readonly int _horizon;
    private readonly EverWon? _ever;
    private readonly Ends[,] _entered;

    /// <param name="own">The factors on the odds in stages yet to be entered.</param>
    /// <param name="horizon">Days, 1 or more.</param>
    /// <param name="ever">What the end of the horizon is worth; null where nobody asks for <see cref="Ends.Ever"/>.</param>
    public Walk(Chain chain, OwnFactors own, WorkClock clock, int horizon, EverWon? ever = null)
    {
        (_chain, _clock, _horizon, _ever) = (chain, clock, horizon, ever);
        _entered = new Ends[chain.Stages, horizon + 1];
        for (var day = horizon; day > 0; day--)
            for (var s = 0; s < chain.Stages; s++)
                _entered[s, day] = From(s, clock.WorkIn(day - 1) / 2, own, day);
    }

    /// <summary>For a lead that entered a stage during the period before <paramref name="day"/> (1..horizon).</summary>
    public Ends Entered(int stage, int day) => _entered[stage, day];

    /// <summary>For a lead that has been in a stage for so many working days at the start of <paramref name="day"/>.</summary>
    /// <param name="own">The factors on the odds in this stage.</param>
    public Ends From(int stage, double stay, OwnFactors own, int day = 0)
    {
        double left = 1, won = 0, ended = 0, open = 0, ever = 0;
        var workBefore = _clock.WorkTo(day);
        Span<double> paced = stackalloc double[_chain.Exits];
        own.OnEntry(stage, workBefore, paced);
        for (var t = day; t < _horizon; t++)
        {
            var cell = Stay.Cell(stay + _clock.WorkTo(t) - workBefore);
            var odds = _chain.Odds(stage, cell, t % 7);
            var factors = own.At(stage, cell);
            double all = 1, toWon = 0, toEnded = 0, toOpen = 0, toEver = 0;
            for (var e = 0; e < odds.Length; e++)
            {
                var odd = odds[e] * factors[e] * paced[e];
                all += odd;
                var then = e < _chain.Stages ? _entered[e, t + 1] : e == _chain.Stages ? new(1, 0, 0, 1) : new Ends(0, 1, 0, 0);
                toWon += odd * then.Won;
                toEnded += odd * then.Ended;
                toOpen += odd * then.Open;
                toEver += odd * then.Ever;
            }
            var share = left / all;
            won += share * toWon;
            ended += share * toEnded;
            open += share * toOpen;
            ever += share * toEver;
            left = share;
        }
        if (_ever is not null) ever += left * _ever.From(stage, Stay.Cell(stay + _clock.WorkTo(_horizon) - workBefore));
        return new(won, ended, open + left, ever);
    }
}
