using System.Globalization;
using System.Text.RegularExpressions;
using Evenkeel.Formats.Tables;

namespace Evenkeel.Formats.Chats;

/// <summary>Reads a chat as WhatsApp exports it: who wrote when, and nothing of what.</summary>
/// <remarks>
/// A message begins with day and time, in brackets (iPhone) or before a dash (Android), in the manner of the telephone's language; lines that do not belong to the message before
/// them. There is no description of the format: what is read stands in docs/formats.md. Throws for no content whatever; exceptions of the stream pass through. Holds 40 bytes for each message.
/// </remarks>
public static partial class ChatReader
{
    /// <summary>How many messages are read of one file.</summary>
    public const int Most = 2_000_000;

    private const int LongestSender = 100;

    /// <summary>WhatsApp is from 2009.</summary>
    private static readonly DateTime First = new(2009, 1, 1);

    /// <summary>Reads all of a file.</summary>
    /// <param name="stream">Read forward only, from where it stands; disposed with the reading.</param>
    /// <param name="now">The time by the same clock as that of the messages; none can be later, but for a day.</param>
    /// <param name="told">In which order the days are written; found out when null.</param>
    public static ChatContents Read(Stream stream, DateTime now, DayOrder? told = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var lines = new ChatLines(stream);
        if (lines.BinaryKind is { } kind)
            return new([], 0, ChatFault.Binary(kind));
        var (days, senders, names) = (new List<WrittenDay>(), new List<string>(), new Dictionary<string, string>(StringComparer.Ordinal));
        var (notices, example) = (0, new Dictionary<long, string>());
        while (days.Count < Most && lines.Read() is { } line)
        {
            if (Head().Match(ChatLines.Plain(line)) is not { Success: true } match || Day(match, lines.Number) is not { } day)
                continue;
            if (Sender(match, line, isFirst: days.Count + notices == 0) is { } sender)
            {
                days.Add(day);
                senders.Add(names.TryGetValue(sender, out var same) ? same : names[sender] = sender);
            }
            else
                notices++;
        }
        if (days.Count == 0)
            return new([], notices, ChatFault.None());
        var order = told is { } said ? new ColumnFinding<DayOrder>(Verdict.Known, said, null, null) : DayOrders.Find(days, First, now.AddDays(1), Show);
        if (order.Verdict != Verdict.Known)
            return new([], notices, order.Verdict == Verdict.Ambiguous ? ChatFault.Ambiguous(order.First!) : ChatFault.Contradictory(order.First!));
        return days.FindIndex(day => day.In(order.Value) is null) is >= 0 and var wrong
            ? new([], notices, ChatFault.Contradictory(Show(days[wrong])))
            : new([.. days.Select((day, place) => new ChatMessage(day.Line, day.In(order.Value)!.Value, senders[place]))], notices, null);
    }

    /// <summary>Whether a file is one: a message begins on one of its first lines, and nothing precedes it.</summary>
    public static bool Is(Stream stream)
    {
        using var lines = new ChatLines(stream);
        return lines.BinaryKind is null && lines.Read() is { } first && Head().Match(ChatLines.Plain(first)) is { Success: true } match && Day(match, 1) is not null;
    }

    private static WrittenDay? Day(Match match, long line)
    {
        short Number(string group) => short.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var (hour, minute, second) = (Number("h"), Number("m"), match.Groups["s"].Success ? Number("s") : 0);
        if (match.Groups["half"].Success)
            hour = hour is < 1 or > 12 ? (short)24 : (short)((hour % 12) + (match.Groups["half"].ValueSpan[0] is 'p' or 'P' ? 12 : 0));
        var day = new WrittenDay(line, Number("a"), Number("b"), Number("c"), new TimeSpan(hour, minute, second));
        return hour < 24 && minute < 60 && second < 60 && Enum.GetValues<DayOrder>().Any(order => day.In(order) is not null) ? day : null;
    }

    /// <summary>Who wrote it; null for a line of the program itself.</summary>
    private static string? Sender(Match match, string line, bool isFirst)
    {
        var rest = match.Groups["rest"].Value;
        var colon = rest.IndexOf(": ", StringComparison.Ordinal) is >= 0 and var inside ? inside : rest.EndsWith(':') ? rest.Length - 1 : -1;
        var name = colon < 0 ? "" : rest[..colon].Trim().TrimStart('~').Trim();

        // An iPhone has the program's own first words said by whom the chat is with, behind a mark that what is attached has as well.
        return name.Length is 0 or > LongestSender || (isFirst && line.Contains(": \u200E", StringComparison.Ordinal) && !line.Contains(": \u200E<", StringComparison.Ordinal)) ? null : name;
    }

    private static Example Show(WrittenDay day) => new(day.Line, string.Create(CultureInfo.InvariantCulture, $"{day.First}/{day.Second}/{day.Third}"));

    [GeneratedRegex(
        @"^ ?(?:(?<open>\[)|)(?<a>\d{1,2}|\d{4})(?<sep>[./-]) ?(?<b>\d{1,2})\k<sep> ?(?<c>\d{1,2}|\d{4})\.?,?(?: (?:klo|kl\.?|um|at|à|às|alle|,))? ?(?<h>\d{1,2})[:.](?<m>\d{2})(?:[:.](?<s>\d{2}))?(?: ?(?<half>[ap])\.? ?m\.?)?(?(open)\] ?| [-\u2013] )(?<rest>.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Head();
}
