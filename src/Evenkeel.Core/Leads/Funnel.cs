namespace Evenkeel.Core.Leads;

/// <summary>Where leads are lost on the way to a signature, and what losing fewer of them would bring.</summary>
/// <param name="AsOf">UTC; only what happened strictly before it is known.</param>
/// <param name="HorizonDays">Of the chance of a new client.</param>
/// <param name="EndedLeads">How many leads ended after they had reached a stage: what the answer rests on.</param>
/// <param name="EverWon">The share of leads still to arrive that are ever won, 0..1, by the forecast.</param>
/// <param name="ClientsAYear">New clients a year, at the present rate of new leads.</param>
/// <param name="NewClient">The chance of at least one new client within the horizon, 0..1; that of <see cref="NewClientForecast"/>.</param>
/// <param name="Steps">The stages that a lead has reached, in their order.</param>
/// <param name="LosesMost">
/// The fewest steps of which one, with at least <see cref="Sure"/>, loses the greatest share: one where the records carry it, several that cannot be
/// told apart where they do not; the likeliest first. Empty with fewer than <see cref="Fewest"/> ended leads.
/// </param>
public sealed record Funnel(
    DateTime AsOf, int HorizonDays, int EndedLeads, double EverWon, double ClientsAYear, double NewClient, IReadOnlyList<FunnelStep> Steps, IReadOnlyList<FunnelStep> LosesMost)
{
    /// <summary>How sure it has to be before a step is said to lose the most.</summary>
    public const double Sure = .8;

    /// <summary>With fewer ended leads nothing is said of the steps.</summary>
    public const int Fewest = 5;

    /// <remarks>
    /// A lead counts once at each stage in which it stood, by what came after its last stay there. A stage that it jumped over it never reached:
    /// it was not at risk there. An end that was taken back is no end. A stage recorded after the end changes nothing.
    /// </remarks>
    internal static Funnel Of(Model model, DateTime asOf, int horizonDays)
    {
        var counts = model.Stages.Names.Select((stage, place) => (Stage: stage, Place: place, Counts: Count(model, place))).Where(step => step.Counts.Reached > 0).ToList();
        var named = counts.FindAll(step => step.Stage != StageOrder.Unknown);
        var shares = LossShares.Of([.. named.Select(step => step.Counts)]);
        var ranked = named.FindAll(step => step.Counts.Left > 0);
        var greatest = LossShares.Greatest([.. ranked.Select(step => shares.At(step.Counts))]);
        var whatIf = new LosingLess(model, horizonDays, [.. counts.Select(step => (step.Place, step.Counts))]);
        var steps = counts.ConvertAll(step => new FunnelStep(
            step.Stage, step.Counts, shares.Within(step.Counts), ranked.IndexOf(step) is >= 0 and var n ? greatest[n] : null, whatIf.At(step.Place)));
        var ended = model.Paths.Count(path => !path.IsOpen && path.Reached.Any(stage => stage != StageOrder.Unknown));
        return new(asOf, horizonDays, ended, whatIf.Now.EverWon, whatIf.Now.ClientsAYear, whatIf.Now.NewClient, steps, ended < Fewest ? [] : Likeliest(steps));
    }

    private static StepCounts Count(Model model, int place)
    {
        int wentOn = 0, wentBack = 0, stillThere = 0;
        var ends = new int[4];
        foreach (var path in model.Paths)
        {
            var places = path.Reached.Select(model.Stages.PlaceOf).ToList();
            var last = places.LastIndexOf(place);
            if (last < 0) continue;
            if (path.Last.End is Outcome.Won || places.Skip(last).Any(later => later > place)) wentOn++;
            else if (last < places.Count - 1) wentBack++;
            else if (path.Last.End is { } end) ends[(int)end]++;
            else stillThere++;
        }
        var (lost, declined, referred) = (ends[(int)Outcome.Lost], ends[(int)Outcome.Declined], ends[(int)Outcome.Referred]);
        return new(wentOn + wentBack + lost + declined + referred + stillThere, wentOn, wentBack, lost, declined, referred, stillThere);
    }

    private static List<FunnelStep> Likeliest(List<FunnelStep> steps)
    {
        var (likeliest, together) = (new List<FunnelStep>(), 0.0);
        foreach (var step in steps.Where(step => step.LosesMost is not null).OrderByDescending(step => step.LosesMost))
        {
            if (together >= Sure) break;
            likeliest.Add(step);
            together += step.LosesMost!.Value;
        }
        return likeliest;
    }
}
