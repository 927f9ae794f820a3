using System.Globalization;
using Evenkeel.App.Import;
using Evenkeel.App.Store;
using Evenkeel.App.Webhooks;
using MailKit;
using MailKit.Search;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Mailboxes;

/// <summary>
/// Reads what has come into one mailbox since the last time. Only heads and how a text begins are fetched, and nothing is marked, moved or deleted. Messages come in some hundred at a time, each
/// time with how far it was read in the same transaction: what is cut off goes on where it stopped.
/// </summary>
/// <param name="session">Of the mailbox's workspace, in the name of who connected it.</param>
internal sealed class FetchMailbox(StoreAddress address, Session session, Ids ids, TimeProvider clock, SecretBox box, MailServer server, Action<MailboxRun>? told)
{
    public const int AtOnce = 500;

    /// <summary>For how long others leave it alone after each step.</summary>
    public static readonly TimeSpan SetAside = TimeSpan.FromMinutes(3);

    private const int MostRejected = 20;
    private const MessageSummaryItems Wanted = MessageSummaryItems.UniqueId | MessageSummaryItems.Flags | MessageSummaryItems.Headers | MessageSummaryItems.PreviewText;

    public async Task<MailboxRun> Run(Mailbox mailbox, CancellationToken cancel)
    {
        var run = new MailboxRun { WorkspaceId = mailbox.WorkspaceId, Id = ids.Next(), MailboxId = mailbox.Id, At = clock.Now() };
        await using (var store = Open())
        {
            store.Add(run);
            await store.Save("mailbox.begun", cancel);
        }
        try
        {
            if (box.Open(mailbox.LockedSecret) is { } secret)
                await Read(mailbox, secret, run, cancel);
            else
                run.Failure = MailFailure.Secret;
        }
        catch (Exception failure) when (MailFailure.Of(failure) is { } code && !cancel.IsCancellationRequested)
        {
            run.Failure = code;
        }
        run.EndedAt = clock.Now();
        await using var end = Open();
        await Note(end, run, cancel);
        await end.Save("mailbox.read", cancel);
        return run;
    }

    private async Task Read(Mailbox mailbox, string secret, MailboxRun run, CancellationToken cancel)
    {
        using var client = await server.Open(mailbox, secret, cancel);
        var waiting = new List<(IMailFolder Folder, bool IsSent, List<UniqueId> New)>();
        foreach (var (folder, isSent) in await MailFolders.Of(client, mailbox.Folders, cancel))
            waiting.Add((folder, isSent, await New(mailbox, folder, run, cancel)));
        run.Found = waiting.Sum(folder => folder.New.Count);
        foreach (var (folder, isSent, found) in waiting.Where(folder => folder.New.Count > 0))
        {
            if (!folder.IsOpen)
                await folder.OpenAsync(FolderAccess.ReadOnly, cancel);
            foreach (var some in found.Chunk(AtOnce))
                await Take(mailbox, folder, isSent, some, run, cancel);
        }
        await client.DisconnectAsync(quit: true, cancel);
    }

    /// <summary>The messages that a folder has beyond those that were read; all of them where the server has given new numbers.</summary>
    private async Task<List<UniqueId>> New(Mailbox mailbox, IMailFolder folder, MailboxRun run, CancellationToken cancel)
    {
        await folder.OpenAsync(FolderAccess.ReadOnly, cancel);
        await using var store = Open();
        var known = await store.MailboxFolders.AsNoTracking().SingleOrDefaultAsync(one => one.MailboxId == mailbox.Id && one.Name == folder.FullName, cancel);
        var last = known?.UidValidity == folder.UidValidity ? known.LastUid : 0;
        run.IsRenumbered |= known is not null && known.UidValidity != folder.UidValidity;
        if (folder.Count == 0 || last == uint.MaxValue)
            return [];

        // A range that ends in * always names the last message, whatever its number.
        var found = await folder.SearchAsync(new UniqueIdRange(new UniqueId((uint)last + 1), UniqueId.MaxValue), SearchQuery.All, cancel);
        return [.. found.Where(uid => uid.Id > last).OrderBy(uid => uid.Id)];
    }

    private async Task Take(Mailbox mailbox, IMailFolder folder, bool isSent, UniqueId[] some, MailboxRun run, CancellationToken cancel)
    {
        var messages = (await folder.FetchAsync(some, new FetchRequest(Wanted), cancel)).Where(message => message.Headers is not null).OrderBy(message => message.UniqueId.Id).ToList();
        await using var store = Open();
        var state = await store.MailboxFolders.SingleOrDefaultAsync(one => one.MailboxId == mailbox.Id && one.Name == folder.FullName, cancel);
        if (state is null)
            store.Add(state = new MailboxFolder { WorkspaceId = mailbox.WorkspaceId, MailboxId = mailbox.Id, Name = folder.FullName });
        (state.UidValidity, state.LastUid) = (folder.UidValidity, some[^1].Id);
        var source = new SourceFile(folder.FullName, () => Stream.Null) { Parts = [.. messages.Select(message => Part(message, folder, isSent))] };
        var imported = await new ImportFiles(store).Run(new ImportFiles.Ask([source]), cancel);
        if (imported.Refusal is not null)
        {
            // Somebody has changed the same records meanwhile; the next reading begins with these messages again.
            throw new IOException(imported.Refusal.Code);
        }
        Count(imported.Value.Files[0], some.Length, messages.Count, run);
        await Note(store, run, cancel);
        await store.Mailboxes.Where(one => one.Id == mailbox.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.BusyUntil, clock.Now() + SetAside), cancel);
        await store.Save("mailbox.read", cancel);
        told?.Invoke(run);
    }

    /// <summary>A message as a file of a folder; what it is marked as stands in its name, as in a Maildir.</summary>
    private static SourceFile Part(IMessageSummary message, IMailFolder folder, bool isSent)
    {
        var flags = message.Flags ?? MessageFlags.None;
        var marks = (flags.HasFlag(MessageFlags.Draft) ? "D" : "") + (flags.HasFlag(MessageFlags.Deleted) ? "T" : "");
        var name = $"{(isSent ? "Sent" : folder.FullName)}/cur/{message.UniqueId.Id.ToString(CultureInfo.InvariantCulture)}{(marks.Length > 0 ? ":2," + marks : "")}";
        return new SourceFile(name, () =>
        {
            var head = new MemoryStream();
            message.Headers!.WriteTo(head);
            head.Write("\r\n"u8);
            head.Position = 0;
            return head;
        })
        { Preview = message.PreviewText is { Length: > 0 } preview ? preview : null };
    }

    private static void Count(FileReport report, int asked, int got, MailboxRun run)
    {
        run.Read += asked;
        run.Vanished += asked - got;
        run.Taken += report.Created.GetValueOrDefault("interactions");
        run.Known += report.UnchangedContacts + report.Updated.GetValueOrDefault("interactions");
        run.People += report.Created.GetValueOrDefault("people");
        run.LeftOut = report.LeftOut.Aggregate(new Dictionary<string, string>(run.LeftOut), (all, reason) =>
        {
            all[reason.Key] = (reason.Value + int.Parse(all.GetValueOrDefault(reason.Key, "0"), CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);
            return all;
        });
        run.Rejected = report.Rejected.Take(Math.Max(0, MostRejected - run.Rejected.Count)).Aggregate(new Dictionary<string, string>(run.Rejected), (all, one) =>
        {
            all[one.At] = one.Why;
            return all;
        });
    }

    private static async Task Note(Store.Store store, MailboxRun run, CancellationToken cancel)
    {
        if (await store.MailboxRuns.SingleOrDefaultAsync(one => one.Id == run.Id, cancel) is { } kept)
            store.Entry(kept).CurrentValues.SetValues(run);
    }

    private Store.Store Open() => address.Open(session, ids, clock);
}
