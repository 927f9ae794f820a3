using BenchmarkDotNet.Running;
using Evenkeel.Bench;

BenchmarkSwitcher.FromAssembly(typeof(FitAndForecast).Assembly).Run(args);
