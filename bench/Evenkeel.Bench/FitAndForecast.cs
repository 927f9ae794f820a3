using BenchmarkDotNet.Attributes;
using Evenkeel.Core.Leads;

namespace Evenkeel.Bench;

/// <summary>A whole answer for a week ahead, from raw histories, with its reasons (which fit a second time, as of a week ago).</summary>
[MemoryDiagnoser]
public class FitAndForecast
{
    private static readonly ForecastSettings Settings = new() { Features = ["value"] };
    private List<LeadHistory> _leads = [];

    [Params(10, 60, 200, 2000)]
    public int Leads { get; set; }

    [GlobalSetup]
    public void Setup() => _leads = SamplePractice.Make(Leads);

    [Benchmark]
    public NewClientForecast Week() => Forecast.Fit(_leads, SamplePractice.AsOf, Settings).NewClient(7);
}
