using Evenkeel.App.Store;
using Evenkeel.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Leads;

/// <summary>What a forecast of this workspace is told beside its histories.</summary>
internal static class Forecasting
{
    public static async Task<ForecastSettings> Settings(Store.Store store, CancellationToken cancel)
    {
        var workspace = await store.Workspace(cancel);
        return new ForecastSettings
        {
            StageOrder = await store.Stages.AsNoTracking().OrderBy(stage => stage.Position).ThenBy(stage => stage.Id).Select(stage => stage.Name).ToListAsync(cancel),
            DaysOff = workspace.RestDays.ToHashSet(),
            TimeZone = workspace.Zone(),
        };
    }
}
