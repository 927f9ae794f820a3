using BenchmarkDotNet.Running;
using Evenkeel.Bench;

if (args is ["backtest", .. var rest]) Backtest.Run(rest);
else BenchmarkSwitcher.FromAssembly(typeof(FitAndForecast).Assembly).Run(args);
