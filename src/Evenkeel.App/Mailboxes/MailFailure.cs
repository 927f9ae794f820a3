using System.Net.Sockets;
using System.Security.Authentication;
using Evenkeel.App.Webhooks;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;

namespace Evenkeel.App.Mailboxes;

/// <summary>What it means that a mailbox could not be read, as a code whose sentence says what to do.</summary>
internal static class MailFailure
{
    /// <summary>The mailbox's keys are not those of this machine.</summary>
    public const string Secret = "mailbox.secret";

    /// <returns>A code; null for a failure that is not the mailbox's.</returns>
    public static string? Of(Exception failure) => failure switch
    {
        AddressRefusedException => "mailbox.private-address",
        PlainRefusedException => "mailbox.plain",
        MailKit.Security.AuthenticationException => "mailbox.password",
        SslHandshakeException { ServerCertificate: not null } => "mailbox.certificate",
        SslHandshakeException or System.Security.Authentication.AuthenticationException => "mailbox.tls",
        NotSupportedException => "mailbox.no-tls",
        TimeoutException => "mailbox.timeout",
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => "mailbox.name",
        SocketException => "mailbox.connection",
        FolderNotFoundException => "mailbox.folder",
        ImapCommandException => "mailbox.refused",
        ImapProtocolException or ServiceNotConnectedException or IOException => "mailbox.cut",
        _ => null,
    };
}
