using Evenkeel.App.Store;
using Evenkeel.Core.Money;
using Evenkeel.Core.Outlook;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Outlook;

/// <summary>Lists the bills: those that still fall due, by the day of the next time, and those that have ended.</summary>
public sealed class ListBills(Store.Store store)
{
    private const int LooksAheadYears = 10;

    public sealed record Answer(IReadOnlyList<Row> Bills);

    /// <param name="NextOn">When it falls due next, today included; null when it does no more.</param>
    public sealed record Row(Guid Id, int Version, string Name, Money Amount, string Every, DateOnly? StartsOn, DateOnly? EndsOn, DateOnly? NextOn);

    public async Task<Answer> Run(CancellationToken cancel)
    {
        var today = await store.Today(cancel);
        var bills = await store.Bills.AsNoTracking().OrderBy(bill => bill.Id).ToListAsync(cancel);
        return new([.. bills
            .Select(bill => new Row(
                bill.Id, bill.Version, bill.Name, bill.Amount, OutlookTables.EveryText(bill.Every), bill.StartsOn, bill.EndsOn,
                DueDays.Between(today, today.AddYears(LooksAheadYears), bill.Every, bill.StartsOn ?? today, bill.EndsOn).Select(day => (DateOnly?)day).FirstOrDefault()))
            .OrderBy(bill => bill.NextOn is null).ThenBy(bill => bill.NextOn)]);
    }
}
