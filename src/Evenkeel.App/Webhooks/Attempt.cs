using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Evenkeel.Core.Webhooks;

namespace Evenkeel.App.Webhooks;

/// <summary>One message on its way: signed, sent, and what became of it.</summary>
/// <param name="Status">What the receiver answered; null when it did not.</param>
/// <param name="Failure">As a code; null when it arrived, which any answer from 200 to 299 says.</param>
internal sealed record Attempt(int? Status, string? Failure, TimeSpan Took)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task<Attempt> Make(Webhook webhook, Delivery delivery, SecretBox box, Outgoing outgoing, TimeProvider clock, CancellationToken cancel)
    {
        if (box.Open(webhook.LockedSecret) is not { } secret)
            return new Attempt(null, "delivery.secret", TimeSpan.Zero);
        using var request = Request(webhook, delivery, secret, clock.GetUtcNow().ToUnixTimeSeconds());
        var began = clock.GetTimestamp();
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        try
        {
            using var response = await outgoing.Send(request, either.Token);
            return new Attempt((int)response.StatusCode, response.IsSuccessStatusCode ? null : "delivery.status", clock.GetElapsedTime(began));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new Attempt(null, "delivery.timeout", clock.GetElapsedTime(began));
        }
        catch (HttpRequestException failure)
        {
            return new Attempt(null, Why(failure), clock.GetElapsedTime(began));
        }
    }

    private static HttpRequestMessage Request(Webhook webhook, Delivery delivery, string secret, long at)
    {
        var (id, body) = (delivery.Id.ToString(), Encoding.UTF8.GetBytes(delivery.Body));
        var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } } };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", at.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", Signature.Of(secret, id, at, body));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Evenkeel", null));
        return request;
    }

    private static string Why(HttpRequestException failure) => failure switch
    {
        { InnerException: AddressRefusedException } => "delivery.private-address",
        { InnerException: System.Net.Sockets.SocketException { SocketErrorCode: System.Net.Sockets.SocketError.HostNotFound or System.Net.Sockets.SocketError.NoData or System.Net.Sockets.SocketError.TryAgain } } => "delivery.name",
        { HttpRequestError: HttpRequestError.SecureConnectionError } => "delivery.tls",
        { HttpRequestError: HttpRequestError.ConnectionError } or { InnerException: System.Net.Sockets.SocketException } => "delivery.connection",
        _ => "delivery.other",
    };
}
