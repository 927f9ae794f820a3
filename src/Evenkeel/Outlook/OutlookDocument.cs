using Evenkeel.App.Outlook;
using Evenkeel.Core.Outlook;

namespace Evenkeel.Outlook;

/// <summary>The answer of <c>outlook</c> as a document.</summary>
/// <param name="Currency">Of all amounts.</param>
/// <param name="RunwayWeeks">Whole weeks until cash has been short in half of the trials; null when it does not run out.</param>
/// <param name="EarliestRunwayWeeks">The same in one trial of twenty.</param>
/// <param name="RunsOut">The chance that cash is short in at least one of the weeks.</param>
/// <param name="FirstWorry">The first week (from 1) in which a famine or short cash is a worry; null for none.</param>
/// <param name="ProspectingHours">The least a week that keep the chance of a famine, in a week of the half year ahead, at <paramref name="Famine"/> or under.</param>
/// <param name="ProspectingIsEnough">Whether they do; where not even the most that is tried does, <paramref name="ProspectingHours"/> is that.</param>
/// <param name="ProspectingHoursLight">The least if no work were agreed and no lead open; null where none is enough.</param>
/// <param name="ProspectingAssumed">Hours a week that the outlook takes to go into prospecting.</param>
/// <param name="LostShare">The share of the booked hours that would wait too long.</param>
/// <param name="LettingGo">Where somebody's work is asked to end.</param>
/// <param name="Assumptions">What is taken for granted, in words.</param>
public sealed record OutlookDocument(
    DateTime AsOf, string Currency, int Trials, long Seed, IReadOnlyList<OutlookWeek> Weeks, int? RunwayWeeks, int? EarliestRunwayWeeks, double RunsOut,
    int? FirstWorry, double ProspectingHours, bool ProspectingIsEnough, double? ProspectingHoursLight, double Famine, double ProspectingAssumed, double LostShare, LettingGoDocument? LettingGo, IReadOnlyList<string> Assumptions)
{
    public static OutlookDocument Of(ForeseeWeeks.Answer answer) => new(
        answer.AsOf, answer.Currency, answer.Trials, answer.Seed,
        [.. answer.Ahead.Weeks.Index().Select(week => OutlookWeek.Of(week.Index, answer.From.AddDays(7 * week.Index), week.Item))],
        answer.Ahead.RunwayWeeks, answer.Ahead.EarliestRunway, answer.Ahead.RunsOut, answer.Ahead.FirstWorry + 1, answer.Rule.Hours ?? LeastProspecting.Most,
        answer.Rule.Hours is not null, answer.Rule.Light, answer.Rule.Famine,
        answer.Prospecting, answer.Ahead.LostShare,
        answer.LettingGo is { } gone ? new(Math.Round(gone.Hours, 2), Math.Round(gone.Money, 2), gone.Prospecting, gone.Replacement.Quarter, gone.Replacement.Half, gone.Replacement.ThreeQuarters, gone.Replacement.Share) : null,
        [.. answer.Assumed.Select(OutlookWords.Of)]);
}

/// <summary>What it is to let a client go.</summary>
/// <param name="HoursFreed">A week.</param>
/// <param name="MoneyGone">A week.</param>
/// <param name="Prospecting">Hours a week that then go into prospecting, what is freed included.</param>
/// <param name="QuarterWeeks">Weeks until other work has taken its place in a quarter of the trials; null beyond the weeks ahead. So for half and three quarters.</param>
/// <param name="ReplacedShare">Of the trials in which it has within the weeks ahead.</param>
public sealed record LettingGoDocument(double HoursFreed, double MoneyGone, double Prospecting, int? QuarterWeeks, int? HalfWeeks, int? ThreeQuartersWeeks, double ReplacedShare);

/// <summary>One week: hours booked, cash at its end, and the chances of a famine of hours, of cash under zero and of more work than fits.</summary>
/// <param name="Week">From 1.</param>
/// <param name="From">Its first day.</param>
/// <param name="Floor">Fewer booked hours than these are a famine.</param>
public sealed record OutlookWeek(
    int Week, DateOnly From, Band Hours, Band Cash, double HoursFamine, double CashShort, double Overload, double Capacity, double Floor, double Bills)
{
    public static OutlookWeek Of(int index, DateOnly from, WeekAhead week) => new(
        index + 1, from, Rounded(week.Hours, 2), Rounded(week.Cash, 2), week.HoursFamine, week.CashShort, week.Overload, Math.Round(week.Capacity, 2), Math.Round(week.Floor, 2),
        Math.Round(week.Bills, 2));

    private static Band Rounded(Band band, int digits) => new(
        Math.Round(band.P5, digits), Math.Round(band.P25, digits), Math.Round(band.P50, digits), Math.Round(band.P75, digits), Math.Round(band.P95, digits));
}
