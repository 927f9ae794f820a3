using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Outlook;

/// <summary>A bill about to be changed, in the version that the one who changes it has seen.</summary>
internal static class FindBill
{
    /// <returns>The bill, tracked; or <c>bill.unknown</c> or <c>record.changed-meanwhile</c>.</returns>
    public static async Task<Result<Bill>> ToChange(Store.Store store, Guid id, int? seenVersion, CancellationToken cancel)
    {
        if (await store.Bills.SingleOrDefaultAsync(bill => bill.Id == id, cancel) is not { } found)
            return new Refusal("bill.unknown");
        return seenVersion is { } seen && seen != found.Version ? new Refusal("record.changed-meanwhile") : found;
    }

    /// <summary>Ends a use case: writes, and answers with the batch and the bill's new version.</summary>
    public static async Task<Result<BillChanged>> Save(Store.Store store, Bill bill, string what, CancellationToken cancel)
    {
        var saved = await store.Save(what, cancel);
        return saved.Refusal is { } refusal ? refusal : new BillChanged(bill.Id, bill.Version, saved.Value);
    }
}
