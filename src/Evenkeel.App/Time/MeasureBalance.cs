using System.Globalization;
using Evenkeel.App.Clients;
using Evenkeel.App.Rates;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Clients;
using Evenkeel.Core.Money;
using Evenkeel.Core.Time;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Time;

/// <summary>Tells whether clients are served and found at the same time: weeks by purpose beside what they are meant to have, and of a year how much comes back by itself and how soon it is paid.</summary>
public sealed class MeasureBalance(Store.Store store)
{
    public const int UsualWeeks = 8;
    public const int MostWeeks = 104;
    private const int MoneyMonths = 12;

    /// <param name="Weeks">The last so many, this one included; 8 when null.</param>
    /// <param name="AsOf">What was known before this day; everything up to today when null.</param>
    /// <param name="In">Revenue in this currency, ISO 4217, as far as exchange rates are known; when null, nothing is converted.</param>
    public sealed record Ask(int? Weeks = null, DateOnly? AsOf = null, string? In = null);

    /// <param name="Until">The last day that is counted.</param>
    /// <param name="Weeks">The earliest first; the last may not be over.</param>
    /// <param name="Purposes">Every purpose that is known, and other.</param>
    /// <param name="GettingShare">Of all hours, those for finding clients and for ties to people; null without any.</param>
    public sealed record Answer(DateOnly Until, IReadOnlyList<BalanceWeek> Weeks, IReadOnlyList<Purpose> Purposes, double? GettingShare, Revenue Revenue, Paying Paying);

    /// <param name="Target">Hours that a week is meant to have; null for none.</param>
    /// <param name="Kept">In how many of the weeks that are over it had them; null without a target.</param>
    /// <param name="Over">How many of the weeks are over.</param>
    public sealed record Purpose(string Name, long Minutes, double? Target, int? Kept, int Over);

    /// <summary>Of the last twelve months, without tax, in one currency.</summary>
    /// <param name="Recurring">For retainers.</param>
    /// <param name="OneOff">For projects and by the hour.</param>
    /// <param name="NotTold">Of which no agreement is known.</param>
    /// <param name="Elsewhere">How many invoices are not in it, nor in how soon they are paid, since they are in other currencies.</param>
    public sealed record Revenue(Money Recurring, Money OneOff, Money NotTold, int Elsewhere);

    /// <returns>The weeks, or <c>balance.weeks</c> or <c>money.currency</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (ask.Weeks is < 1 or > MostWeeks)
            return new Refusal("balance.weeks", MostWeeks.ToString(CultureInfo.InvariantCulture));
        if (ask.In is { } odd && !Currency.IsKnown(odd))
            return new Refusal("money.currency", odd);
        var (workspace, count) = (await store.Workspace(cancel), ask.Weeks ?? UsualWeeks);
        var until = ask.AsOf?.AddDays(-1) ?? CalendarDay.Of(store.Clock.Now(), workspace.Zone());
        var first = Balance.Monday(until).AddDays(-7 * (count - 1));
        var worked = await store.TimeEntries.AsNoTracking().Where(entry => entry.On >= first && entry.On <= until).GroupBy(entry => new { entry.On, entry.Purpose })
            .Select(group => new { group.Key.On, group.Key.Purpose, Minutes = group.Sum(entry => entry.Minutes) }).ToListAsync(cancel);
        var weeks = Balance.Of(worked.Select(one => (one.On, one.Purpose, (long)one.Minutes)), until, count);
        var (over, total) = (weeks.Where(week => week.From.AddDays(6) <= until).ToList(), weeks.Sum(week => week.Total));
        var targets = workspace.Targets.Select(TimeTarget.Read).OfType<TimeTarget>().ToDictionary(target => target.Purpose, target => target.Hours);
        var (revenue, paying) = await Money(ask.In, workspace.Currency, until, cancel);
        return new Answer(
            until, weeks, [.. TimePurpose.All.Select(purpose => new Purpose(
                purpose, weeks.Sum(week => week.Of(purpose)), targets.TryGetValue(purpose, out var hours) ? hours : null, hours > 0 ? over.Count(week => week.Of(purpose) >= hours * 60) : null, over.Count))],
            total > 0 ? (double)weeks.Sum(week => week.Getting) / total : null, revenue, paying);
    }

    private async Task<(Revenue Revenue, Paying Paying)> Money(string? into, string usual, DateOnly until, CancellationToken cancel)
    {
        var from = until.AddMonths(-MoneyMonths).AddDays(1);
        var engagements = await store.Engagements.AsNoTracking().ToListAsync(cancel);
        var facts = await ClientFacts.OfInvoices(store, from, until, cancel);
        if (into is not null)
            facts.Convert(into, await KnownRates.Load(store, facts.Invoices.Select(one => one.Currency).Append(into), from, until, cancel));
        var currency = into ?? MeasureClients.Main(facts.Invoices.Select(one => one.Currency), usual);
        var billed = facts.Invoices.Where(one => one.Currency == currency).ToList();
        var byKind = billed.ToLookup(one => IsRecurring(engagements, one.Engagement, one.Client, one.Invoice.IssuedOn), one => one.Invoice.Net);
        Money Sum(bool? kind) => Core.Money.Money.OfMinor(byKind[kind].Sum(), currency);
        return (new Revenue(Sum(true), Sum(false), Sum(null), facts.Invoices.Count - billed.Count), Paying.Of(billed.Select(one => one.Invoice), until));
    }

    /// <summary>Whether it is for a retainer: by its own agreement, else by those that ran for the client on that day, where they are all of one kind.</summary>
    /// <returns>Null where no agreement tells.</returns>
    private static bool? IsRecurring(List<Engagement> engagements, Guid? named, Guid? client, DateOnly on)
    {
        var kinds = engagements.Where(of => named is not null ? of.Id == named : client is not null && (of.OrganisationId ?? of.PersonId) == client && (of.StartsOn ?? on) <= on && (of.EndsOn ?? on) >= on)
            .Select(of => of.Billing == Engagement.Retainer).Distinct().ToList();
        return kinds is [var isRetainer] ? isRetainer : null;
    }
}
