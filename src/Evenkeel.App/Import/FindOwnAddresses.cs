using Evenkeel.Formats.Mailboxes;

namespace Evenkeel.App.Import;

/// <summary>Finds in the mail itself whose it is, where that is clear.</summary>
/// <remarks>
/// Whoever wrote what stands among the sent; else the one who wrote or got nearly all of it, and did both; else the one into whose box nearly all of it was put. Mail of lists says
/// nothing, for everybody there gets all of it. Where two fit alike, it is not clear.
/// </remarks>
internal static class FindOwnAddresses
{
    private const int FewestSent = 3;
    private const int Fewest = 10;
    private const int FewestEachWay = 3;
    private const double OfSent = 0.2;
    private const double OfAll = 0.9;
    private const double OfDelivered = 0.8;

    /// <returns>The addresses, in lower case; none where it is not clear.</returns>
    public static IReadOnlyList<string> In(IEnumerable<ReadMail> mails)
    {
        var (sent, wrote, got, put) = (new Dictionary<string, int>(), new Dictionary<string, int>(), new Dictionary<string, int>(), new Dictionary<string, int>());
        var (sentCount, count, putCount) = (0, 0, 0);
        foreach (var (mail, marks, _, _) in mails.Where(mail => mail.Mail.From.Count > 0 && (mail.Marks & (MailMarks.List | MailMarks.Report | MailMarks.Junk | MailMarks.Draft)) == 0))
        {
            var from = ContactKeys.Email(mail.From[0].Address);
            count++;
            Count(wrote, from);
            if ((marks & MailMarks.Sent) != 0)
            {
                sentCount++;
                Count(sent, from);
            }
            foreach (var to in mail.To.Select(to => to.Address).Concat(mail.DeliveredTo).Select(ContactKeys.Email).Distinct().Where(to => to != from))
                Count(got, to);
            if (mail.DeliveredTo.Count > 0 && (marks & MailMarks.Sent) == 0)
            {
                putCount++;
                foreach (var to in mail.DeliveredTo.Select(ContactKeys.Email).Distinct())
                    Count(put, to);
            }
        }
        if (sentCount >= FewestSent && Most(sent, OfSent * sentCount) is { Count: > 0 } senders)
            return senders;
        if (count < Fewest)
            return [];
        var both = wrote.Where(one => one.Value >= FewestEachWay && got.GetValueOrDefault(one.Key) is >= FewestEachWay and var received && one.Value + received >= OfAll * count).Select(one => one.Key).ToList();
        if (both.Count > 0)
            return both.Count == 1 ? both : [];
        return putCount >= Fewest && Most(put, OfDelivered * putCount) is [var only] && wrote.Count >= FewestEachWay ? [only] : [];
    }

    private static void Count(Dictionary<string, int> counts, string address) => counts[address] = counts.GetValueOrDefault(address) + 1;

    private static List<string> Most(Dictionary<string, int> counts, double atLeast) =>
        [.. counts.Where(one => one.Value >= Math.Max(2, atLeast) && !MailSender.IsMachine(one.Key)).OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Key)];
}
