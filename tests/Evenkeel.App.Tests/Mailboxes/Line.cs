using System.Net;
using System.Net.Sockets;

namespace Evenkeel.App.Tests.Mailboxes;

/// <summary>A line to a server of this machine that can be cut.</summary>
internal sealed class Line : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly List<Socket> sockets = [];
    private readonly int to;

    public Line(int to)
    {
        this.to = to;
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = Accept();
    }

    public int Port { get; }

    /// <summary>Cuts what is connected; a new connection finds the server again.</summary>
    public void Cut()
    {
        lock (sockets)
        {
            sockets.ForEach(socket => socket.Dispose());
            sockets.Clear();
        }
    }

    public void Dispose()
    {
        listener.Dispose();
        Cut();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                var near = await listener.AcceptSocketAsync();
                var far = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await far.ConnectAsync(IPAddress.Loopback, to);
                lock (sockets)
                    sockets.AddRange([near, far]);
                _ = Copy(near, far);
                _ = Copy(far, near);
            }
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException)
        {
            // the test is over
        }
    }

    private static async Task Copy(Socket from, Socket to)
    {
        var bytes = new byte[8192];
        try
        {
            while (await from.ReceiveAsync(bytes) is > 0 and var count)
                await to.SendAsync(bytes.AsMemory(0, count));
            to.Shutdown(SocketShutdown.Send);
        }
        catch (Exception cut) when (cut is SocketException or ObjectDisposedException)
        {
            // it was cut
        }
    }
}
