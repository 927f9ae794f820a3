using System.Net;
using System.Security.Cryptography;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Webhooks;

/// <summary>Registers an address that is told what is written from then on.</summary>
public sealed class AddWebhook(Store.Store store, SecretBox box, Outgoing outgoing)
{
    public const int Most = 20;

    private const int LongestUrl = 2000;

    /// <param name="Events">Some of <see cref="WebhookEvents.All"/>.</param>
    public sealed record Ask(string? Url, IReadOnlyList<string> Events);

    /// <param name="Secret">What its messages are signed with. It is told here and never again.</param>
    public sealed record Answer(Guid Id, string Secret);

    /// <returns>The webhook, or <c>webhook.address</c>, <c>webhook.private-address</c>, <c>webhook.events</c> or <c>webhook.too-many</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        var text = ask.Url?.Trim() ?? "";
        if (text.Length > LongestUrl || text.Any(char.IsWhiteSpace) || !Uri.TryCreate(text, UriKind.Absolute, out var url)
            || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps) || url.Host.Length == 0 || url.UserInfo.Length > 0)
            return new Refusal("webhook.address", text.Length > 60 ? text[..60] + "…" : text);

        // What a name leads to is looked at each time that a connection is made.
        if (IPAddress.TryParse(url.DnsSafeHost, out var address) && !outgoing.Reaches(address))
            return new Refusal("webhook.private-address", url.Host);
        var events = WebhookEvents.All.Intersect(ask.Events).ToList();
        if (events.Count == 0 || events.Count < ask.Events.Distinct().Count())
            return new Refusal("webhook.events", string.Join(", ", WebhookEvents.All));
        if (await store.Webhooks.CountAsync(cancel) >= Most)
            return new Refusal("webhook.too-many", Most.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var secret = Signature.Secret(RandomNumberGenerator.GetBytes(Signature.KeyBytes));
        var webhook = new Webhook
        {
            WorkspaceId = store.Session.WorkspaceId,
            Id = store.Ids.Next(),
            MadeAt = store.Clock.Now(),
            Url = url.AbsoluteUri,
            Events = events,
            LockedSecret = box.Lock(secret),
        };
        store.Add(webhook);
        return (await store.Save("webhook.added", cancel)).Refusal is { } refusal ? refusal : new Answer(webhook.Id, secret);
    }
}
