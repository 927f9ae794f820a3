using System.Net;
using System.Net.Sockets;
using Evenkeel.Core.Webhooks;

namespace Evenkeel.App.Webhooks;

/// <summary>
/// The only way in which this program speaks to another one by itself, but for mail servers and calendars, to which <see cref="Mailboxes.MailServer"/> and <see cref="Calendars.CalendarServer"/> speak by the same connections. It looks at the address that a connection is made to and not at the name, so that a name which leads
/// elsewhere the second time gains nothing; it follows no redirect, asks no proxy, keeps no cookie and hardly reads an answer.
/// </summary>
/// <param name="reachesPrivate">Whether it may speak to this machine and its network, which is for those who run it to say.</param>
public sealed class Outgoing(bool reachesPrivate = false) : IDisposable
{
    /// <summary>How much of an answer is read at most, in bytes, to use a connection again; nothing is made of it.</summary>
    private const int MostOfAnswer = 4096;

    private readonly Lazy<HttpMessageInvoker> http = new(() => new HttpMessageInvoker(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        MaxResponseHeadersLength = MostOfAnswer / 1024,
        MaxResponseDrainSize = MostOfAnswer,
        ResponseDrainTimeout = TimeSpan.FromSeconds(1),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(15),
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        ConnectCallback = async (context, cancel) => new NetworkStream(await Connect(context.DnsEndPoint, Allowed(reachesPrivate), cancel), ownsSocket: true),
    }));

    /// <summary>Whether a connection may be made to an address.</summary>
    public bool Reaches(IPAddress address) => Allowed(reachesPrivate)(address);

    /// <summary>To which addresses connections may be made: to those of the open internet, and to this machine and its network where that is allowed.</summary>
    public static Func<IPAddress, bool> Allowed(bool reachesPrivate) => address => reachesPrivate || PublicAddress.Is(address);

    /// <exception cref="HttpRequestException">It did not get there; inside it an <see cref="AddressRefusedException"/> where it may not go.</exception>
    public Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken cancel) => http.Value.SendAsync(request, cancel);

    public void Dispose()
    {
        if (http.IsValueCreated)
            http.Value.Dispose();
    }

    /// <exception cref="AddressRefusedException">A name leads to no address to which a connection may be made.</exception>
    internal static async Task<Socket> Connect(DnsEndPoint to, Func<IPAddress, bool> reaches, CancellationToken cancel)
    {
        var found = IPAddress.TryParse(to.Host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(to.Host, cancel);
        var allowed = found.Where(reaches).ToArray();
        if (allowed.Length == 0)
            throw new AddressRefusedException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, to.Port, cancel);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A name leads to no address to which a connection may be made.</summary>
public sealed class AddressRefusedException : IOException;
