namespace Evenkeel.Core.Leads;

/// <summary>A chance with its 90 % credible interval; all three from 0 to 1.</summary>
public readonly record struct Chance(double Mean, double Low, double High);

/// <summary>What a forecast is told beside the histories.</summary>
public sealed record ForecastSettings
{
    /// <summary>The user's stages from first to last; stages not named here are placed by where leads meet them.</summary>
    public IReadOnlyList<string> StageOrder { get; init; } = [];

    /// <summary>Days of the week on which the practice rests.</summary>
    public IReadOnlySet<DayOfWeek> DaysOff { get; init; } = new HashSet<DayOfWeek> { DayOfWeek.Saturday, DayOfWeek.Sunday };

    /// <summary>The zone in which days begin and end.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>What to learn from beside stage and time: <c>value</c>, <c>source</c>, <c>offering</c>, or a key of <see cref="LeadHistory.Features"/>.</summary>
    public IReadOnlyList<string> Features { get; init; } = [];
}

/// <summary>One open lead's part of a forecast.</summary>
/// <param name="Id">The lead's <see cref="LeadHistory.Id"/>.</param>
/// <param name="Stage">Its stage at the forecast's instant, <c>unknown</c> when none is recorded yet.</param>
/// <param name="AgeDays">Days since it was opened, fractions included.</param>
/// <param name="StageDays">Days since it entered the stage, fractions included.</param>
/// <param name="Chance">Of a win within the horizon.</param>
/// <param name="ChanceEver">Of a win at any time, 0..1, not under <paramref name="Chance"/>.</param>
/// <param name="Adds">What the chance of a new client would lose without this lead, 0..1.</param>
/// <param name="IfMoved">The chance of a new client if this lead entered its next stage now, and that stage; null in the last stage.</param>
public sealed record LeadForecast(
    string Id, string Stage, double AgeDays, double StageDays, Chance Chance, double ChanceEver, double Adds, NextStage? IfMoved);

/// <summary>The next stage of a lead, and the chance of a new client (0..1) if it were there now; not an effect of any action.</summary>
public sealed record NextStage(string Stage, double Chance);

/// <summary>The chance of at least one new client within a horizon.</summary>
/// <param name="AsOf">UTC; only what happened strictly before it is known.</param>
/// <param name="HorizonDays">A win counts up to and including this many times 24 hours after <paramref name="AsOf"/>.</param>
/// <param name="Chance">Open leads and leads still to arrive together.</param>
/// <param name="FromOpenLeads">The chance of at least one from the open leads alone, 0..1.</param>
/// <param name="FromNewLeads">The chance of at least one from leads still to arrive alone, 0..1.</param>
/// <param name="Leads">The open leads, those that add most first.</param>
/// <param name="EndedLeads">How many ended leads the forecast rests on.</param>
/// <param name="Reasons">What makes up the number, most important first.</param>
public sealed record NewClientForecast(
    DateTime AsOf, int HorizonDays, Chance Chance, double FromOpenLeads, double FromNewLeads,
    IReadOnlyList<LeadForecast> Leads, int EndedLeads, IReadOnlyList<Reason> Reasons);

/// <summary>A fact behind a forecast, to be put into words at the edge.</summary>
/// <param name="Kind">Which sentence it is.</param>
/// <param name="LeadIds">The leads it names, most important first.</param>
/// <param name="Number">The figure it names; its unit depends on <paramref name="Kind"/>.</param>
/// <param name="Stage">The stage it names.</param>
public sealed record Reason(ReasonKind Kind, IReadOnlyList<string> LeadIds, double? Number = null, string? Stage = null);

/// <summary>The sentences a forecast can give.</summary>
public enum ReasonKind
{
    /// <summary>These one to three leads make up most of the chance; the number is how much they add together (0..1).</summary>
    MostlyFrom,

    /// <summary>No lead is open.</summary>
    NoOpenLeads,

    /// <summary>New leads add this much (0..1) within the horizon.</summary>
    NewLeadsAdd,

    /// <summary>The horizon is shorter than the usual days from opening to signature (the number, days).</summary>
    HorizonShorterThanCycle,

    /// <summary>Too few leads have ended (the number) to say more; the answer leans on the stated prior.</summary>
    FewRecords,

    /// <summary>These leads have sat in their stage longer than nine in ten did that left it.</summary>
    Stale,

    /// <summary>The chance a week ago was this (0..1), with what was known then.</summary>
    AWeekAgo,

    /// <summary>These leads were won in the last seven days.</summary>
    WonLastWeek,

    /// <summary>These leads ended otherwise in the last seven days.</summary>
    EndedLastWeek,
}

/// <summary>A model fitted to one practice's history as of an instant.</summary>
public sealed class Forecast
{
    private const int Draws = 200, Seed = 1;
    internal static double Trust = HazardRegression.E("TR", .4);

    private readonly DateTime _asOf;
    private readonly WorkClock _clock;
    private readonly List<LeadPath> _paths;
    private readonly LeadDays _days;
    private readonly StageRates _rates;
    private readonly Arrivals _arrivals;
    private readonly HazardRegression _regression;
    private readonly Chain _shared, _chain;
    private readonly Facts[] _facts;

    private Forecast(List<LeadPath> paths, DateTime asOf, ForecastSettings settings)
    {
        _asOf = asOf;
        _paths = paths;
        _clock = new(asOf, settings);
        var stages = StageOrder.Infer(settings.StageOrder, paths.Select(p => p.Marks.Where(m => m.End is null).Select(m => m.Stage).ToList()));
        _days = LeadDays.From(paths, stages, _clock);
        _rates = new(_days, _clock);
        _arrivals = new(_days, paths, _clock);
        var leads = paths.ConvertAll(p => p.Lead);
        var covariates = new Covariates(leads, settings.Features);
        _facts = [.. leads.Select(covariates.Of)];
        var work = _rates.Work(_clock);
        _regression = new(_days, covariates, _facts, Chain.Of(_rates.Mean(), work));
        _shared = _regression.Shared();
        _chain = Chain.Of(_rates.Mean(), work, _shared);
    }

    /// <summary>Fits to what happened strictly before <paramref name="asOf"/>; what came later changes no bit of the result.</summary>
    public static Forecast Fit(IReadOnlyList<LeadHistory> leads, DateTime asOf, ForecastSettings settings) => new(
        [.. leads.Select(l => LeadPath.Before(l, asOf)).OfType<LeadPath>().OrderBy(p => p.Lead.OpenedAt).ThenBy(p => p.Lead.Id, StringComparer.Ordinal)],
        asOf, settings);

    /// <summary>The chance of a new client within <paramref name="horizonDays"/> (1..3650).</summary>
    public NewClientForecast NewClient(int horizonDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(horizonDays, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(horizonDays, 3650);
        var open = Enumerable.Range(0, _paths.Count).Where(i => _paths[i].IsOpen).ToList();
        var mean = new Walk(_chain, null, _clock, horizonDays);
        var fromNew = _arrivals.AnyWin(mean, horizonDays, _arrivals.Rate);
        var stay = open.ConvertAll(i => -_clock.WorkTo(_clock.DaysTo(_paths[i].Last.At)));
        var place = open.ConvertAll(i => _days.Stages.PlaceOf(_paths[i].Last.Stage));
        var own = open.ConvertAll(i => _regression.Own(_facts[i]));
        var walks = own.ConvertAll(o => new Walk(_chain, o, _clock, horizonDays, new EverWon(_chain, o, _clock)));
        var ends = walks.Select((w, n) => w.From(place[n], stay[n])).ToList();
        var none = ends.Aggregate(1.0, (x, e) => x * (1 - e.Won));
        var chance = 1 - none * (1 - fromNew);

        var random = new Random(Seed);
        var anyDraws = new double[Draws];
        var draws = open.ConvertAll(_ => new double[Draws]);
        var work = _rates.Work(_clock);
        for (var d = 0; d < Draws; d++)
        {
            var chain = Chain.Of(_rates.Draw(random, Trust), work, _shared);
            var walk = new Walk(chain, null, _clock, horizonDays);
            var miss = 1 - _arrivals.AnyWin(walk, horizonDays, _arrivals.DrawRate(random, Trust));
            for (var n = 0; n < open.Count; n++)
            {
                draws[n][d] = walk.From(place[n], stay[n]).Won;
                miss *= 1 - draws[n][d];
            }
            anyDraws[d] = 1 - miss;
        }
        Chance Of(double m, double[] ds)
        {
            Array.Sort(ds);
            return new(m, Math.Min(m, ds[(int)(Draws * .05)]), Math.Max(m, ds[(int)(Draws * .95)]));
        }
        var leads = open.Select((i, n) => new LeadForecast(_paths[i].Lead.Id, _paths[i].Last.Stage, -_clock.DaysTo(_paths[i].Lead.OpenedAt),
            -_clock.DaysTo(_paths[i].Last.At), Of(ends[n].Won, draws[n]), ends[n].Ever, ends[n].Won < 1 ? ends[n].Won * none / (1 - ends[n].Won) * (1 - fromNew) : 0, null)).ToList();
        return new(_asOf, horizonDays, Of(chance, anyDraws), 1 - none, fromNew, leads, _paths.Count - open.Count, []);
    }
}
