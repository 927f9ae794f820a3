using System.Globalization;
using System.Text;

namespace Evenkeel.Formats.Rates;

/// <summary>One reference rate of a day.</summary>
/// <param name="Line">Where it stands, from 1.</param>
/// <param name="Rate">Units of the currency for one euro.</param>
public readonly record struct ReadRate(long Line, DateOnly On, string Currency, decimal Rate);

/// <summary>What could not be read.</summary>
/// <param name="Code">Stable, one of those listed in docs/formats.md.</param>
public sealed record RateFault(long Line, string Code, string Message);

/// <summary>Reads the euro reference rates as the European Central Bank publishes them: <c>eurofxref.csv</c>, <c>eurofxref-hist.csv</c>, and the same as XML.</summary>
/// <remarks>
/// Rates come one by one as the file is read; nothing of it is kept. See
/// https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/ and docs/formats.md.
/// </remarks>
public static class RateReader
{
    /// <summary>Most decimals of a rate: the Bank tells five at most.</summary>
    public const int Decimals = 6;

    /// <summary>The first year of which there are rates.</summary>
    public const int FirstYear = 1999;

    private const int LastYear = 2200;
    private const decimal Least = 0.0001m, Most = 100_000_000m;
    private const int Beginning = 4096;

    /// <summary>What a file begins as; null where it holds no rates.</summary>
    /// <param name="start">Its first characters; some thousand are enough.</param>
    private static bool? IsXml(string start)
    {
        var text = start.TrimStart('\uFEFF').TrimStart();
        if (text.StartsWith('<'))
            return text.Contains(RateXml.Namespace, StringComparison.Ordinal) ? true : null;
        var names = text.Split('\n', 2)[0].Split(',').Select(name => name.Trim().Trim('"')).ToList();
        return names is ["Date", _, ..] && names.Skip(1).Any(name => name.Length > 0) && names.Skip(1).All(name => name.Length == 0 || IsCode(name)) ? false : null;
    }

    /// <summary>Whether a file holds rates: by the header of its table, or the name space of its document.</summary>
    /// <param name="open">Opens the file.</param>
    public static bool Is(Func<Stream> open) => IsXml(Start(open)) is not null;

    /// <summary>Rates and faults in the file's order. <c>N/A</c> and empty cells are none.</summary>
    /// <param name="open">Opens the file; it is opened twice.</param>
    /// <param name="isCurrency">Whether a code is a currency.</param>
    /// <exception cref="IOException">The file cannot be read; other exceptions of the stream pass through as well.</exception>
    public static IEnumerable<(ReadRate Rate, RateFault? Fault)> Read(Func<Stream> open, Func<string, bool> isCurrency)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(isCurrency);
        return IsXml(Start(open)) == true ? RateXml.Read(open, isCurrency) : RateTable.Read(open, isCurrency);
    }

    internal static bool IsCode(string text) => text.Length == 3 && text.All(char.IsAsciiLetterUpper);

    /// <summary>A currency that may have a rate; the euro has none.</summary>
    internal static RateFault? Currency(long line, string code, Func<string, bool> isCurrency) =>
        code != "EUR" && isCurrency(code) ? null : new(line, "rates.currency", $"'{Short(code)}' is not a currency that has a rate to the euro");

    internal static RateFault? Day(long line, string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, ["yyyy-MM-dd", "d MMMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is >= FirstYear and <= LastYear
            ? null
            : new(line, "rates.day", $"'{Short(text)}' is not a day such as 2026-11-20 or 20 November 2026, from {FirstYear} on");

    internal static RateFault? Rate(long line, string code, string text, out decimal rate) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out rate) && IsRate(rate)
            ? null
            : new(line, "rates.rate", $"'{Short(text)}' is not a rate of {code}: a number from {Least.ToString(CultureInfo.InvariantCulture)} to {Most.ToString(CultureInfo.InvariantCulture)} with at most {Decimals} decimals");

    /// <summary>Whether a number can be a rate: from 0.0001 to 100,000,000 units for one euro, with at most <see cref="Decimals"/> decimals.</summary>
    public static bool IsRate(decimal rate) => rate is >= Least and <= Most && decimal.Round(rate, Decimals) == rate;

    private static string Start(Func<Stream> open)
    {
        ArgumentNullException.ThrowIfNull(open);
        using var text = new StreamReader(open(), Encoding.UTF8);
        var start = new char[Beginning];
        return new string(start, 0, text.ReadBlock(start, 0, Beginning));
    }

    internal static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
