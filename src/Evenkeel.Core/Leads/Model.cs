namespace Evenkeel.Core.Leads;

/// <summary>All that is learnt from one practice's paths: rates, what a regression adds to them, and how leads arrive.</summary>
internal sealed class Model
{
    private const int Draws = 200, Seed = 1;

    private const int WorldsAhead = 64, MostWeeksAhead = 104;

    // posterior draws cover too little; on simulated practices records that count this much cover nine in ten
    private const double Trust = .4;

    private readonly StageRates _rates;
    private readonly Arrivals _arrivals;
    private readonly Chain _learnt;
    private readonly OwnFactors _average;

    /// <param name="paths">In an order of their own, so that the caller's order changes nothing.</param>
    public Model(IReadOnlyList<LeadPath> paths, WorkClock clock, ForecastSettings settings)
    {
        Clock = clock;
        Paths = paths;
        Stages = StageOrder.Infer(settings.StageOrder, paths.Select(p => p.Reached));
        var days = LeadDays.From(paths, Stages, clock);
        _rates = new(days, clock);
        MeanRates = _rates.Mean();
        _arrivals = new(days, paths, clock);
        _average = new(Stages.Count);

        var leads = paths.Select(p => p.Lead).ToList();
        var covariates = new Covariates(leads, settings.Features);
        var facts = leads.ConvertAll(covariates.Of);
        var regression = new HazardRegression(days, covariates, facts, Chain.Of(MeanRates, _rates.Work));
        _learnt = regression.Shared();
        Mean = Chain.Of(MeanRates, _rates.Work, _learnt);
        Open = [.. Enumerable.Range(0, paths.Count).Where(i => paths[i].IsOpen).Select(i => OpenOf(paths[i], facts[i], regression))];
    }

    public WorkClock Clock { get; }

    public IReadOnlyList<LeadPath> Paths { get; }

    public StageOrder Stages { get; }

    public IReadOnlyList<OpenLead> Open { get; }

    /// <summary>The posterior means of the rates.</summary>
    public Rates MeanRates { get; }

    /// <summary>The chances that the means make, with what is learnt beside them.</summary>
    public Chain Mean { get; }

    /// <summary>New leads per day.</summary>
    public double ArrivalRate => _arrivals.Rate;

    /// <summary>The chances of one open lead, and of a win if it entered its next stage now (null in the last).</summary>
    public (Ends Ends, double? IfMoved) Of(OpenLead lead, int horizon)
    {
        var walk = new Walk(Mean, lead.Own, Clock, horizon, new EverWon(Mean, lead.Own, Clock, horizon));
        var next = lead.Place + 1;
        return (walk.From(lead.Place, lead.Stay, lead.Own), next < Stages.Count ? walk.From(next, 0, lead.Own).Won : null);
    }

    /// <summary>The chance that an open lead is won within the horizon.</summary>
    public double Won(OpenLead lead, int horizon) => new Walk(Mean, lead.Own, Clock, horizon).From(lead.Place, lead.Stay, lead.Own).Won;

    /// <summary>The chance of at least one win among leads that are still to arrive.</summary>
    public double OfArrivals(int horizon) =>
        _arrivals.AnyWin(new Walk(Mean, _average, Clock, horizon), horizon, _arrivals.Rate);

    /// <summary>The chance that a lead which arrives now is won within the horizon.</summary>
    public double WonOnArrival(int horizon) => _arrivals.Won(new Walk(Mean, _average, Clock, horizon), 1);

    /// <summary>
    /// Draws of the chances from the posterior of the rates: one array for each open lead, and the last for at least one win in all.
    /// </summary>
    public double[][] Draw(int horizon)
    {
        var random = new Random(Seed);
        var draws = new double[Open.Count + 1][];
        for (var n = 0; n < draws.Length; n++) draws[n] = new double[Draws];
        var cells = CellsWithin(horizon);
        var chain = new Chain(Stages.Count);
        for (var d = 0; d < Draws; d++)
        {
            var rates = _rates.Draw(random, Trust);
            foreach (var (stage, cell) in cells) chain.Set(stage, cell, rates, _rates.Work, _learnt);
            var walk = new Walk(chain, _average, Clock, horizon);
            var none = 1 - _arrivals.AnyWin(walk, horizon, _arrivals.DrawRate(random, Trust));
            for (var n = 0; n < Open.Count; n++)
            {
                draws[n][d] = walk.From(Open[n].Place, Open[n].Stay, Open[n].Own).Won;
                none *= 1 - draws[n][d];
            }
            draws[^1][d] = 1 - none;
        }
        return draws;
    }

    /// <summary>Draws of whole chains, as those of <see cref="Draw"/> but for all cells.</summary>
    public IEnumerable<(Rates Rates, Chain Chain, double ArrivalRate)> DrawChains()
    {
        var random = new Random(Seed);
        for (var d = 0; d < Draws; d++)
        {
            var rates = _rates.Draw(random, Trust);
            yield return (rates, Chain.Of(rates, _rates.Work, _learnt), _arrivals.DrawRate(random, Trust));
        }
    }

    /// <summary>Wins by week, as far as <paramref name="weeks"/> (1..260); of what is open longer than two years no more is won.</summary>
    public WinsAhead Ahead(int weeks)
    {
        var drawn = DrawChains().Take(WorldsAhead).ToList();
        var seen = Math.Min(weeks, MostWeeksAhead);
        var open = Open.Select(_ => new float[drawn.Count][]).ToList();
        var arriving = new double[drawn.Count][];
        Parallel.For(0, drawn.Count, d =>
        {
            var weekly = new WeeklyWins(drawn[d].Chain, Clock, seen);
            for (var n = 0; n < Open.Count; n++)
            {
                var wonBy = weekly.Of(Open[n]);
                open[n][d] = [.. wonBy, .. Enumerable.Repeat(wonBy[^1], weeks - seen)];
            }
            double InDay(int day) => drawn[d].ArrivalRate * _arrivals.Won(weekly, Math.Min(day, (7 * seen) - 1));
            arriving[d] = [.. Enumerable.Range(0, weeks).Select(week => Enumerable.Range(7 * week, 7).Sum(InDay))];
        });
        return new(Open.Index().ToDictionary(lead => lead.Item.Path.Lead.Id, IReadOnlyList<float[]> (lead) => open[lead.Index], StringComparer.Ordinal), arriving);
    }

    /// <summary>The chance that a lead which arrives is ever won.</summary>
    public double EverWonOnArrival(Chain chain) => _arrivals.EverWon(new(chain, _average, Clock, 0));

    /// <summary>The chance of at least one win within the horizon.</summary>
    /// <param name="walksEach">Each open lead at its own pace also in stages yet to be entered, as the forecast; draws take the average there.</param>
    public double AnyWin(Chain chain, int horizon, double arrivals, bool walksEach)
    {
        var walk = new Walk(chain, _average, Clock, horizon);
        return 1 - Open.Aggregate(
            1 - _arrivals.AnyWin(walk, horizon, arrivals),
            (none, lead) => none * (1 - (walksEach ? new Walk(chain, lead.Own, Clock, horizon) : walk).From(lead.Place, lead.Stay, lead.Own).Won));
    }

    /// <summary>The cells that a lead can be in within the horizon.</summary>
    private HashSet<(int Stage, int Cell)> CellsWithin(int horizon)
    {
        var cells = new HashSet<(int, int)>();
        for (var s = 0; s < Stages.Count; s++)
            for (var c = 0; c <= Stay.Cell(Clock.WorkTo(horizon) + 1); c++) cells.Add((s, c));
        foreach (var lead in Open)
            for (var day = 0; day < horizon; day++) cells.Add((lead.Place, Stay.Cell(lead.Stay + Clock.WorkTo(day))));
        return cells;
    }

    private OpenLead OpenOf(LeadPath path, Facts facts, HazardRegression regression)
    {
        double Work(DateTime at) => Clock.WorkTo(Clock.DaysTo(at));
        var (opened, entered) = (Work(path.Lead.OpenedAt), Work(path.Last.At));
        var place = Stages.PlaceOf(path.Last.Stage);
        return new(path, place, -entered, regression.Own(facts, place, LeadDays.PaceOf(entered - opened), -opened));
    }
}
