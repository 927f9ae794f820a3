using Evenkeel.App.Outlook;
using Evenkeel.Core;
using Evenkeel.Web;

namespace Evenkeel.Outlook;

/// <summary>What an outlook starts from, as typed.</summary>
public sealed class MeansForm
{
    public int? Version { get; set; }
    public string? Hours { get; set; }
    public string? Rate { get; set; }
    public string? Cash { get; set; }
    public string? CashOn { get; set; }

    /// <summary>In a hundred.</summary>
    public string? Tax { get; set; }

    /// <summary>One day or span a line.</summary>
    public string? Off { get; set; }

    /// <returns>What is asked, or the field that cannot be read and why.</returns>
    public (EditMeans.Ask? Ask, Refusal? Refusal, string? At) Read()
    {
        var (hours, rate, cash, tax, on) = (Typed.Number(Hours), Typed.Number(Rate), Typed.Number(Cash), Typed.Number(Tax), Typed.Day(CashOn));
        foreach (var (at, wrong) in new[] { (nameof(Hours), hours.Refusal), (nameof(Rate), rate.Refusal), (nameof(Cash), cash.Refusal), (nameof(Tax), tax.Refusal), (nameof(CashOn), on.Refusal) })
            if (wrong is not null)
                return (null, wrong, at);
        return (new(hours.Value, rate.Value, cash.Value, on.Value, tax.Value / 100, (Off ?? "").Split('\n', StringSplitOptions.TrimEntries), Version), null, null);
    }
}
