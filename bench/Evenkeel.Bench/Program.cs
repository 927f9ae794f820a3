using BenchmarkDotNet.Running;
using Evenkeel.Bench;

if (args is ["ahead"])
    AheadSpeed.Measure();
else
    BenchmarkSwitcher.FromAssembly(typeof(FitAndForecast).Assembly).Run(args);
