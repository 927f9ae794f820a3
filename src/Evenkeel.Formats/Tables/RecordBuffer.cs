namespace Evenkeel.Formats.Tables;

/// <summary>A window over the characters of a file that is as large as the record in hand needs, and never larger than its limit.</summary>
internal sealed class RecordBuffer(Characters source, int limit)
{
    /// <summary>Room beyond the limit, so that the line end of the longest record and the next refill still fit.</summary>
    private const int Slack = 64;

    private char[] chars = new char[Math.Min(1 << 15, limit + Slack)];
    private int from;
    private int to;

    /// <summary>What was read and not yet passed.</summary>
    public ReadOnlySpan<char> Pending => chars.AsSpan(from, to - from);

    /// <summary>True when nothing follows <see cref="Pending"/>.</summary>
    public bool AtEnd { get; private set; }

    /// <summary>Lengthens <see cref="Pending"/>.</summary>
    /// <returns>False when the file has ended or the limit is reached, so that nothing has changed.</returns>
    public bool Fill()
    {
        if (AtEnd || to - from > limit + 2) return false;
        if (from == 0 && to > chars.Length - Slack / 2) Array.Resize(ref chars, (int)Math.Min(chars.Length * 2L, limit + Slack));
        Pending.CopyTo(chars);
        to -= from;
        from = 0;
        to += source.Read(chars.AsSpan(to));
        AtEnd = source.AtEnd;
        return true;
    }

    public void Advance(int count) => from += count;

    /// <summary>Passes the rest of the physical line, however long, without holding it.</summary>
    public void SkipLine()
    {
        int end;
        while ((end = Pending.IndexOfAny('\r', '\n')) < 0)
        {
            Advance(to - from);
            if (!Fill()) return;
        }
        if (Pending[end] == '\r' && end + 1 == Pending.Length)
        {
            Advance(end);
            end = 0;
            Fill();
        }
        Advance(end + (Pending[end..] is ['\r', '\n', ..] ? 2 : 1));
    }

    /// <summary>The number of line ends: CRLF, LF or CR.</summary>
    public static int LinesIn(ReadOnlySpan<char> text)
    {
        var lines = text.Count('\n');
        for (int at; (at = text.IndexOf('\r')) >= 0; text = text[(at + 1)..])
            if (at + 1 == text.Length || text[at + 1] != '\n') lines++;
        return lines;
    }
}
