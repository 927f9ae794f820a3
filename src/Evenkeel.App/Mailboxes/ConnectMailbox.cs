using System.Net;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.App.Webhooks;
using Evenkeel.Core;
using Evenkeel.Core.People;
using MailKit;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Mailboxes;

/// <summary>Connects a mailbox, once the server has let one in; its mail comes in by itself from then on.</summary>
public sealed class ConnectMailbox(Store.Store store, SecretBox box, MailServer server)
{
    public const int Most = 20;

    private const int LongestHost = 253;

    /// <param name="Port">993 or 143 by <paramref name="Security"/> when null.</param>
    /// <param name="Password">Best one for this application alone, where the provider offers that.</param>
    /// <param name="Address">The mailbox's own address, which becomes one of one's own; the user when null and one.</param>
    /// <param name="Folders">To be read beside the inbox and what was sent.</param>
    /// <param name="DryRun">Log in, say which folders there are, and keep nothing.</param>
    public sealed record Ask(
        string? Host, int? Port, MailSecurity Security, string? User, string? Password, string? Address = null, IReadOnlyList<string>? Folders = null, bool DryRun = false);

    /// <param name="Id">Null in a dry run.</param>
    /// <param name="Reads">The folders that are read.</param>
    /// <param name="Others">The folders that are not.</param>
    public sealed record Answer(Guid? Id, IReadOnlyList<string> Reads, IReadOnlyList<string> Others);

    /// <returns>
    /// The mailbox, or <c>mailbox.host</c>, <c>mailbox.user</c>, <c>mailbox.folder</c>, <c>mailbox.too-many</c>, <c>mailbox.there-already</c>, <c>email.address</c>, or what kept it from being read,
    /// such as <c>mailbox.password</c> or <c>mailbox.certificate</c>.
    /// </returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        var (host, user) = (ask.Host?.Trim() ?? "", ask.User?.Trim() ?? "");
        var port = ask.Port ?? (ask.Security is MailSecurity.Tls ? 993 : 143);
        if (host.Length is 0 or > LongestHost || Uri.CheckHostName(host) is UriHostNameType.Unknown || port is < 1 or > IPEndPoint.MaxPort)
            return new Refusal("mailbox.host", host.Length > 60 ? host[..60] + "…" : host);
        if (user.Length is 0 or > 320 || ask.Password is not { Length: > 0 and <= 1000 } password)
            return new Refusal("mailbox.user");
        var told = string.IsNullOrWhiteSpace(ask.Address) ? (user.Contains('@', StringComparison.Ordinal) ? user : null) : ask.Address;
        if (told is not null && EmailAddress.Read(told) is { Refusal: { } noAddress })
            return noAddress;
        if (await store.Mailboxes.CountAsync(cancel) >= Most)
            return new Refusal("mailbox.too-many", Most.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (!ask.DryRun && await store.Mailboxes.AnyAsync(other => other.Host == host && other.User == user, cancel))
            return new Refusal("mailbox.there-already", user);
        var mailbox = new Mailbox
        {
            WorkspaceId = store.Session.WorkspaceId,
            Id = store.Ids.Next(),
            ActorId = store.Session.ActorId,
            MadeAt = store.Clock.Now(),
            NextAt = store.Clock.Now(),
            Host = host,
            Port = port,
            Security = ask.Security,
            User = user,
            LockedSecret = box.Lock(password),
            Folders = [.. (ask.Folders ?? []).Select(folder => folder.Trim()).Where(folder => folder.Length > 0).Distinct()],
        };
        var folders = await Folders(mailbox, password, cancel);
        if (folders.Refusal is not null || ask.DryRun)
            return folders;
        store.Add(mailbox);
        if (told is not null && await store.Workspace(cancel) is var workspace && !workspace.OwnAddresses.Exists(own => EmailAddress.AreSame(own, told)))
            workspace.OwnAddresses = [.. workspace.OwnAddresses, EmailAddress.Read(told).Value];
        return (await store.Save("mailbox.connected", cancel)).Refusal is { } refusal ? refusal : folders.Value with { Id = mailbox.Id };
    }

    private async Task<Result<Answer>> Folders(Mailbox mailbox, string password, CancellationToken cancel)
    {
        try
        {
            using var client = await server.Open(mailbox, password, cancel);
            List<string> reads = [.. (await MailFolders.Of(client, mailbox.Folders, cancel)).Select(folder => folder.Folder.FullName)];
            List<string> others = [.. (await MailFolders.All(client, cancel)).Select(folder => folder.FullName).Except(reads).Order(StringComparer.Ordinal)];
            await client.DisconnectAsync(quit: true, cancel);
            return new Answer(null, reads, others);
        }
        catch (FolderNotFoundException gone)
        {
            return new Refusal("mailbox.folder", gone.FolderName);
        }
        catch (Exception failure) when (MailFailure.Of(failure) is { } code && !cancel.IsCancellationRequested)
        {
            return new Refusal(code, mailbox.Host);
        }
    }
}
