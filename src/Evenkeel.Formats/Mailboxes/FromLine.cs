using System.Buffers;
using System.Globalization;
using System.Text;

namespace Evenkeel.Formats.Mailboxes;

/// <summary>The lines between the messages of an mbox (RFC 4155): <c>From ana@festival.example Mon Mar  2 09:30:00 2026</c>.</summary>
/// <remarks>
/// Text that begins with "From " and was not quoted looks much alike. A line divides when it has a sender and a time of day, or is only a dash or only an address as some programs
/// write it, and a header follows it.
/// </remarks>
internal static class FromLine
{
    public const int Longest = 400;
    private static readonly SearchValues<byte> Ends = SearchValues.Create("\n"u8);
    private static readonly string[] Dates = ["ddd MMM d HH:mm:ss yyyy", "ddd MMM d HH:mm:ss zzz yyyy", "ddd MMM d HH:mm yyyy", "ddd, d MMM yyyy HH:mm:ss zzz", "ddd, d MMM yyyy HH:mm:ss"];

    /// <param name="text">From the beginning of a line, at least <see cref="Longest"/> bytes or all that are left.</param>
    public static bool Is(ReadOnlySpan<byte> text)
    {
        if (!text.StartsWith("From "u8) || text.IndexOfAny(Ends) is not (> 5 and < Longest - 100 and var end))
            return false;
        var line = text[5..end].Trim(" \t\r"u8);
        var blank = line.IndexOf((byte)' ');
        var isDivider = blank < 0 ? line.SequenceEqual("-"u8) || line.Contains((byte)'@') : HasTime(line[blank..]);
        return isDivider && IsHead(text[(end + 1)..]);
    }

    /// <summary>The time that a line names, as UTC where it names no zone; null when none that can be read.</summary>
    public static DateTimeOffset? At(ReadOnlySpan<byte> text)
    {
        var line = Encoding.Latin1.GetString(text[5..Math.Max(5, text.IndexOfAny(Ends))]).Trim();
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var date = string.Join(' ', words.Skip(1));
        return DateTimeOffset.TryParseExact(date, Dates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var at) ? at : null;
    }

    private static bool HasTime(ReadOnlySpan<byte> text)
    {
        for (var i = 2; i + 2 < text.Length; i++)
            if (text[i] == ':' && char.IsAsciiDigit((char)text[i - 1]) && char.IsAsciiDigit((char)text[i + 1]) && char.IsAsciiDigit((char)text[i + 2]))
                return true;
        return false;
    }

    /// <summary>Whether a header begins here, or another line of a mailbox that was put into this one.</summary>
    public static bool IsHead(ReadOnlySpan<byte> text)
    {
        if (text.StartsWith(">From "u8) || text.StartsWith("From "u8))
            return true;
        var colon = text[..Math.Min(text.Length, 100)].IndexOf((byte)':');
        return colon > 0 && !text[..colon].ContainsAnyExceptInRange((byte)33, (byte)126);
    }
}
