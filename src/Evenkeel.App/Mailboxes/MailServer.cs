using System.Net;
using System.Net.Security;
using Evenkeel.App.Webhooks;
using MailKit.Net.Imap;
using MailKit.Security;

namespace Evenkeel.App.Mailboxes;

/// <summary>The only way in which this program speaks to mail servers: it reads, and changes nothing there.</summary>
/// <remarks>
/// It looks at the address that a connection is made to, as webhooks do. The mail server of somebody who runs this for themselves often stands on their own machine or network (Proton's bridge,
/// a box in the cupboard), so that is allowed as long as the server answers this machine alone: whoever can type an address there is there already.
/// </remarks>
/// <param name="reachesPrivate">Whether it may speak to this machine and its network.</param>
public sealed class MailServer(bool reachesPrivate)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>A connection that is logged in.</summary>
    /// <exception cref="Exception">What went wrong; <see cref="MailFailure"/> tells what it means.</exception>
    internal async Task<ImapClient> Open(Mailbox mailbox, string secret, CancellationToken cancel)
    {
        var client = new ImapClient { Timeout = (int)Patience.TotalMilliseconds, CheckCertificateRevocation = false };
        client.ServerCertificateValidationCallback = (_, _, _, errors) => errors == SslPolicyErrors.None;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            var socket = await Outgoing.Connect(new DnsEndPoint(mailbox.Host, mailbox.Port), Outgoing.Allowed(reachesPrivate), patience.Token);
            if (mailbox.Security is MailSecurity.None && !(socket.RemoteEndPoint is IPEndPoint to && IPAddress.IsLoopback(to.Address)))
            {
                socket.Dispose();
                throw new PlainRefusedException();
            }
            await client.ConnectAsync(socket, mailbox.Host, mailbox.Port, Options(mailbox.Security), patience.Token);
            await client.AuthenticateAsync(mailbox.User, secret, patience.Token);
            return client;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            client.Dispose();
            throw new TimeoutException();
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    private static SecureSocketOptions Options(MailSecurity security) => security switch
    {
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        MailSecurity.StartTls => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };
}

/// <summary>A password would go over a network that others can read.</summary>
public sealed class PlainRefusedException : IOException;
