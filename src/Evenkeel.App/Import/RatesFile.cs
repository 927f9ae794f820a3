using Evenkeel.Core.Money;
using Evenkeel.Formats.Rates;

namespace Evenkeel.App.Import;

/// <summary>Reads a file of the European Central Bank's reference rates. Which of them are kept, <see cref="RateRows"/> decides once everything is read.</summary>
internal static class RatesFile
{
    /// <summary>Where they come from; what comes in beside them, such as tables of an export, keeps its own origin.</summary>
    public const string Origin = "ecb";

    /// <summary>All there have been in thirty years are some 270,000.</summary>
    private const int Most = 2_000_000;

    private static readonly string[] Endings = [".csv", ".xml"];

    public static bool Is(SourceFile source) => Endings.Contains(Path.GetExtension(source.Name), StringComparer.OrdinalIgnoreCase) && RateReader.Is(source.Open);

    public static ReadFile Read(SourceFile source, ImportWatch watch)
    {
        var file = new ReadFile(source.Name, ImportFormat.Rates) { Rates = [] };
        foreach (var (rate, fault) in watch.Over(RateReader.Read(source.Open, Currency.IsKnown)))
            if (fault is not null)
                file.Reject(fault.Line, fault.Code, fault.Message);
            else if (file.Rates.Count < Most)
                file.Rates.Add(rate);
            else
            {
                file.Reject(rate.Line, "rates.too-many", $"more than {Most} rates; what follows is not read");
                break;
            }
        return file;
    }
}
