using Evenkeel.Core.Money;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Rates;

/// <summary>The rates that the workspace has.</summary>
internal static class KnownRates
{
    /// <summary>Those of some currencies, or of all, between two days, and of the days before them that may count for the first.</summary>
    public static async Task<DayRates> Load(Store.Store store, IEnumerable<string>? currencies, DateOnly from, DateOnly until, CancellationToken cancel)
    {
        var (wanted, first) = (currencies?.Distinct().ToList(), from.DayNumber > DayRates.MostDays ? from.AddDays(-DayRates.MostDays) : from);
        var all = store.Rates.AsNoTracking().Where(rate => rate.On >= first && rate.On <= until);
        var rates = await (wanted is null ? all : all.Where(rate => wanted.Contains(rate.Currency))).OrderBy(rate => rate.Id)
            .Select(rate => new { rate.On, rate.Currency, rate.Millionths }).ToListAsync(cancel);
        return new(rates.Select(rate => new DayRate(rate.On, rate.Currency, new ExchangeRate { Millionths = rate.Millionths }.Rate)));
    }

    /// <summary>The currencies that have a rate, and the euro where any has.</summary>
    public static async Task<HashSet<string>> Currencies(Store.Store store, CancellationToken cancel)
    {
        var known = await store.Rates.AsNoTracking().Select(rate => rate.Currency).Distinct().ToListAsync(cancel);
        return known.Count == 0 ? [] : [.. known, DayRates.Base];
    }
}
