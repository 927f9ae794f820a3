using Evenkeel.App.Tables;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Sample;

/// <summary>Empties the sample practice, and makes it the user's own.</summary>
public sealed class RemoveSample(Store.Store store)
{
    /// <returns>Null, or <c>sample.not-sample</c>: records of the user's own are never removed like this.</returns>
    public async Task<Refusal?> Run(CancellationToken cancel)
    {
        if (!(await store.Workspace(cancel)).IsSample)
            return new Refusal("sample.not-sample");
        await Empty(store, cancel);
        return null;
    }

    internal static async Task Empty(Store.Store store, CancellationToken cancel)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(cancel);
        await store.Changes.ExecuteDeleteAsync(cancel);
        await store.Batches.ExecuteDeleteAsync(cancel);
        await store.KnownAs.ExecuteDeleteAsync(cancel);
        await store.KeptMappings.ExecuteDeleteAsync(cancel);
        foreach (var table in RecordTables.All.Reverse().Where(table => table != Workspaces.WorkspaceTable.Settings))
            await table.DeleteAll(store, cancel);
        await store.Workspaces.ExecuteUpdateAsync(
            workspace => workspace.SetProperty(x => x.IsSample, false).SetProperty(x => x.MinutesPerWeek, (int?)null).SetProperty(x => x.TaxPerMille, (int?)null)
                .SetProperty(x => x.HourlyRateMinor, (long?)null).SetProperty(x => x.HourlyRateCurrency, (string?)null)
                .SetProperty(x => x.CashMinor, (long?)null).SetProperty(x => x.CashCurrency, (string?)null).SetProperty(x => x.CashOn, (DateOnly?)null)
                .SetProperty(x => x.TimeOff, new List<string>()),
            cancel);
        await transaction.CommitAsync(cancel);
        store.ChangeTracker.Clear();
    }
}
