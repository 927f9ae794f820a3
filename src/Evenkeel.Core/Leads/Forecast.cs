namespace Evenkeel.Core.Leads;

/// <summary>A model fitted to one practice's history as of an instant. Safe to use from several threads.</summary>
public sealed class Forecast
{
    private const int LongestHorizon = 3650;

    private readonly IReadOnlyList<LeadHistory> _leads;
    private readonly DateTime _asOf;
    private readonly ForecastSettings _settings;
    private readonly Model _model;

    private Forecast(IReadOnlyList<LeadHistory> leads, DateTime asOf, ForecastSettings settings)
    {
        (_leads, _asOf, _settings) = (leads, asOf, settings);
        var paths = leads.Select(l => LeadPath.Before(l, asOf)).OfType<LeadPath>()
            .OrderBy(p => p.Lead.OpenedAt).ThenBy(p => p.Lead.Id, StringComparer.Ordinal).ToList();
        _model = new(paths, new WorkClock(asOf, settings), settings);
    }

    /// <summary>Fits to what happened strictly before <paramref name="asOf"/>; what came later changes no bit of the result.</summary>
    /// <param name="asOf">UTC.</param>
    public static Forecast Fit(IReadOnlyList<LeadHistory> leads, DateTime asOf, ForecastSettings settings) => new(leads, asOf, settings);

    /// <summary>The chance of at least one new client within <paramref name="horizonDays"/> (1..3650).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is out of its range.</exception>
    public NewClientForecast NewClient(int horizonDays)
    {
        CheckHorizon(horizonDays);
        // the fit of a week ago takes as long as all the rest
        var aWeekAgo = Task.Run(() => MeanAWeekAgo(horizonDays));
        var answer = Figures(horizonDays);
        return answer with { Reasons = Reasons.Of(answer, _model.Paths, aWeekAgo.Result) };
    }

    /// <summary>Each open lead's chance of being won within <paramref name="horizonDays"/> (1..3650), by its id: what is cheap for thousands of leads.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is out of its range.</exception>
    public IReadOnlyDictionary<string, double> Chances(int horizonDays)
    {
        CheckHorizon(horizonDays);
        return _model.Open.ToDictionary(lead => lead.Path.Lead.Id, lead => _model.Won(lead, horizonDays), StringComparer.Ordinal);
    }

    /// <summary>When open leads and those still to arrive may be won, by week, in 64 equally likely worlds; <paramref name="weeks"/> is 1..260.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number of weeks is out of its range.</exception>
    public WinsAhead Ahead(int weeks)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(weeks, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(weeks, 260);
        return _model.Ahead(weeks);
    }

    /// <summary>Where leads are lost, and what losing a tenth less at a step would bring, also within <paramref name="horizonDays"/> (1..3650).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The horizon is out of its range.</exception>
    public Funnel Losses(int horizonDays)
    {
        CheckHorizon(horizonDays);
        return Funnel.Of(_model, _asOf, horizonDays);
    }

    /// <summary>The forecast without its reasons.</summary>
    internal NewClientForecast Figures(int horizonDays)
    {
        CheckHorizon(horizonDays);
        var open = _model.Open;
        var chances = open.Select(lead => _model.Of(lead, horizonDays)).ToList();
        var without = NoneWithout(chances.ConvertAll(c => 1 - c.Ends.Won));
        var fromNew = _model.OfArrivals(horizonDays);
        var none = chances.Aggregate(1.0, (product, c) => product * (1 - c.Ends.Won));
        var any = 1 - (none * (1 - fromNew));
        var draws = _model.Draw(horizonDays);

        LeadForecast Lead(int n)
        {
            var (path, place) = (open[n].Path, open[n].Place);
            double With(double chance) => 1 - (without[n] * (1 - chance) * (1 - fromNew));
            var (ends, ifMoved) = chances[n];
            return new(path.Lead.Id, path.Last.Stage, -_model.Clock.DaysTo(path.Lead.OpenedAt), -_model.Clock.DaysTo(path.Last.At),
                Within(ends.Won, draws[n]), ends.Ever, ends.Won * without[n] * (1 - fromNew),
                ifMoved is { } moved ? new(_model.Stages.Names[place + 1], With(moved), moved) : null);
        }
        var leads = Enumerable.Range(0, open.Count).Select(Lead).OrderByDescending(l => l.Adds).ToList();
        return new(_asOf, horizonDays, Within(any, draws[^1]), 1 - none, fromNew, _model.WonOnArrival(horizonDays), leads, _model.Paths.Count - open.Count, []);
    }

    private static void CheckHorizon(int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, LongestHorizon);
    }

    private double? MeanAWeekAgo(int horizonDays)
    {
        var then = _asOf.AddDays(-7);
        return _leads.Any(l => l.OpenedAt < then) ? Fit(_leads, then, _settings).Mean(horizonDays) : null;
    }

    private double Mean(int horizonDays) =>
        1 - _model.Open.Aggregate(1 - _model.OfArrivals(horizonDays), (none, lead) => none * (1 - _model.Of(lead, horizonDays).Ends.Won));

    /// <summary>For each factor, the product of the others; exact also where one is 0.</summary>
    private static double[] NoneWithout(List<double> factors)
    {
        var products = new double[factors.Count];
        Array.Fill(products, 1);
        for (var (i, before) = (0, 1.0); i < factors.Count; before *= factors[i++]) products[i] *= before;
        for (var (i, after) = (factors.Count - 1, 1.0); i >= 0; after *= factors[i--]) products[i] *= after;
        return products;
    }

    /// <summary>A chance with the middle nine tenths of its draws, widened where they leave it out.</summary>
    internal static Chance Within(double mean, double[] draws)
    {
        var sorted = draws.Order().ToArray();
        var (low, high) = ((int)((sorted.Length - 1) * .05), (int)Math.Ceiling((sorted.Length - 1) * .95));
        return new(mean, Math.Min(mean, sorted[low]), Math.Max(mean, sorted[high]));
    }
}
