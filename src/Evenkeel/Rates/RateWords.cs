namespace Evenkeel.Rates;

/// <summary>What is said of exchange rates.</summary>
internal static class RateWords
{
    /// <summary>Where the European Central Bank publishes them. Nothing is ever asked of it by the program.</summary>
    public const string Source = "https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/";
}
