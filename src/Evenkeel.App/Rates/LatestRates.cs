using Evenkeel.App.Clients;
using Evenkeel.App.Leads;
using Evenkeel.App.Outlook;
using Evenkeel.Core.Money;

namespace Evenkeel.App.Rates;

/// <summary>Counts amounts that are still to come in the workspace's currency, at the latest rates, and notes how many of which.</summary>
/// <remarks>A currency whose last rate is older than <see cref="MostDays"/> days is left as it is.</remarks>
internal sealed class LatestRates
{
    /// <summary>As many days as the file of the last ninety tells, and a weekend.</summary>
    public const int MostDays = 92;

    private readonly Dictionary<string, int> counted = new(StringComparer.Ordinal);
    private readonly string into;
    private readonly DateOnly until;

    private LatestRates(string into, DateOnly until, DayRates rates) => (this.into, this.until, Rates) = (into, until, rates);

    public DayRates Rates { get; }

    /// <summary>How many amounts of which currency were counted at the rate of which day.</summary>
    public IEnumerable<(string Currency, int Amounts, DateOnly On)> Counted => counted.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value, Day(one.Key)!.Value));

    /// <param name="until">The last day that is known.</param>
    public static async Task<LatestRates> Load(Store.Store store, string into, DateOnly until, CancellationToken cancel) =>
        new(into, until, await KnownRates.Load(store, null, until.AddDays(-MostDays), until, cancel));

    /// <summary>The day whose rate counts for a currency; null where there is none. Where the euro is told in another currency, the last day of that one.</summary>
    public DateOnly? Day(string currency) =>
        Rates.LastDay(currency == DayRates.Base ? into : currency, until) is { } day && day >= until.AddDays(-MostDays) ? day : null;

    /// <summary>One more amount that was counted.</summary>
    public void Note(string currency) => counted[currency] = counted.GetValueOrDefault(currency) + 1;

    /// <summary>Changes what is looked at, and not what is stored: the records are not tracked.</summary>
    public void Take(IEnumerable<Engagement> engagements, IEnumerable<Lead> leads, IEnumerable<Bill> bills)
    {
        foreach (var work in engagements)
            if (Convert(work.Amount, isToCome: !(work.EndsOn <= until)) is { } amount)
                work.Amount = amount;
        foreach (var lead in leads)
            if (Convert(lead.Value, isToCome: lead.Outcome is null) is { } value)
                lead.Value = value;
        foreach (var bill in bills)
            if (Convert(bill.Amount, isToCome: true) is { } amount)
                bill.Amount = amount;
    }

    /// <returns>Null where it stays as it is.</returns>
    private Money? Convert(Money? amount, bool isToCome)
    {
        if (amount is not { } known || known.Currency == into || Day(known.Currency) is not { } day || Rates.Convert(known, into, day) is not { } converted)
            return null;
        if (isToCome)
            Note(known.Currency);
        return converted;
    }
}
