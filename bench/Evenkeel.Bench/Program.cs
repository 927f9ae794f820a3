using System.Globalization;
using BenchmarkDotNet.Running;
using Evenkeel.Bench;

if (args is ["ahead"])
    AheadSpeed.Measure();
else if (args is ["plan"])
    PlanOrders.Measure();
else if (args is ["bands", var practices])
    BandCover.Measure(int.Parse(practices, CultureInfo.InvariantCulture));
else if (args is ["warmth", var file, var from, var to])
    TieWarmth.Measure(file, DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(to, CultureInfo.InvariantCulture));
else
    BenchmarkSwitcher.FromAssembly(typeof(FitAndForecast).Assembly).Run(args);
