using System.Diagnostics;
using System.Globalization;
using Evenkeel.Core.Outlook;

namespace Evenkeel.Bench;

/// <summary>How long outlooks take, by clock and by processor: the smallest and the median of several runs in one process.</summary>
internal static class AheadSpeed
{
    private const int Runs = 21;

    public static void Measure()
    {
        var pipeline = new PipelineCash();
        var total = 0.0;
        Say("the pipeline of 200 deals, 100,000 trials", () => total = pipeline.Run(100_000, 1).MeanTotal);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  mean of the total {total:0.0}, exact {PipelineCash.ExactMeanTotal():0.0}"));
        Outlook(15, 6, 10_000, 52);
        foreach (var trials in (int[])[1_000, 100_000]) Outlook(15, 6, trials, 52);
        foreach (var weeks in (int[])[13, 260]) Outlook(15, 6, 10_000, weeks);
        foreach (var leads in (int[])[0, 60, 240]) Outlook(leads, 6, 10_000, 52);
        foreach (var cores in (int[])[1, 2]) Outlook(15, 6, 10_000, 52, cores);
    }

    private static void Outlook(int leads, int engagements, int trials, int weeks, int? cores = null)
    {
        var practice = SampleAhead.Make(leads, engagements, weeks);
        Say($"{leads} leads, {engagements} engagements, {trials} trials, {weeks} weeks, {cores?.ToString(CultureInfo.InvariantCulture) ?? "all"} cores",
            () => Simulation.Run(practice, trials, 1, cores));
    }

    private static void Say(string what, Action run)
    {
        for (var i = 0; i < Runs; i++) run();
        var (clock, processor) = (new List<double>(), new List<double>());
        for (var i = 0; i < Runs; i++)
        {
            var (started, before) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            run();
            clock.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            processor.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }
        clock.Sort();
        processor.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what}: {clock[0]:0.0} ms at best, {clock[Runs / 2]:0.0} in the middle; processor {processor[Runs / 2]:0.0}"));
    }
}
