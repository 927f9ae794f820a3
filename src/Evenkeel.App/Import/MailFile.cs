using System.Globalization;
using Evenkeel.Formats.Mailboxes;

namespace Evenkeel.App.Import;

/// <summary>A message that was read, and is not a row yet.</summary>
/// <param name="Order">Where it stands in its file: the byte, or the how manieth file of a folder.</param>
/// <param name="At">The same in words.</param>
internal readonly record struct ReadMail(Mail Mail, MailMarks Marks, long Order, string At);

/// <summary>Reads mail: an mbox, a single message, or a folder of them.</summary>
internal static class MailFile
{
    public const string Origin = "mail";

    private static readonly string[] NoMail = [".csv", ".tsv", ".json", ".jsonl", ".vcf", ".vcard", ".ics"];

    /// <summary>What a file is by how it begins; null when it is no mail.</summary>
    public static ImportFormat? Recognise(SourceFile source)
    {
        var extension = Path.GetExtension(source.Name).ToLowerInvariant();
        if (NoMail.Contains(extension))
            return null;
        using var stream = source.Open();
        var isMailbox = MailboxReader.Recognise(stream);
        return isMailbox == true || (isMailbox is null && extension is ".mbox" or ".mbx") ? ImportFormat.Mbox
            : isMailbox == false || extension == ".eml" ? ImportFormat.Eml
            : null;
    }

    public static ReadFile Read(SourceFile source, ImportWatch watch)
    {
        var mails = new List<ReadMail>();
        if (source.Parts is { } parts)
        {
            var folder = new ReadFile(source.Name, ImportFormat.Maildir) { Origin = Origin, Mails = mails };
            foreach (var (place, part) in parts.Index())
                ReadPart(part, place, folder, watch);
            return folder;
        }
        var file = new ReadFile(source.Name, Recognise(source) ?? ImportFormat.Eml) { Origin = Origin, Mails = mails };
        using var reader = MailboxReader.Open(source.Open());
        Take(reader, file, MailFolder.Marks(Path.GetFileName(source.Name)), row => (row, $"byte {row.ToString(CultureInfo.InvariantCulture)}"), watch);
        return file;
    }

    private static void ReadPart(SourceFile part, int place, ReadFile folder, ImportWatch watch)
    {
        try
        {
            // A Maildir holds what its programs need beside the mail; what stands in cur and new is mail, whatever it looks like.
            if (Path.GetFileName(Path.GetDirectoryName(part.Name)) is not ("cur" or "new") && Recognise(part) is null)
            {
                folder.LeaveOut("a file of a kind that is not read");
                return;
            }
            using var reader = MailboxReader.Open(part.Open());
            Take(reader, folder, MailFolder.Marks(part.Name), _ => (place, part.Name), watch, part.Preview);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            folder.Reject(place, part.Name, "mail.unreadable", "the file is gone, or may not be read");
        }
    }

    private static void Take(MailboxReader reader, ReadFile file, MailMarks marks, Func<long, (long Order, string At)> place, ImportWatch watch, string? preview = null)
    {
        foreach (var (mail, fault) in watch.Over(reader.Mails()))
        {
            var (order, at) = place(mail?.Offset ?? fault!.Offset);
            if (fault is not null)
                file.Reject(order, at, fault.Code, fault.Message);
            else
                file.Mails!.Add(new ReadMail(preview is null ? mail! : mail! with { Preview = preview }, mail!.Marks | marks, order, at));
        }
    }
}
