using System.Buffers;
using Evenkeel.App.Store;
using Evenkeel.Formats.Mailboxes;

namespace Evenkeel.App.Import;

/// <summary>
/// Tells which mails belong to one conversation: by the mail that they name as its beginning; where an answer names none, by its subject. What only has a subject in common, as each month's invoice has,
/// is no conversation.
/// </summary>
internal sealed class MailThreads
{
    private static readonly string[] Answers = ["re", "aw", "antw", "antwort", "sv", "vs", "rv", "ref", "odp", "res", "resp"];

    /// <summary>What stands about how manieth an answer is.</summary>
    private static readonly SearchValues<char> Count = SearchValues.Create("[]^() 0123456789");

    /// <summary>The mails that answer none, the first of each subject.</summary>
    private readonly Dictionary<string, string> begun = new(StringComparer.Ordinal);

    /// <summary>Learns what an answer to it will be known by.</summary>
    public void See(Mail mail)
    {
        if (mail is { Root: null, Subject: { } subject } && Subject(subject) is (false, { Length: > 0 } key))
            begun.TryAdd(key, mail.Id);
    }

    /// <summary>The same for all mails of one conversation.</summary>
    public string Of(Mail mail) =>
        mail.Root ?? (mail.Subject is { } subject && Subject(subject) is (true, { Length: > 0 } key) ? begun.GetValueOrDefault(key) ?? "subject:" + key : mail.Id);

    /// <summary>A subject as it is compared, without what programs put before an answer; and whether they did.</summary>
    private static (bool IsAnswer, string Key) Subject(string subject)
    {
        var (key, isAnswer) = (SearchKey.Of(subject).Trim(), false);
        while (key.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && IsAnswer(key[..colon]))
            (key, isAnswer) = (key[(colon + 1)..].Trim(), true);
        return (isAnswer, key);
    }

    /// <summary>Also with how manieth it is: <c>re[2]</c>, <c>re^2</c>.</summary>
    private static bool IsAnswer(string mark)
    {
        var end = mark.AsSpan().IndexOfAnyExceptInRange('a', 'z');
        return Answers.Contains(end < 0 ? mark : mark[..end]) && (end < 0 || mark.AsSpan(end).IndexOfAnyExcept(Count) < 0);
    }
}
