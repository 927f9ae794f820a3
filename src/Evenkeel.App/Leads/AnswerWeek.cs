using Evenkeel.App.Import;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Leads;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Leads;

/// <summary>Answers whether one could land a new client within so many days.</summary>
public sealed class AnswerWeek(Store.Store store)
{
    public const int MostDays = 3650;

    /// <param name="AsOf">00:00 of that day in the workspace's zone; now when null.</param>
    public sealed record Ask(int HorizonDays = 7, DateOnly? AsOf = null);

    /// <param name="Names">Of the leads that the forecast speaks of.</param>
    public sealed record Answer(NewClientForecast Forecast, IReadOnlyDictionary<string, string> Names, IReadOnlyDictionary<string, string> ExternalIds);

    /// <returns>The answer, or <c>week.horizon</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel) => await Run(ask, null, cancel);

    /// <summary>For one who has the histories already.</summary>
    internal async Task<Result<Answer>> Run(Ask ask, IReadOnlyList<LeadHistory>? histories, CancellationToken cancel)
    {
        if (ask.HorizonDays is < 1 or > MostDays)
            return new Refusal("week.horizon", ask.HorizonDays.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var settings = await Forecasting.Settings(store, cancel);
        var asOf = ask.AsOf is { } day ? CalendarDay.Start(day, settings.TimeZone) : store.Clock.Now();
        var forecast = Forecast.Fit(histories ?? await LeadHistories.All(store, cancel), asOf, settings).NewClient(ask.HorizonDays);
        var named = forecast.Leads.Select(lead => lead.Id).Concat(forecast.Reasons.SelectMany(reason => reason.LeadIds)).Select(Guid.Parse).ToHashSet();
        var names = await store.Leads.AsNoTracking().Where(lead => named.Contains(lead.Id)).ToDictionaryAsync(lead => lead.Id.ToString(), lead => lead.Name, cancel);
        var external = await ExternalIds.Of(store, named, cancel);
        return new Answer(forecast, names, external.ToDictionary(id => id.Key.ToString(), id => id.Value));
    }
}
