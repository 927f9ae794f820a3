using Evenkeel.Formats.Mailboxes;

namespace Evenkeel.App.Import;

/// <summary>A folder of mail on this machine: a Maildir with its folders, or any that holds files of single messages.</summary>
internal static class MailFolder
{
    private const int Deepest = 16;
    private static readonly string[] Sent = ["sent", "gesendet", "envoye", "enviad", "inviat", "verzonden"];
    private static readonly string[] Junk = ["spam", "junk", "trash", "papierkorb", "corbeille", "deleted"];
    private static readonly string[] Drafts = ["drafts", "entwurfe", "brouillons"];
    private static readonly EnumerationOptions Files = new() { AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>Whether a folder is one.</summary>
    public static bool Is(string path) =>
        (Directory.Exists(Path.Combine(path, "cur")) && Directory.Exists(Path.Combine(path, "new"))) || Directory.EnumerateFiles(path, "*.eml", Files).Any();

    /// <summary>All messages in it and in the folders inside it, as one file; what is still being delivered (<c>tmp</c>) is passed over.</summary>
    public static SourceFile At(string path) => new(path, () => Stream.Null)
    {
        Parts = [.. Below(path, 0).Select(file => SourceFile.Of(file) with { Name = Path.GetRelativePath(path, file) })],
    };

    /// <summary>What the names of a file and of its folders say about a message.</summary>
    public static MailMarks Marks(string name)
    {
        var marks = MailMarks.None;
        foreach (var part in name.Split('/', '\\', '.', '['))
            marks |= Begins(part, Sent) ? MailMarks.Sent : Begins(part, Junk) ? MailMarks.Junk : Begins(part, Drafts) ? MailMarks.Draft : MailMarks.None;
        var flags = name.LastIndexOf("2,", StringComparison.Ordinal) is > 0 and var at && name[at - 1] is ':' or '_' or ';' or '!' ? name[(at + 2)..] : "";
        return marks | (flags.Contains('D', StringComparison.Ordinal) ? MailMarks.Draft : MailMarks.None) | (flags.Contains('T', StringComparison.Ordinal) ? MailMarks.Junk : MailMarks.None);
    }

    private static bool Begins(string part, string[] words) => Store.SearchKey.Of(part) is var key && Array.Exists(words, word => key.StartsWith(word, StringComparison.Ordinal));

    private static IEnumerable<string> Below(string path, int depth)
    {
        foreach (var file in Directory.EnumerateFiles(path, "*", Files).Where(file => !Path.GetFileName(file).StartsWith('.')).Order(StringComparer.Ordinal))
            yield return file;
        if (depth < Deepest)
            foreach (var folder in Directory.EnumerateDirectories(path, "*", Files).Where(folder => Path.GetFileName(folder) != "tmp").Order(StringComparer.Ordinal))
                foreach (var file in Below(folder, depth + 1))
                    yield return file;
    }
}
