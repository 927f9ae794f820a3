using Evenkeel.Formats.Mailboxes;

namespace Evenkeel.App.Import;

/// <summary>Makes contacts of the mail of an import, once all of it is read: what one wrote oneself says whom one answers.</summary>
/// <param name="told">One's own addresses, where they are known.</param>
/// <param name="before">To whom one has written already, by what came in before.</param>
internal sealed class MailRows(IReadOnlyList<string> told, IEnumerable<string>? before = null)
{
    /// <summary>Mail to more people than these is a round, and makes nobody known.</summary>
    public const int MostRecipients = 20;

    private readonly HashSet<string> answered = new(before ?? [], StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> lists = new(StringComparer.OrdinalIgnoreCase);
    private readonly MailThreads threads = new();
    private OwnAddresses own = new([]);

    /// <summary>Who was taken for oneself; null where there is no mail.</summary>
    public ImportFiles.MeAs? Me { get; private set; }

    public void Run(IReadOnlyList<ReadFile> files)
    {
        var mails = files.Where(file => file.Mails is not null).SelectMany(file => file.Mails!);
        if (!mails.Any())
            return;
        var addresses = told.Count > 0 ? told : FindOwnAddresses.In(mails);
        (own, Me) = (new OwnAddresses(addresses), new ImportFiles.MeAs(addresses, AreFound: told.Count == 0 && addresses.Count > 0));
        foreach (var (mail, marks, _, _) in mails)
        {
            lists.UnionWith(mail.Lists);
            threads.See(mail);
            if (IsOwn(mail) && (marks & MailMarks.Automatic) == 0)
                answered.UnionWith(mail.To.Select(to => to.Address));
        }
        foreach (var file in files.Where(file => file.Mails is not null))
        {
            var rows = new TrafficRows(file, own);
            foreach (ref var mail in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(file.Mails))
            {
                Take(mail, file, rows);

                // What has become a row is let go of: a mailbox is large.
                mail = default;
            }
            rows.Finish();
            file.Mails = null;
        }
    }

    private void Take(ReadMail read, ReadFile file, TrafficRows rows)
    {
        var mail = read.Mail;
        var from = mail.From.Count > 0 ? mail.From[0] : null;
        var isOwn = IsOwn(mail);
        var noise = MailSender.Of(read.Marks, from?.Address, isOwn, from is not null && answered.Contains(from.Address));
        var isRound = mail.To.Count > MostRecipients;
        if (noise != MailNoise.None)
            file.LeaveOut(Reason(noise));
        else if (from is null)
            file.Reject(read.Order, read.At, "mail.nobody", "nothing says who wrote it");
        else if (mail.At is not { } at)
            file.Reject(read.Order, read.At, "mail.no-date", "nothing says when it was sent");
        else if (isOwn && isRound)
            file.LeaveOut("mail that you sent to many at once");
        else
        {
            if (isRound)
                file.LeaveOut("mail to many at once, of which only the sender counts");
            var others = mail.From.Skip(1).Concat(isRound ? [] : mail.To).Where(to => !lists.Contains(to.Address) && !MailSender.IsMachine(to.Address));
            rows.Take(new Traffic("mail", mail.Id, at.UtcDateTime)
            {
                Place = read.Order,
                Thread = threads.Of(mail),
                From = Participant(from),
                To = [.. others.Select(Participant)],
                Subject = mail.Subject,
                Preview = mail.Preview,
            });
        }
    }

    private bool IsOwn(Mail mail) => mail.From is [var from, ..] && own.Has(Participant(from));

    private static Participant Participant(MailAddress address) => new(address.Name, address.Address);

    private static string Reason(MailNoise noise) => noise switch
    {
        MailNoise.List => "mail of a mailing list",
        MailNoise.Newsletter => "a newsletter or the like, from an address to which you never wrote",
        MailNoise.Automatic => "an automatic reply or notice",
        MailNoise.Report => "a report of a mail server",
        MailNoise.Machine => "mail from an address that nobody reads",
        MailNoise.CalendarReply => "an answer to an invitation",
        MailNoise.Draft => "a draft",
        _ => "junk mail, or mail that was thrown away",
    };
}
