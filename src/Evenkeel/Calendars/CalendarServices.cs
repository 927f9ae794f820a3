using Evenkeel.App.Calendars;
using Evenkeel.App.Webhooks;

namespace Evenkeel.Calendars;

/// <summary>What the server needs to read subscribed calendars.</summary>
internal static class CalendarServices
{
    /// <param name="reachesPrivate">Whether calendars may be on this machine and its network.</param>
    public static void Add(IServiceCollection services, bool reachesPrivate)
    {
        services.AddSingleton(provider => new CalendarServer(Outgoing.Allowed(reachesPrivate), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<CalendarFetcher>().AddHostedService(provider => provider.GetRequiredService<CalendarFetcher>());
    }
}
