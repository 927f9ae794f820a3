using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.Outlook;

/// <summary>Notes what has to be paid, once or again and again.</summary>
public sealed class AddBill(Store.Store store)
{
    public sealed record Ask(BillFields Fields);

    /// <returns>The change, or what <see cref="BillFields"/> refuse.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var bill = store.Create<Bill>();
        return await ask.Fields.Apply(store, bill, cancel) is { } refusal ? refusal : await store.SaveOne(bill, "bill.added", cancel);
    }
}
