using Evenkeel.Core.Leads;
using Evenkeel.Core.Outlook;
using MathNet.Numerics.Distributions;

namespace Evenkeel.Bench;

/// <summary>How often hours and cash of practices whose process is known come to lie within the outlook's bands of nine in ten.</summary>
internal static class BandCover
{
    private const int Days = 540, Weeks = 26, Trials = 1000;
    private const double Capacity = 30, Median = 30, Spread = .5, Pace = 15, Rate = 80, Bills = 500, Cash = 5000, RetainerHours = 6;

    private static readonly int[] Looks = [4, 13, 26];

    public static void Measure(int practices)
    {
        Console.WriteLine("| world | past leads | week | hours within | hours wide | cash within | cash wide |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var bursts in new[] { false, true })
            foreach (var leads in new[] { 20, 60, 200 })
            {
                var found = new (double Hours, double HoursWide, double Cash, double CashWide)[practices][];
                Parallel.For(0, practices, n => found[n] = Look(new Random((leads * 100_000) + n), leads, bursts));
                foreach (var (index, week) in Looks.Index())
                    Console.WriteLine(FormattableString.Invariant(
                        $"| {(bursts ? "bursts" : "fits")} | {leads} | {week} | {found.Average(one => one[index].Hours):0.000} | {found.Average(one => one[index].HoursWide):0.0} | {found.Average(one => one[index].Cash):0.000} | {found.Average(one => one[index].CashWide):0} |"));
            }
    }

    private static (double, double, double, double)[] Look(Random luck, int leads, bool bursts)
    {
        var practice = new KnownPractice(luck, leads, Days, bursts).Live();
        var wins = Forecast.Fit(practice.Past, practice.AsOf, new ForecastSettings()).Ahead(Weeks);
        var draws = wins.New.Count;
        var job = new Job(Median, Spread, Pace, Rate, Lag.About(Priors.StartWeeks, 1));
        var empty = new Practice { Capacity = [.. Enumerable.Repeat(Capacity, Weeks)], Bills = [.. Enumerable.Repeat(Bills, Weeks)], Payment = [Lag.None], Cash = Cash };
        var ahead = Simulation.Run(empty with
        {
            Draws = draws,
            Payment = Priors.Payment(draws, []),
            Running = [new("retainer", RetainerHours, RetainerHours * Rate, EndChance: Priors.RetainerEnds(draws, 0, 0))],
            Open = [.. practice.Open.Where(lead => wins.Open.ContainsKey(lead.Id)).Select(lead => new PossibleWork(lead.Id, job, wins.Open[lead.Id]))],
            New = new(job, wins.New),
        }, Trials, 1, cores: 1);
        var truth = Simulation.Run(empty with { Running = [Retainer(luck)], Open = [.. practice.WinWeeks().Where(week => week < Weeks).Select((week, n) => Won(luck, n, week))] }, Simulation.FewestTrials, 1, cores: 1);
        var cash = Paid(luck, [.. truth.Weeks.Select(week => week.Cash.P50)]);
        return [.. Looks.Select(week => (
            Within(ahead.Weeks[week - 1].Hours, truth.Weeks[week - 1].Hours.P50), ahead.Weeks[week - 1].Hours.P95 - ahead.Weeks[week - 1].Hours.P5,
            Within(ahead.Weeks[week - 1].Cash, cash[week - 1]), ahead.Weeks[week - 1].Cash.P95 - ahead.Weeks[week - 1].Cash.P5))];
    }

    private static double Within(Band band, double came) => came >= band.P5 - 1e-3 && came <= band.P95 + 1e-3 ? 1 : 0;

    private static RunningWork Retainer(Random luck)
    {
        var ends = 1 - Math.Exp(-Gamma.Sample(luck, Priors.RetainersSeen, Priors.RetainersSeen * Priors.RetainerWeeks));
        return new("retainer", RetainerHours, RetainerHours * Rate, 0, (int)Math.Min(Weeks, Math.Log(1 - luck.NextDouble()) / Math.Log(1 - Math.Min(.999, ends))));
    }

    private static PossibleWork Won(Random luck, int n, int week)
    {
        var start = Math.Min(Weeks - 1, week + Late(luck, Priors.StartWeeks, 1));
        return new($"won {n}", new(LogNormal.Sample(luck, Math.Log(Median), Spread), 0, Pace, Rate, Lag.None, start), [[.. Enumerable.Range(0, Weeks).Select(at => at >= week ? 1f : 0)]]);
    }

    /// <summary>Cash by week when each week's earnings are paid late; the lag as a whole is as the priors have it.</summary>
    private static double[] Paid(Random luck, double[] atOnce)
    {
        var mean = Priors.InvoiceWeeks + Gamma.Sample(luck, Priors.PaymentShape, Priors.PaymentShape / (Priors.PaymentWeeks - Priors.InvoiceWeeks));
        var paid = new double[Weeks];
        var before = Cash;
        for (var week = 0; week < Weeks; week++)
        {
            var earned = atOnce[week] + Bills - before;
            before = atOnce[week];
            if (week + Late(luck, mean, Priors.PaymentsAlike) is var at && at < Weeks)
                paid[at] += earned;
        }
        var cash = Cash;
        return [.. paid.Select(one => cash += one - Bills)];
    }

    private static int Late(Random luck, double mean, double shape) => Poisson.Sample(luck, Gamma.Sample(luck, shape, shape / mean));
}
