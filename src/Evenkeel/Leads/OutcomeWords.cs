using System.Globalization;
using Evenkeel.App.Leads;
using Evenkeel.Core.Leads;
using Evenkeel.Core.Money;

namespace Evenkeel.Leads;

/// <summary>Ends on screen.</summary>
public static class OutcomeWords
{
    public static string Of(Outcome outcome) => Texts.Of("outcome." + LeadTables.Text(outcome));

    /// <summary>Whether a new client came; null while that is not known.</summary>
    public static string Came(bool? happened) => Texts.Of(happened switch { true => "quality.yes", false => "quality.no", null => "quality.not-yet" });

    /// <summary>How a page colours it, beside the word.</summary>
    public static string? Class(Outcome outcome) => outcome switch { Outcome.Won => "won", Outcome.Lost => "loss", _ => "soft" };
}

/// <summary>Amounts on screen.</summary>
public static class MoneyWords
{
    /// <summary>With its currency's code, without a fraction of nothing: <c>4,800 EUR</c>.</summary>
    public static string? Of(Money? money) => money is { } value
        ? value.Amount.ToString(value.Amount == decimal.Truncate(value.Amount) ? "N0" : "N" + Currency.DecimalsOf(value.Currency), CultureInfo.CurrentCulture) + " " + value.Currency
        : null;
}
