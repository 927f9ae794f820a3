namespace Evenkeel.Core.Leads;

/// <summary>The forecast again, as it would be if one step lost a tenth less.</summary>
/// <remarks>
/// Losses have a hazard of their own beside the other ends of a step. It is lowered so far that of those who leave the step, by the forecast's own shares,
/// a tenth fewer are lost: from share q to .9 q by the factor .9 (1 - q) / (1 - .9 q). Who is not lost stays, and leaves later in the other ways;
/// nothing else becomes quicker, so that no chance of a win falls. How many of the ends other than wins are losses is learnt from the step's own,
/// beside one that is.
/// The intervals are made like the forecast's: from up to a hundred draws with a fixed seed in which records count in part, each draw with and without the change.
/// </remarks>
internal sealed class LosingLess
{
    private const double Kept = .9, DaysAYear = 365.25;

    // what takes about a tenth of a second: a draw takes as long as the stages squared, once for each step
    private const int FewestDraws = 25, MostDraws = 100, Work = 40_000;

    private readonly Model _model;
    private readonly int _horizon;
    private readonly Dictionary<int, TenthLess> _gains = [];

    /// <param name="EverWon">Of leads still to arrive.</param>
    /// <param name="NewClient">Within the horizon.</param>
    internal readonly record struct Figures(double EverWon, double ClientsAYear, double NewClient);

    /// <param name="steps">By their place, with what became of those that reached them.</param>
    public LosingLess(Model model, int horizon, IReadOnlyList<(int Place, StepCounts Counts)> steps)
    {
        (_model, _horizon) = (model, horizon);
        var lossesOfEnds = steps.Select(step => (step.Counts.Lost + 1) / (step.Counts.Lost + step.Counts.Declined + step.Counts.Referred + 1.0)).ToList();
        var means = WithEach(model.MeanRates, model.Mean, model.ArrivalRate, isMean: true);
        Now = means[0];
        var count = Math.Clamp(Work / (Math.Max(1, steps.Count) * model.Stages.Count * model.Stages.Count), FewestDraws, MostDraws);
        var draws = model.DrawChains().Take(count).Select(draw => WithEach(draw.Rates, draw.Chain, draw.ArrivalRate, isMean: false)).ToList();
        for (var s = 0; s < steps.Count; s++)
        {
            var gains = draws.ConvertAll(draw => Gain(draw[s + 1], draw[0]));
            var mean = Gain(means[s + 1], means[0]);
            var years = Forecast.Within(mean.ClientsAYear, [.. gains.Select(gain => gain.ClientsAYear)]);
            _gains[steps[s].Place] = new(
                Forecast.Within(mean.EverWon, [.. gains.Select(gain => gain.EverWon)]), new(years.Mean, years.Low, years.High),
                Forecast.Within(mean.NewClient, [.. gains.Select(gain => gain.NewClient)]));
        }

        List<Figures> WithEach(Rates rates, Chain chain, double arrivals, bool isMean)
        {
            var figures = new List<Figures>(steps.Count + 1) { Of(chain, arrivals, isMean) };
            var changed = chain.Copy();
            for (var s = 0; s < steps.Count; s++)
            {
                var place = steps[s].Place;
                changed.Take(place, chain, chain.Stages + 1, OnOtherEnds(rates.Shares[place][chain.Stages + 1], lossesOfEnds[s]));
                figures.Add(Of(changed, arrivals, isMean));
                changed.Take(place, chain, chain.Stages + 1, 1);
            }
            return figures;
        }
    }

    /// <summary>With nothing changed.</summary>
    public Figures Now { get; }

    /// <summary>What a tenth less would bring at a step.</summary>
    public TenthLess At(int place) => _gains[place];

    /// <summary>What lowers the ends other than wins so far that a tenth less is lost.</summary>
    /// <param name="ends">The share of the exits that are such ends, 0..1.</param>
    /// <param name="losses">The share of those ends that are losses, 0..1.</param>
    internal static double OnOtherEnds(double ends, double losses)
    {
        var lost = ends * losses;
        return 1 - (losses * (1 - (Kept * (1 - lost) / (1 - (Kept * lost)))));
    }

    private Figures Of(Chain chain, double arrivals, bool isMean)
    {
        var ever = _model.EverWonOnArrival(chain);
        return new(ever, ever * arrivals * DaysAYear, _model.AnyWin(chain, _horizon, arrivals, isMean));
    }

    // the sweeps of a chance of ever stop a hair short of their limit
    private static Figures Gain(Figures with, Figures without) => new(
        Math.Max(0, with.EverWon - without.EverWon), Math.Max(0, with.ClientsAYear - without.ClientsAYear), Math.Max(0, with.NewClient - without.NewClient));
}
