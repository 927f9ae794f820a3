using System.Net;
using System.Net.Sockets;
using Evenkeel.App.Mailboxes;
using Evenkeel.App.Webhooks;

namespace Evenkeel.App.Calendars;

/// <summary>The only way in which this program fetches calendars: it looks at the address that each connection is made to, as webhooks do, also where one server leads on to another.</summary>
/// <param name="reaches">To which addresses it may speak, see <see cref="Outgoing.Allowed"/>.</param>
/// <param name="clock">By which a server that does not answer is given up.</param>
public sealed class CalendarServer(Func<IPAddress, bool> reaches, TimeProvider clock) : IDisposable
{
    /// <summary>The largest calendar that is read, in bytes, unpacked.</summary>
    public const int MostBytes = 20 << 20;

    /// <summary>For all of it, from the name of the server to the last byte.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private const int MostLeads = 5;

    private readonly Lazy<HttpMessageInvoker> http = new(() => new HttpMessageInvoker(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        ActivityHeadersPropagator = null,
        MaxResponseHeadersLength = 32,
        MaxResponseDrainSize = 4096,
        ResponseDrainTimeout = TimeSpan.FromSeconds(1),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(5),
        ConnectCallback = (context, cancel) => Connect(context, reaches, cancel),
    }));

    /// <param name="Body">Null where nothing has changed since the state that was asked for.</param>
    internal sealed record Fetched(byte[]? Body, string? ETag, string? ModifiedAt);

    /// <param name="eTag">Of the state that is known; null to have it whatever it is.</param>
    /// <exception cref="Exception">What went wrong; <see cref="CalendarFailure"/> tells what it means.</exception>
    internal async Task<Fetched> Get(Uri address, string? eTag, string? modifiedAt, CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        try
        {
            var at = address;
            for (var led = 0; led <= MostLeads; led++)
            {
                using var request = Request(at, eTag, modifiedAt);
                using var response = await http.Value.SendAsync(request, either.Token);
                if (response.StatusCode is HttpStatusCode.NotModified && (eTag ?? modifiedAt) is not null)
                    return new Fetched(null, eTag, modifiedAt);
                if (CalendarFailure.Of(response.StatusCode) is { } code)
                    throw new CalendarRefusedException(code);
                if (response.IsSuccessStatusCode)
                    return new Fetched(await Read(response, either.Token), response.Headers.ETag?.ToString(), Text(response.Content.Headers.LastModified));
                at = Follow(at, response.Headers.Location);
            }
            throw new CalendarRefusedException("calendar.redirects");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException();
        }
    }

    public void Dispose()
    {
        if (http.IsValueCreated)
            http.Value.Dispose();
    }

    private static HttpRequestMessage Request(Uri at, string? eTag, string? modifiedAt)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, at) { Headers = { { "Accept", "text/calendar, */*;q=0.5" }, { "User-Agent", "Evenkeel" } } };
        if (eTag is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", eTag);
        if (modifiedAt is not null)
            request.Headers.TryAddWithoutValidation("If-Modified-Since", modifiedAt);
        return request;
    }

    /// <summary>Where the server leads to; never from a protected connection to one that others can read.</summary>
    private static Uri Follow(Uri from, Uri? to)
    {
        if (to is null)
            throw new CalendarRefusedException("calendar.answer");
        var next = new Uri(from, to);
        if (next.Scheme != Uri.UriSchemeHttps && next.Scheme != from.Scheme)
            throw new PlainRefusedException();
        return next;
    }

    private static async Task<byte[]> Read(HttpResponseMessage response, CancellationToken cancel)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancel);
        var body = new MemoryStream();
        var some = new byte[81920];
        for (int count; (count = await stream.ReadAsync(some, cancel)) > 0;)
        {
            if (body.Length + count > MostBytes)
                throw new CalendarRefusedException("calendar.too-much");
            body.Write(some, 0, count);
        }
        return body.ToArray();
    }

    private static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, Func<IPAddress, bool> reaches, CancellationToken cancel)
    {
        var socket = await Outgoing.Connect(context.DnsEndPoint, reaches, cancel);
        if (context.InitialRequestMessage.RequestUri!.Scheme == Uri.UriSchemeHttps || (socket.RemoteEndPoint is IPEndPoint { Address: var to } && IPAddress.IsLoopback(to.IsIPv4MappedToIPv6 ? to.MapToIPv4() : to)))
            return new NetworkStream(socket, ownsSocket: true);
        socket.Dispose();
        throw new PlainRefusedException();
    }

    private static string? Text(DateTimeOffset? at) => at?.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
