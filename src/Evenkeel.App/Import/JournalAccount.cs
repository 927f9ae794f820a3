using Evenkeel.App.Store;

namespace Evenkeel.App.Import;

/// <summary>What an account of a journal is, by its name in English or German.</summary>
internal static class JournalAccount
{
    private static readonly string[] Incomes = ["income", "incomes", "revenue", "revenues", "sales", "ertrag", "ertrage", "erlose", "einnahmen", "umsatzerlose"];
    private static readonly string[] Assets = ["asset", "assets", "aktiva", "vermogen"], Liabilities = ["liability", "liabilities", "passiva", "verbindlichkeiten"];
    private static readonly string[] Owed = ["receivable", "receivables", "accounts receivable", "debtors", "forderungen"];
    private static readonly string[] Taxes = ["vat", "tax", "sales tax", "gst", "ust", "mwst", "umsatzsteuer", "mehrwertsteuer"];

    public enum Kind
    {
        Other,
        Income,

        /// <summary>What clients owe.</summary>
        Receivable,

        /// <summary>Tax that is collected for the state.</summary>
        Tax,
    }

    public static Kind Of(string account)
    {
        var parts = account.Split(':').Select(SearchKey.Of).ToList();
        return Incomes.Contains(parts[0]) ? Kind.Income
            : Assets.Contains(parts[0]) && parts.Skip(1).Any(Owed.Contains) ? Kind.Receivable
            : Liabilities.Contains(parts[0]) && parts.Skip(1).Any(Taxes.Contains) ? Kind.Tax
            : Kind.Other;
    }

    /// <summary>The currency of a commodity; a dollar is that of the United States.</summary>
    /// <returns>Null for what is none.</returns>
    public static string? Currency(string commodity) => commodity switch
    {
        "$" => "USD",
        "€" => "EUR",
        "£" => "GBP",
        "¥" => "JPY",
        _ => Core.Money.Currency.IsKnown(commodity) ? commodity : null,
    };
}
