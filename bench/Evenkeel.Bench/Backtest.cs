using System.Diagnostics;
using System.Globalization;
using Evenkeel.Core.Leads;

namespace Evenkeel.Bench;

/// <summary>The look back as a program: predictions in the format of score.py, scores on standard output.</summary>
internal static class Backtest
{
    public static void Run(string[] args)
    {
        string Option(string name, string missing) => Array.IndexOf(args, name) is >= 0 and var i ? args[i + 1] : missing;
        static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
        var leads = Tables.Read(args[0]);
        var plan = new BacktestPlan(
            [.. Option("--horizons", "7").Split(',').Select(h => int.Parse(h, CultureInfo.InvariantCulture))],
            Day(Option("--from", "")), Day(Option("--to", "")), int.Parse(Option("--every", "7"), CultureInfo.InvariantCulture),
            Option("--separately", "") == "owner");
        var settings = new ForecastSettings { Features = Option("--features", "").Split(',', StringSplitOptions.RemoveEmptyEntries) };
        using var predictions = Option("--predictions", "") is { Length: > 0 } path ? new StreamWriter(path) : null;
        predictions?.WriteLine("as_of,owner,external_id,horizon_days,chance,low,high");
        var watch = Stopwatch.StartNew();
        var report = BacktestReport.Run(leads, plan, settings, p => predictions?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{p.AsOf:yyyy-MM-dd},{p.Owner},{p.LeadId},{p.HorizonDays},{p.Chance.Mean:R},{p.Chance.Low:R},{p.Chance.High:R}")));
        Console.Error.WriteLine($"{watch.Elapsed.TotalSeconds:F1} s");
        foreach (var h in report.Horizons)
            foreach (var (name, score) in new[] { ("leads", h.Leads), ("base rate", h.LeadsBaseRate), ("stage-weighted", h.LeadsStageWeighted), ("groups", h.Groups), ("base rate", h.GroupsBaseRate), ("stage-weighted", h.GroupsStageWeighted) })
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{h.HorizonDays,3} {name,-15} {score.N,6} {score.Observed,5} {score.Expected / Math.Max(score.Observed, 1):F3} {score.Brier:F5} {score.LogLoss:F5}"));
    }
}
