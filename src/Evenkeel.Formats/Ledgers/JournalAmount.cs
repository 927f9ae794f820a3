using Evenkeel.Formats.Tables;

namespace Evenkeel.Formats.Ledgers;

/// <summary>Reads the amount of a posting, with what it cost.</summary>
internal sealed class JournalAmount
{
    /// <summary>What precedes a fraction, where the journal says it.</summary>
    public DecimalMark? Mark { get; set; }

    /// <param name="Cost">In another commodity, in all.</param>
    /// <param name="IsNone">Nothing is said.</param>
    public readonly record struct Posted(decimal Value, string Commodity, decimal? Cost = null, string? CostIn = null, bool IsNone = false);

    /// <returns>Null for what is no amount, or for one that can be read in two ways.</returns>
    public Posted? Read(string text)
    {
        var said = (text.IndexOf('=', StringComparison.Ordinal) is >= 0 and var assertion ? text[..assertion] : text).Trim();
        if (said.Length == 0)
            return new Posted(0, "", IsNone: true);
        var at = said.IndexOf('@', StringComparison.Ordinal);
        if (One(at < 0 ? said : said[..at]) is not { } amount)
            return null;
        if (at < 0)
            return new Posted(amount.Value, amount.Currency ?? "");
        if (One(said[at..].TrimStart('@')) is not { } price)
            return null;
        var cost = said[at..].StartsWith("@@", StringComparison.Ordinal) ? Math.Sign(amount.Value) * Math.Abs(price.Value) : amount.Value * price.Value;
        return new Posted(amount.Value, amount.Currency ?? "", cost, price.Currency ?? "");
    }

    private Amount? One(string text)
    {
        var (dot, comma) = (Amount.Read(text, Mark ?? DecimalMark.Dot), Amount.Read(text, Mark ?? DecimalMark.Comma));
        return dot.Ok && comma.Ok ? dot.Value.Value == comma.Value.Value ? dot.Value : null : dot.Ok ? dot.Value : comma.Ok ? comma.Value : null;
    }
}
