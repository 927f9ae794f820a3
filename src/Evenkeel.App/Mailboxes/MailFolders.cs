using MailKit;
using MailKit.Net.Imap;

namespace Evenkeel.App.Mailboxes;

/// <summary>Which folders of a mailbox are read: what was sent, the inbox, and those that were chosen.</summary>
internal static class MailFolders
{
    private static readonly string[] Sent = ["sent", "gesendet", "envoy", "enviad", "inviat", "verzonden"];

    /// <summary>What was sent comes first: it says to whom one has written.</summary>
    /// <exception cref="FolderNotFoundException">A chosen one is gone.</exception>
    public static async Task<List<(IMailFolder Folder, bool IsSent)>> Of(ImapClient client, IEnumerable<string> chosen, CancellationToken cancel)
    {
        var all = await All(client, cancel);
        var sent = all.Find(folder => folder.Attributes.HasFlag(FolderAttributes.Sent)) ?? all.Find(folder => Array.Exists(Sent, word => folder.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase)));
        var folders = new List<(IMailFolder, bool)>();
        if (sent is not null)
            folders.Add((sent, true));
        folders.Add((client.Inbox, false));
        foreach (var name in chosen)
            folders.Add((all.Find(folder => folder.FullName == name) ?? throw new FolderNotFoundException(name), false));
        return [.. folders.DistinctBy(folder => folder.Item1.FullName)];
    }

    /// <summary>Every folder that holds messages.</summary>
    public static async Task<List<IMailFolder>> All(ImapClient client, CancellationToken cancel) =>
        [.. (await client.GetFoldersAsync(client.PersonalNamespaces[0], cancellationToken: cancel)).Where(folder => (folder.Attributes & (FolderAttributes.NoSelect | FolderAttributes.NonExistent)) == 0)];
}
