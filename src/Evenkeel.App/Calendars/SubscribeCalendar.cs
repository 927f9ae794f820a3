using Evenkeel.App.Store;
using Evenkeel.App.Webhooks;
using Evenkeel.Core;
using Evenkeel.Formats.Calendars;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Calendars;

/// <summary>Subscribes to a calendar, once its address has led to one; its meetings come in by themselves from then on.</summary>
public sealed class SubscribeCalendar(Store.Store store, SecretBox box, CalendarServer server)
{
    public const int Most = 20;
    public const int LongestName = 100;

    private const int LongestAddress = 2000;

    /// <param name="Address">https or webcal; http to this very machine alone.</param>
    /// <param name="Name">Its server's name when null.</param>
    /// <param name="DryRun">Look whether it can be read, and keep nothing.</param>
    public sealed record Ask(string? Address, string? Name = null, bool DryRun = false);

    /// <param name="Id">Null in a dry run.</param>
    /// <param name="Entries">How many it has; one that comes round again counts once.</param>
    public sealed record Answer(Guid? Id, int Entries);

    /// <returns>
    /// The subscription, or <c>calendar.address</c>, <c>calendar.too-many-subscriptions</c>, <c>calendar.there-already</c>, <c>text.too-long</c>, or what kept it from being read, such as <c>calendar.gone</c> or
    /// <c>calendar.private-address</c>.
    /// </returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (Read(ask.Address) is not { } address)
            return new Refusal("calendar.address");
        var name = CleanText.Of(ask.Name, LongestName);
        if (name.Refusal is { } tooLong)
            return tooLong;
        var known = await store.Subscriptions.AsNoTracking().ToListAsync(cancel);
        if (known.Count >= Most)
            return new Refusal("calendar.too-many-subscriptions", Most.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (!ask.DryRun && known.Find(other => box.Open(other.LockedAddress) == address.AbsoluteUri) is { } same)
            return new Refusal("calendar.there-already", same.Name);
        var entries = await Count(address, cancel);
        if (entries.Refusal is { } cannot)
            return cannot;
        if (ask.DryRun)
            return new Answer(null, entries.Value);
        var now = store.Clock.Now();
        var subscription = new CalendarSubscription
        {
            WorkspaceId = store.Session.WorkspaceId,
            Id = store.Ids.Next(),
            ActorId = store.Session.ActorId,
            MadeAt = now,
            NextAt = now,
            Name = name.Value ?? address.Host,
            Host = address.Host,
            LockedAddress = box.Lock(address.AbsoluteUri),
        };
        store.Add(subscription);
        return (await store.Save("calendar.subscribed", cancel)).Refusal is { } refusal ? refusal : new Answer(subscription.Id, entries.Value);
    }

    /// <summary>An address as it can be asked; null for what is none. <c>webcal</c> is what calendar programs call https.</summary>
    private static Uri? Read(string? text)
    {
        var address = text?.Trim() ?? "";
        if (address.StartsWith("webcal://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("webcals://", StringComparison.OrdinalIgnoreCase))
            address = string.Concat("https", address.AsSpan(address.IndexOf(':', StringComparison.Ordinal)));
        return address.Length <= LongestAddress && !address.Any(char.IsWhiteSpace) && Uri.TryCreate(address, UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp) && url.Host.Length > 0 && url.UserInfo.Length == 0 ? url : null;
    }

    private async Task<Result<int>> Count(Uri address, CancellationToken cancel)
    {
        try
        {
            var fetched = await server.Get(address, null, null, cancel);
            var contents = CalendarReader.Read(new MemoryStream(fetched.Body!), TimeZoneInfo.Utc);
            return ReadSubscription.IsNone(contents) ? new Refusal(CalendarFailure.None, address.Host) : contents.Series.Count;
        }
        catch (Exception failure) when (CalendarFailure.Of(failure) is { } code && !cancel.IsCancellationRequested)
        {
            return new Refusal(code, address.Host);
        }
    }
}
