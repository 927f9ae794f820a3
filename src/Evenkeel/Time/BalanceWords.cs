using System.Globalization;
using Evenkeel.App.Time;
using Evenkeel.Clients;
using Evenkeel.Leads;

namespace Evenkeel.Time;

/// <summary>The balance of weeks in words.</summary>
public static class BalanceWords
{
    /// <summary>What the hours went into; null without any.</summary>
    public static string? Answer(MeasureBalance.Answer balance)
    {
        var total = balance.Weeks.Sum(week => week.Total);
        return total == 0 ? null : Texts.Of(
            "balance.answer", Texts.Of(balance.Weeks.Count, "outlook.weeks"), InHundred.Of(balance.GettingShare!.Value), InHundred.Of((double)balance.Purposes.First(one => one.Name == "produce").Minutes / total),
            balance.Weeks.Count(week => week.Total > 0 && week.Getting == 0));
    }

    /// <summary>Hours a week, to the tenth.</summary>
    public static string PerWeek(MeasureBalance.Purpose purpose, int weeks) => (purpose.Minutes / 60.0 / weeks).ToString("0.#", CultureInfo.CurrentCulture);

    /// <summary>What is meant, and in how many weeks it was kept.</summary>
    public static string Kept(MeasureBalance.Purpose purpose) =>
        purpose.Target is { } hours ? Texts.Of("balance.kept", hours.ToString("0.##", CultureInfo.CurrentCulture), purpose.Kept, purpose.Over) : "–";

    /// <summary>How much comes back by itself; null without revenue.</summary>
    public static string? Recurring(MeasureBalance.Answer balance)
    {
        var (recurring, oneOff, notTold, elsewhere) = balance.Revenue;
        return elsewhere == 0 && recurring.Minor == 0 && oneOff.Minor == 0 && notTold.Minor == 0 ? null
            : Texts.Of("balance.recurring", ClientWords.Amount(recurring), ClientWords.Amount(oneOff), recurring.Currency) + (notTold.Minor == 0 ? "" : " " + Texts.Of("balance.not-told", ClientWords.Amount(notTold)))
                + (elsewhere == 0 ? "" : " " + Texts.Of(elsewhere == 1 ? "balance.elsewhere-one" : "balance.elsewhere", elsewhere));
    }

    /// <summary>How soon invoices are paid; null where none is.</summary>
    public static string? Paying(MeasureBalance.Answer balance) => balance.Paying.Days is { } days ? Texts.Of("balance.paying", Math.Round(days)) : null;
}
