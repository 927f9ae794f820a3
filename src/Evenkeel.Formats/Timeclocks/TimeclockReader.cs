using Evenkeel.Formats.Tables;

namespace Evenkeel.Formats.Timeclocks;

/// <summary>One session of a timeclock file.</summary>
/// <param name="Line">Where one clocked in, from 1.</param>
/// <param name="From">By the clock on the wall, as <paramref name="To"/>.</param>
/// <param name="Account">Such as <c>client:project</c>; empty for none.</param>
/// <param name="Description">Null for none.</param>
public sealed record TimeclockSession(long Line, DateTime From, DateTime To, string Account, string? Description);

/// <summary>A line that could not be read.</summary>
/// <param name="Code">Stable, one of those listed in docs/formats.md.</param>
public sealed record TimeclockFault(long Line, string Code, string Message);

/// <summary>Reads timeclock files: a line <c>i</c> on which one clocks in, and a line <c>o</c> on which one clocks out.</summary>
/// <remarks>
/// <c>i 2026-03-16 09:00:00 client:project  what was done  ; a comment</c>, with <c>-</c>, <c>/</c> or <c>.</c> in the day and the seconds as one likes; two blanks end the account (hledger's manual, "timeclock").
/// Lines that begin with <c>;</c>, <c>#</c> or <c>*</c>, and empty ones, say nothing. Lines are read one at a time; exceptions of the reader pass through.
/// </remarks>
public static class TimeclockReader
{
    private const int LongestLine = 10_000;

    /// <summary>Whether a file begins as a timeclock does: the first line that says anything clocks in.</summary>
    public static bool Is(TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var lines = 0; lines < 100 && text.ReadLine() is { } line; lines++)
            if (!SaysNothing(line))
                return line.StartsWith("i ", StringComparison.Ordinal) && Moment(line.AsSpan(2), out _) is not null;
        return false;
    }

    /// <summary>Sessions and faults, in the file's order. A session that has not ended is a fault.</summary>
    public static IEnumerable<(TimeclockSession? Session, TimeclockFault? Fault)> Read(TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        (long Line, DateTime From, string Account, string? Description)? open = null;
        for (long number = 1; text.ReadLine() is { } line; number++)
        {
            if (SaysNothing(line))
                continue;
            var moment = line.Length > 2 && line.Length <= LongestLine && line[1] == ' ' ? Moment(line.AsSpan(2), out var rest) : Nothing(out rest);
            if (moment is not { } at || line[0] is not ('i' or 'I' or 'o' or 'O'))
                yield return (null, new(number, "timeclock.line", "not a line such as i 2026-03-16 09:00:00 client:project"));
            else if (line[0] is 'i' or 'I')
            {
                if (open is { } forgotten)
                    yield return (null, new(forgotten.Line, "timeclock.open", "clocked in again before clocking out"));
                var (account, description) = Words(rest);
                open = (number, at, account, description);
            }
            else if (open is not { } begun)
                yield return (null, new(number, "timeclock.not-in", "clocked out without clocking in"));
            else
            {
                open = null;
                yield return at < begun.From ? (null, new(number, "timeclock.backwards", "clocked out before clocking in")) : (new(begun.Line, begun.From, at, begun.Account, begun.Description), null);
            }
        }
        if (open is { } running)
            yield return (null, new(running.Line, "timeclock.open", "not clocked out"));
    }

    private static bool SaysNothing(string line) => string.IsNullOrWhiteSpace(line) || line[0] is ';' or '#' or '*';

    /// <summary>The day and time at the beginning.</summary>
    private static DateTime? Moment(ReadOnlySpan<char> text, out string rest)
    {
        var parts = text.ToString().TrimStart().Split(' ', 3, StringSplitOptions.None);
        rest = parts.Length > 2 ? parts[2] : "";
        return parts.Length > 1 && DateFormat.YearFirst.Read($"{parts[0]} {parts[1]}") is { Ok: true, Value: { Kind: WhenKind.Local } when } ? when.Wall : null;
    }

    private static DateTime? Nothing(out string rest)
    {
        rest = "";
        return null;
    }

    private static (string Account, string? Description) Words(string text)
    {
        var said = text.IndexOf(';', StringComparison.Ordinal) is >= 0 and var comment ? text[..comment] : text;
        var gap = said.TrimStart().IndexOf("  ", StringComparison.Ordinal);
        var (account, description) = gap < 0 ? (said.Trim(), "") : (said.TrimStart()[..gap].Trim(), said.TrimStart()[gap..].Trim());
        return (account, description.Length > 0 ? description : null);
    }
}
