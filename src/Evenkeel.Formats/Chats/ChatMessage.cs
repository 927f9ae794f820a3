namespace Evenkeel.Formats.Chats;

/// <summary>That somebody wrote something; what they wrote is not read.</summary>
/// <param name="Line">The physical line on which it begins, from 1.</param>
/// <param name="At">By the clock of the telephone that exported the chat.</param>
/// <param name="Sender">A name, or a number where they have none in that telephone.</param>
public readonly record struct ChatMessage(long Line, DateTime At, string Sender);

/// <summary>What a chat holds.</summary>
/// <param name="Messages">In the file's order.</param>
/// <param name="Notices">How many lines are of the program itself: who joined, that it is encrypted.</param>
/// <param name="Fault">Why nothing could be read; else null.</param>
public sealed record ChatContents(IReadOnlyList<ChatMessage> Messages, int Notices, ChatFault? Fault);

/// <summary>Why a chat cannot be read.</summary>
/// <param name="Line">The physical line that shows it, from 1.</param>
/// <param name="Code">Stable, one of those listed in docs/formats.md.</param>
/// <param name="Message">One short English clause, without the line.</param>
/// <param name="Examples">Lines that show it: of days that can be read in two ways, or that contradict each other.</param>
public sealed record ChatFault(long Line, string Code, string Message, IReadOnlyList<Tables.Example> Examples)
{
    internal static ChatFault None() => new(1, "chat.none", "the file has no message in it that begins with a day and a time", []);

    internal static ChatFault Binary(string what) => new(1, "chat.binary", $"the file is {what}, not a chat", []);

    internal static ChatFault Ambiguous(Tables.Example days) => new(days.Line, "chat.days-ambiguous", $"the days can be read in two ways: {days.Text}", [days]);

    internal static ChatFault Contradictory(Tables.Example days) => new(days.Line, "chat.days-contradictory", $"the days are written in no order that all of them fit: {days.Text}", [days]);
}
