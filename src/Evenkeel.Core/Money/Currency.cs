using System.Collections.Frozen;

namespace Evenkeel.Core.Money;

/// <summary>The currencies of ISO 4217 and the decimals of each; also those that came to an end since 1999 and of which the European Central Bank told rates.</summary>
public static class Currency
{
    private const string TwoDecimals =
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK " +
        "DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK " +
        "LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON " +
        "RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST " +
        "XCD XCG YER ZAR ZMW ZWG HRK LTL LVL EEK SKK MTL SIT CYP ROL";

    private const string NoDecimals = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF TRL";

    private const string ThreeDecimals = "BHD IQD JOD KWD LYD OMR TND";

    private static readonly FrozenDictionary<string, int> Decimals =
        new[] { (TwoDecimals, 2), (NoDecimals, 0), (ThreeDecimals, 3) }
            .SelectMany(group => group.Item1.Split(' '), (group, code) => (code, group.Item2))
            .ToFrozenDictionary(pair => pair.code, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>Every code, ascending.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Decimals.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Whether <paramref name="code"/> is a currency: three capital letters of ISO 4217.</summary>
    public static bool IsKnown(string? code) => code is not null && Decimals.ContainsKey(code);

    /// <summary>How many decimals its minor unit has: 0, 2 or 3.</summary>
    /// <exception cref="ArgumentException">The code is not known.</exception>
    public static int DecimalsOf(string code) =>
        Decimals.TryGetValue(code, out var decimals) ? decimals : throw new ArgumentException($"Not a currency: {code}.", nameof(code));
}
