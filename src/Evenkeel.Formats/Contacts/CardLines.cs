using System.Text;
using Evenkeel.Formats.Tables;

namespace Evenkeel.Formats.Contacts;

/// <summary>The lines of a file of cards, or of a calendar, unfolded, as bytes: which encoding they have, each tells for itself.</summary>
/// <remarks>
/// Lines end with CRLF, LF or CR, also mixed, and with CR CR LF where something doubled them. Folded are (RFC 2425, section 5.8.1; RFC 6350, section 3.2) lines that begin
/// with a blank or tab; and by vCard 2.1 also quoted-printable values whose line ends with <c>=</c>, and base64 up to a line that can be none. A value is unfolded before it is
/// decoded, since characters are folded through the middle.
/// </remarks>
internal sealed class CardLines : IDisposable
{
    /// <summary>How far a line is looked at before it is read; far more than <c>BEGIN:VCARD</c>.</summary>
    private const int Ahead = 100;

    /// <summary>Within how many bytes a line has to say that it is quoted-printable or base64.</summary>
    private const int LongestHead = 4096;

    private readonly int limit;
    private readonly byte[] bytes = new byte[1 << 16];
    private readonly Stream stream;
    private byte[] line = new byte[1 << 10];
    private int length;
    private int from;
    private int to;
    private bool ended;
    private long passed;

    public CardLines(Stream source, int limit)
    {
        this.limit = limit;
        stream = source;
        Refill();
        var (encoding, markLength) = EncodingDetection.FromStart(bytes.AsSpan(0, to));
        from = markLength;
        if (encoding is not null && encoding.CodePage != Encoding.UTF8.CodePage)
        {
            stream = Encoding.CreateTranscodingStream(new Rejoined(bytes.AsSpan(from, to - from).ToArray(), source), encoding, Encoding.UTF8);
            (from, to, ended) = (0, 0, false);
            Refill();
        }
        else if (encoding is null)
            BinaryKind = EncodingDetection.BinaryKind(bytes.AsSpan(0, to));
    }

    /// <summary>What the file plainly is, when it is no text; else null.</summary>
    public string? BinaryKind { get; }

    /// <summary>The beginning of what is not yet read.</summary>
    public ReadOnlySpan<byte> Beginning => Peek();

    /// <summary>The line, unfolded; cut at the limit.</summary>
    public ReadOnlySpan<byte> Current => line.AsSpan(0, length);

    /// <summary>The physical line on which <see cref="Current"/> begins, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Whether the line was longer than the limit.</summary>
    public bool IsCut { get; private set; }

    /// <param name="keepsBlanks">Whether the blank before a folded line belongs to the value, as by vCard 2.1.</param>
    /// <returns>False at the end.</returns>
    public bool Read(bool keepsBlanks)
    {
        (length, IsCut, Number) = (0, false, passed + 1);
        if (!Append())
            return false;
        for (var encoding = Inline.Unknown; ;)
        {
            if (encoding == Inline.Unknown)
                encoding = InlineOf(Current);
            var next = Peek();
            if (next.IsEmpty)
                return true;
            if (encoding == Inline.QuotedPrintable && length > 0 && line[length - 1] == '=' && !IsBoundary(next))
                length--;
            else if (next[0] is (byte)' ' or (byte)'\t')
                from += keepsBlanks && encoding != Inline.QuotedPrintable ? 0 : 1;
            else if (!(encoding == Inline.QuotedPrintable && next[0] == '=') && !(encoding == Inline.Base64 && IsBase64(next)))
                return true;
            Append();
        }
    }

    public void Dispose() => stream.Dispose();

    /// <summary>Passes one physical line and takes what fits of it.</summary>
    /// <returns>False at the end.</returns>
    private bool Append()
    {
        if (from == to && !Refill())
            return false;
        int end;
        while ((end = bytes.AsSpan(from, to - from).IndexOfAny((byte)'\r', (byte)'\n')) < 0)
        {
            Take(bytes.AsSpan(from, to - from));
            from = to;
            if (!Refill())
            {
                passed++;
                return true;
            }
        }
        Take(bytes.AsSpan(from, end));
        from += end;
        var rest = Peek();
        from += rest.StartsWith("\r\r\n"u8) ? 3 : rest.StartsWith("\r\n"u8) ? 2 : 1;
        passed++;
        return true;
    }

    private void Take(ReadOnlySpan<byte> piece)
    {
        var room = limit - length;
        IsCut |= piece.Length > room;
        piece = piece[..Math.Min(piece.Length, room)];
        if (line.Length < length + piece.Length)
            Array.Resize(ref line, Math.Min(limit, Math.Max(line.Length * 2, length + piece.Length)));
        piece.CopyTo(line.AsSpan(length));
        length += piece.Length;
    }

    private ReadOnlySpan<byte> Peek()
    {
        if (to - from < Ahead)
            Refill();
        return bytes.AsSpan(from, Math.Min(Ahead, to - from));
    }

    /// <returns>Whether anything is there to read.</returns>
    private bool Refill()
    {
        if (!ended)
        {
            bytes.AsSpan(from, to - from).CopyTo(bytes);
            (to, from) = (to - from, 0);
            var read = stream.ReadAtLeast(bytes.AsSpan(to), bytes.Length - to, throwOnEndOfStream: false);
            ended = read < bytes.Length - to;
            to += read;
        }
        return from < to;
    }

    private static Inline InlineOf(ReadOnlySpan<byte> line)
    {
        var colon = CardProperty.Colon(line[..Math.Min(line.Length, LongestHead)]);
        if (colon < 0)
            return line.Length < LongestHead ? Inline.Unknown : Inline.None;
        var head = Encoding.Latin1.GetString(line[..colon]);
        return head.Contains("QUOTED-PRINTABLE", StringComparison.OrdinalIgnoreCase) ? Inline.QuotedPrintable
            : head.Contains(";BASE64", StringComparison.OrdinalIgnoreCase) || head.Contains("ENCODING=B", StringComparison.OrdinalIgnoreCase) ? Inline.Base64
            : Inline.None;
    }

    private static bool IsBoundary(ReadOnlySpan<byte> next) =>
        Encoding.Latin1.GetString(next[..Math.Min(next.Length, 11)]) is var start
        && (start.StartsWith("END:V", StringComparison.OrdinalIgnoreCase) || start.StartsWith("BEGIN:V", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a line can be base64: nothing else up to its end, or as far as one looks.</summary>
    private static bool IsBase64(ReadOnlySpan<byte> next)
    {
        var end = next.IndexOfAny((byte)'\r', (byte)'\n');
        var text = end < 0 ? next : next[..end];
        foreach (var b in text)
            if (!char.IsAsciiLetterOrDigit((char)b) && b is not ((byte)'+' or (byte)'/' or (byte)'='))
                return false;
        return !text.IsEmpty;
    }

    /// <summary>How the value of a line is written.</summary>
    private enum Inline
    {
        Unknown,
        None,
        QuotedPrintable,
        Base64,
    }
}
