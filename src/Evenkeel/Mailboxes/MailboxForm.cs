using System.Globalization;
using Evenkeel.App.Mailboxes;
using Evenkeel.Core;

namespace Evenkeel.Mailboxes;

/// <summary>A mailbox as it was typed.</summary>
public sealed class MailboxForm
{
    public string? Host { get; set; }
    public string? Port { get; set; }
    public string Security { get; set; } = "tls";
    public string? User { get; set; }
    public string? Password { get; set; }
    public string? Address { get; set; }

    /// <summary>Separated by semicolons.</summary>
    public string? Folders { get; set; }

    /// <summary>connect or test.</summary>
    public string? Act { get; set; }

    /// <returns>What is asked, or <c>mailbox.port</c> or <c>mailbox.security</c>.</returns>
    internal Result<ConnectMailbox.Ask> Read()
    {
        var port = string.IsNullOrWhiteSpace(Port) ? (int?)null : int.TryParse(Port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        if (port is < 1 or > 65535)
            return new Refusal("mailbox.port");
        return ListMailboxes.ToSecurity(Security) is { } security
            ? new ConnectMailbox.Ask(Host, port, security, User, Password, Address, Folders?.Split(';'), DryRun: Act == "test")
            : new Refusal("mailbox.security");
    }
}
