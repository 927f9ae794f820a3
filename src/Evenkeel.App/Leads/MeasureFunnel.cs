using System.Globalization;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Leads;

namespace Evenkeel.App.Leads;

/// <summary>Measures at which step leads are lost, and what losing a tenth less there would bring.</summary>
public sealed class MeasureFunnel(Store.Store store)
{
    /// <summary>The forecast is worked out anew for each step many times over: what is quick for three months is not for ten years.</summary>
    public const int MostDays = 90;

    /// <param name="HorizonDays">Of the chance of a new client.</param>
    /// <param name="AsOf">00:00 of that day in the workspace's zone; now when null.</param>
    public sealed record Ask(int HorizonDays = 7, DateOnly? AsOf = null);

    /// <returns>The funnel, or <c>funnel.horizon</c>.</returns>
    public async Task<Result<Funnel>> Run(Ask ask, CancellationToken cancel)
    {
        if (ask.HorizonDays is < 1 or > MostDays)
            return new Refusal("funnel.horizon", ask.HorizonDays.ToString(CultureInfo.InvariantCulture), MostDays.ToString(CultureInfo.InvariantCulture));
        var settings = await Forecasting.Settings(store, cancel);
        var asOf = ask.AsOf is { } day ? CalendarDay.Start(day, settings.TimeZone) : store.Clock.Now();
        return Forecast.Fit(await LeadHistories.All(store, cancel), asOf, settings).Losses(ask.HorizonDays);
    }
}
