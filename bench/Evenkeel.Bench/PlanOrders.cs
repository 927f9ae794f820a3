using Evenkeel.Core.Leads;
using Evenkeel.Core.Plan;

namespace Evenkeel.Bench;

/// <summary>Holds the plan against simpler orders on practices whose process is known, and in which an activity does what the planner does not know.</summary>
internal static class PlanOrders
{
    private const int Practices = 400, Leads = 60, Days = 150, Minutes = 120;

    private static readonly int[] Horizons = [7, 30];

    public static void Measure()
    {
        var gains = new Dictionary<(int Horizon, string Order), List<double>>();
        for (var n = 0; n < Practices; n++)
        {
            var luck = new Random(n);
            var practice = new KnownPractice(luck, Leads, Days).Live();
            double[] effects = [.. Enumerable.Range(0, 6).Select(_ => .05 + (luck.NextDouble() * .45))];
            var fit = Forecast.Fit(practice.Past, practice.AsOf, new ForecastSettings());
            foreach (var horizon in Horizons)
            {
                var forecast = fit.NewClient(horizon);
                var byId = practice.Open.ToDictionary(lead => lead.Id);
                var known = forecast.Leads.Where(lead => byId.ContainsKey(lead.Id)).ToList();
                var plan = WeekPlan.Choose(forecast.Chance.Mean, known.Select(lead => Gains.OfMoving(lead, Guid.Parse(lead.Id), Effects.LeadMinutes, Effects.OfMoving([]).Mean)), Minutes);
                var orders = new Dictionary<string, IEnumerable<string>>
                {
                    ["plan"] = plan.Activities.Select(one => one.Id.ToString()),
                    ["oldest first"] = known.OrderBy(lead => byId[lead.Id].OpenedAt).Select(lead => lead.Id),
                    ["largest first"] = known.OrderByDescending(lead => byId[lead.Id].Value).Select(lead => lead.Id),
                    ["hottest first"] = known.OrderByDescending(lead => lead.Chance.Mean).Select(lead => lead.Id),
                };
                var nothing = Chance(practice, horizon, [], effects);
                foreach (var (name, order) in orders)
                    (gains.TryGetValue((horizon, name), out var all) ? all : gains[(horizon, name)] = []).Add(
                        (Chance(practice, horizon, [.. order.Take(Minutes / Effects.LeadMinutes)], effects) - nothing) / (Minutes / 60.0));
            }
        }
        Console.WriteLine("| days | order | chance gained an hour, points | the plan is ahead by |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var ((horizon, order), all) in gains)
        {
            var ahead = gains[(horizon, "plan")].Zip(all, (plan, other) => 100 * (plan - other)).ToList();
            var error = Math.Sqrt(ahead.Sum(one => Math.Pow(one - ahead.Average(), 2))) / ahead.Count;
            Console.WriteLine(FormattableString.Invariant($"| {horizon} | {order} | {100 * all.Average():0.00} | {(order == "plan" ? "" : FormattableString.Invariant($"{ahead.Average():0.00} ± {1.96 * error:0.00}"))} |"));
        }
    }

    /// <summary>The true chance of a client if an activity is spent on each of these leads.</summary>
    private static double Chance(KnownPractice practice, int horizon, HashSet<string> on, double[] effects)
    {
        var none = Math.Exp(-practice.NewWins(horizon));
        foreach (var lead in practice.Open)
        {
            var (left, moved) = (practice.WonWithin(lead.Stage, lead.Stay, lead.Haste, horizon), practice.WonIfMoved(lead, horizon));
            none *= 1 - (on.Contains(lead.Id) ? left + (effects[lead.Stage] * (moved - left)) : left);
        }
        return 1 - none;
    }
}
