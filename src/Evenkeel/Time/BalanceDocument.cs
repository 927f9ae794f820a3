using Evenkeel.App.Time;
using Evenkeel.Core.Money;
using Evenkeel.Core.Time;

namespace Evenkeel.Time;

/// <summary>The answer of <c>balance</c> as a document.</summary>
/// <param name="Until">The last day that is counted.</param>
/// <param name="Weeks">The earliest first; the last may not be over.</param>
/// <param name="GettingShare">Of all hours, those for finding clients and for ties to people, 0 … 1; null without any.</param>
/// <param name="Recurring">Invoiced in the last twelve months for retainers, without tax.</param>
/// <param name="OneOff">For projects and by the hour.</param>
/// <param name="NotTold">Of which no agreement is known.</param>
/// <param name="InvoicesElsewhere">How many of the last twelve months are in other currencies, and in none of these figures.</param>
/// <param name="DaysToPay">The mean over invoices of the last twelve months that are paid in full; null for none.</param>
public sealed record BalanceDocument(
    DateOnly Until, IReadOnlyList<BalanceWeekDocument> Weeks, IReadOnlyList<BalancePurposeDocument> Purposes, double? GettingShare, Money Recurring, Money OneOff, Money NotTold, double? DaysToPay, int UnpaidInvoices, int InvoicesElsewhere)
{
    public static BalanceDocument Of(MeasureBalance.Answer answer) => new(
        answer.Until, [.. answer.Weeks.Select(week => new BalanceWeekDocument(week.From, week.Total / 60.0, TimePurpose.All.ToDictionary(purpose => purpose, purpose => week.Of(purpose) / 60.0)))],
        [.. answer.Purposes.Select(purpose => new BalancePurposeDocument(purpose.Name, purpose.Minutes / 60.0, purpose.Target, purpose.Kept, purpose.Over))],
        answer.GettingShare, answer.Revenue.Recurring, answer.Revenue.OneOff, answer.Revenue.NotTold, answer.Paying.Days, answer.Paying.Unpaid, answer.Revenue.Elsewhere);
}

/// <param name="From">Monday.</param>
/// <param name="ByPurpose">Hours: prospect, produce, network, own, admin, other.</param>
public sealed record BalanceWeekDocument(DateOnly From, double Hours, IReadOnlyDictionary<string, double> ByPurpose);

/// <param name="Target">Hours that a week is meant to have; null for none.</param>
/// <param name="Kept">In how many of the weeks that are over it had them.</param>
/// <param name="WeeksOver">How many of the weeks are over.</param>
public sealed record BalancePurposeDocument(string Purpose, double Hours, double? Target, int? Kept, int WeeksOver);
