using MathNet.Numerics.Distributions;

namespace Evenkeel.Core.Leads;

/// <summary>How many new leads come in a day, and where they are at the end of the day on which they come.</summary>
/// <remarks>A Poisson process with a Gamma posterior on its rate; older leads count less.</remarks>
internal sealed class Arrivals
{
    private const double HalfLifeDays = 60;
    private const double LeadsInPrior = 1, FirstPlaceInPrior = 2;

    private readonly double _leads = LeadsInPrior, _days = LeadsInPrior / StagePrior.Arrivals;
    private readonly double[] _places;

    public Arrivals(LeadDays days, IReadOnlyList<LeadPath> paths, WorkClock clock)
    {
        _places = new double[days.Exits];
        _places[days.Stages.First] = FirstPlaceInPrior;
        for (var i = 0; i < paths.Count; i++)
        {
            _leads += Math.Pow(2, clock.DaysTo(paths[i].Lead.OpenedAt) / HalfLifeDays);
            _places[days.Arrived[i]]++;
        }
        if (paths.Count == 0) return;
        var since = -clock.DaysTo(paths.Min(p => p.Lead.OpenedAt));
        _days += HalfLifeDays / Math.Log(2) * (1 - Math.Pow(2, -since / HalfLifeDays));
    }

    /// <summary>New leads per day, the posterior mean.</summary>
    public double Rate => _leads / _days;

    /// <summary>A draw of the rate.</summary>
    /// <param name="trust">What a record counts, 0..1.</param>
    public double DrawRate(Random random, double trust) => Gamma.Sample(random, _leads * trust, _days * trust);

    /// <summary>The chance that a lead which arrives is ever won.</summary>
    public double EverWon(EverWon ever)
    {
        var stages = _places.Length - 2;
        var won = _places[stages];
        for (var s = 0; s < stages; s++) won += _places[s] * ever.From(s, 0);
        return won / _places.Sum();
    }

    /// <summary>The chance that a lead which arrives is won within so many days after the one of its arrival.</summary>
    public double Won(WeeklyWins wins, int daysLeft)
    {
        var stages = _places.Length - 2;
        var won = _places[stages];
        for (var s = 0; s < stages; s++) won += _places[s] * wins.Entered(s, daysLeft);
        return won / _places.Sum();
    }

    /// <summary>The chance of at least one win within the horizon among leads that arrive in it.</summary>
    public double AnyWin(Walk walk, int horizon, double rate)
    {
        var wins = 0.0;
        for (var day = 1; day <= horizon; day++) wins += Won(walk, day);
        return 1 - Math.Exp(-rate * wins);
    }

    /// <summary>The chance that a lead which arrives in the day before <paramref name="day"/> (1 up to the horizon of the walk) is won within that horizon.</summary>
    public double Won(Walk walk, int day)
    {
        var stages = _places.Length - 2;
        var won = _places[stages];
        for (var s = 0; s < stages; s++) won += _places[s] * walk.Entered(s, day).Won;
        return won / _places.Sum();
    }
}
