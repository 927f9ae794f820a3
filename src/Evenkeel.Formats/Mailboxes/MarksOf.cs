using MimeKit;

namespace Evenkeel.Formats.Mailboxes;

/// <summary>What the head of a message says about its kind.</summary>
internal static class MarksOf
{
    private static readonly string[] Automatic = ["X-Autoreply", "X-Autorespond", "X-AutoReply-From", "X-Auto-Reply"];
    private static readonly string[] Bulk = ["X-Auto-Response-Suppress", "Feedback-ID", "X-Campaign", "X-Campaign-ID", "X-CampaignID", "X-Mailgun-Sid", "X-MC-User", "X-SG-EID"];

    public static MailMarks Message(MimeMessage mime)
    {
        var headers = mime.Headers;
        var precedence = headers[HeaderId.Precedence]?.Trim().ToLowerInvariant();
        var marks = MailMarks.None;
        void Mark(MailMarks mark, bool isSo) => marks |= isSo ? mark : MailMarks.None;
        Mark(MailMarks.List, headers.Contains(HeaderId.ListId) || headers.Contains(HeaderId.ListPost) || precedence == "list");
        Mark(MailMarks.Unsubscribe, headers.Contains(HeaderId.ListUnsubscribe));
        Mark(MailMarks.Bulk, precedence is "bulk" or "junk" || Array.Exists(Bulk, headers.Contains));
        Mark(MailMarks.Automatic, precedence == "auto_reply" || Array.Exists(Automatic, headers.Contains)
            || (headers["Auto-Submitted"] is { } submitted && !submitted.Trim().StartsWith("no", StringComparison.OrdinalIgnoreCase)));
        Mark(MailMarks.Report, mime.Body?.ContentType.IsMimeType("multipart", "report") == true || headers[HeaderId.ReturnPath]?.Trim() is "<>");
        Mark(MailMarks.CalendarReply, IsCalendarReply(mime.Body));
        Mark(MailMarks.Draft, headers.Contains("X-Mozilla-Draft-Info"));
        Mark(MailMarks.Junk, headers["X-Spam-Flag"]?.Trim().StartsWith("yes", StringComparison.OrdinalIgnoreCase) == true);
        foreach (var label in headers["X-Gmail-Labels"]?.Split(',', StringSplitOptions.TrimEntries) ?? [])
            marks |= label.ToLowerInvariant() switch { "sent" => MailMarks.Sent, "draft" or "drafts" => MailMarks.Draft, "spam" or "trash" => MailMarks.Junk, _ => MailMarks.None };
        return marks;
    }

    public static IReadOnlyList<string> DeliveredTo(MimeMessage mime)
    {
        var found = new List<string>();
        foreach (var header in mime.Headers)
            if (found.Count < 10 && header.Field.ToLowerInvariant() is "delivered-to" or "x-original-to" or "envelope-to" or "x-delivered-to" && header.Value.Trim().Trim('<', '>') is { Length: > 0 } to && !found.Contains(to))
                found.Add(to);
        return found;
    }

    /// <summary>The address to which List-Post sends, and that which List-Id suggests: list.example.org is list@example.org.</summary>
    public static IReadOnlyList<string> Lists(MimeMessage mime)
    {
        var found = new List<string>();
        if (mime.Headers[HeaderId.ListPost] is { } post && Between(post, "<mailto:", ">") is { } to)
            found.Add(to.Split('?')[0]);
        if (mime.Headers[HeaderId.ListId] is { } id && (Between(id, "<", ">") ?? id).Trim() is var name && name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && !name.Contains(' ', StringComparison.Ordinal))
            found.Add(name.Contains('@', StringComparison.Ordinal) ? name : name[..dot] + "@" + name[(dot + 1)..]);
        return found;
    }

    private static bool IsCalendarReply(MimeEntity? body) => body switch
    {
        Multipart parts => parts.Take(10).Any(IsCalendarReply),
        { ContentType: var type } when type.IsMimeType("text", "calendar") => type.Parameters["method"]?.ToUpperInvariant() is "REPLY" or "COUNTER",
        _ => false,
    };

    private static string? Between(string text, string from, string to) =>
        text.IndexOf(from, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && text.IndexOf(to, at + from.Length, StringComparison.Ordinal) is > 0 and var end ? text[(at + from.Length)..end] : null;
}
