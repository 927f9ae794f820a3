using System.Globalization;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Formats.Chats;

namespace Evenkeel.App.Import;

/// <summary>Reads a chat of WhatsApp: on which days one wrote with somebody, and who wrote.</summary>
internal static class ChatFile
{
    public const string Origin = "whatsapp";

    /// <summary>The kind of a mapping that says how a chat writes its days.</summary>
    public const string Mapped = "messages";

    public static bool Is(SourceFile source)
    {
        if (!Path.GetExtension(source.Name).Equals(".txt", StringComparison.OrdinalIgnoreCase))
            return false;
        return ChatReader.Is(source.Open());
    }

    /// <returns>What was read, or <c>chat.days</c> or <c>mapping.date-format</c>.</returns>
    public static Result<ReadFile> Read(SourceFile source, Mapping? told, Surroundings around, ImportWatch watch)
    {
        var file = new ReadFile(source.Name, ImportFormat.WhatsApp) { Origin = Origin };
        var order = Order(told?.DateFormat);
        if (order.Refusal is { } wrong)
            return wrong;
        var chat = ChatReader.Read(source.Open(), TimeZoneInfo.ConvertTimeFromUtc(around.Now, around.Zone), order.Value);
        if (chat.Fault is { Code: "chat.days-ambiguous", Examples: [var example, ..] })
            return new Refusal("chat.days", $"line {example.Line}: {example.Text}");
        if (chat.Fault is { } fault)
            file.Reject(fault.Line, fault.Code, fault.Message);
        if (chat.Notices > 0)
            file.LeaveOut("a line of WhatsApp itself", chat.Notices);
        var senders = chat.Messages.Select(message => message.Sender).Distinct(StringComparer.Ordinal).ToList();
        if (senders.Count > 2)
            file.LeaveOut("a message of a group, which turns to nobody in particular", chat.Messages.Count);
        else if (ChatPartner.Of(source.Name, senders) is { } partner)
            Take(file, chat, partner, around, watch);
        else if (senders.Count > 0)
            file.Reject(1, "chat.who", Words.Of(new Refusal("chat.who", string.Join(", ", senders))));
        return file;
    }

    /// <summary>One contact for each day: what was written back and forth on it is one conversation.</summary>
    private static void Take(ReadFile file, ChatContents chat, string other, Surroundings around, ImportWatch watch)
    {
        var rows = new TrafficRows(file, around.Own);
        var person = other.Any(char.IsLetter) ? new Participant(other) : new Participant(null, Phone: other);
        foreach (var day in chat.Messages.GroupBy(message => message.At.Date))
        {
            watch.Count();
            var (theirs, ours) = (day.Any(message => message.Sender == other), day.Any(message => message.Sender != other));
            rows.Take(new Traffic("message", $"{SearchKey.Of(other)}/{day.Key.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", around.Cells.ToUtc(day.Min(message => message.At)))
            {
                Place = day.First().Line,
                To = [person],
                Direction = theirs && ours ? Direction.Both : theirs ? Direction.In : Direction.Out,
            });
        }
        rows.Finish();
    }

    /// <summary>Which number comes first, by a pattern such as <c>dd/MM/yy</c>.</summary>
    private static Result<DayOrder?> Order(string? pattern) => pattern?.TrimStart(' ', '[') switch
    {
        null => (DayOrder?)null,
        ['d', ..] => DayOrder.DayFirst,
        ['M', ..] => DayOrder.MonthFirst,
        ['y', ..] => DayOrder.YearFirst,
        var odd => new Refusal("mapping.date-format", odd, "it begins with d, M or y"),
    };
}
