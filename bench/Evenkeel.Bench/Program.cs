using Evenkeel.Bench;

foreach (var a in args.Where(a => a.StartsWith("-P:", StringComparison.Ordinal))) AppContext.SetData(a[3..a.IndexOf('=', StringComparison.Ordinal)], a[(a.IndexOf('=', StringComparison.Ordinal) + 1)..]);
if (args is ["backtest", .. var rest]) Backtest.Run(rest);
