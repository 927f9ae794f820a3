using Evenkeel.App.Calendars;
using Evenkeel.App.Store;
using Evenkeel.App.Webhooks;
using Evenkeel.Serve;

namespace Evenkeel.Calendars;

/// <summary>Reads the subscribed calendars beside the requests: each every hour, and at once when somebody asks for it.</summary>
internal sealed class CalendarFetcher(StoreAddress address, Ids ids, TimeProvider clock, SecretBox box, CalendarServer server, ILogger<CalendarFetcher> log) : Rounds(clock, log)
{
    private readonly ReadSubscriptions due = new(address, ids, clock, box, server, Random.Shared.NextDouble);

    protected override Task Round(CancellationToken cancel) => due.Run(new(), cancel);
}
