using System.Text;

namespace Evenkeel.Formats.Tables;

/// <summary>The characters of a stream of bytes, decoded as they are asked for.</summary>
/// <remarks>
/// Without a mark, the choice between UTF-8 and Windows-1252 waits for the first byte beyond ASCII, which both write alike, and is then
/// made from the 64 KiB that begin there.
/// </remarks>
internal sealed class Characters : IDisposable
{
    /// <summary>Stands for bytes that the encoding does not know.</summary>
    /// <remarks>U+FFFF is a noncharacter (Unicode 16, section 23.7), so no text has it.</remarks>
    public const char Undecodable = '\uFFFF';

    private readonly Stream stream;
    private readonly byte[] bytes = new byte[1 << 16];
    private int from;
    private int to;
    private bool streamEnded;
    private Decoder? decoder;

    public Characters(Stream stream)
    {
        this.stream = stream;
        Refill();
        var start = bytes.AsSpan(0, to);
        var (encoding, markLength) = EncodingDetection.FromStart(start);
        if (encoding is null) BinaryKind = EncodingDetection.BinaryKind(start);
        else Settle(encoding);
        from = markLength;
    }

    /// <summary>UTF-8 until a byte has shown otherwise.</summary>
    public Encoding Encoding { get; private set; } = EncodingDetection.Utf8;

    /// <summary>What the file plainly is, when it is no text; else null.</summary>
    public string? BinaryKind { get; }

    public bool AtEnd { get; private set; }

    /// <summary>Fills the span but for at most one character, or up to the end of the stream.</summary>
    /// <returns>The number of characters written.</returns>
    public int Read(Span<char> into)
    {
        var written = 0;
        while (into.Length - written >= 2 && !AtEnd)
        {
            if (from == to) Refill();
            written += decoder is null ? ReadAscii(into[written..]) : ReadDecoded(into[written..]);
        }
        return written;
    }

    public void Dispose() => stream.Dispose();

    private int ReadAscii(Span<char> into)
    {
        var held = bytes.AsSpan(from, to - from);
        var ascii = held.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        if (ascii == 0)
        {
            Refill();
            Settle(EncodingDetection.FromBeyondAscii(bytes.AsSpan(from, to - from), streamEnded));
            return 0;
        }
        var count = Math.Min(ascii < 0 ? held.Length : ascii, into.Length);
        Encoding.Latin1.GetChars(held[..count], into);
        from += count;
        AtEnd = streamEnded && from == to;
        return count;
    }

    private int ReadDecoded(Span<char> into)
    {
        decoder!.Convert(bytes.AsSpan(from, to - from), into, streamEnded, out var used, out var written, out var completed);
        from += used;
        AtEnd = streamEnded && completed && from == to;
        return written;
    }

    private void Settle(Encoding encoding)
    {
        Encoding = encoding;
        decoder = encoding.GetDecoder();
    }

    /// <summary>Moves what is left to the front and fills the rest, so that nothing depends on how the stream is cut.</summary>
    private void Refill()
    {
        bytes.AsSpan(from, to - from).CopyTo(bytes);
        to -= from;
        from = 0;
        var room = bytes.AsSpan(to);
        var read = stream.ReadAtLeast(room, room.Length, throwOnEndOfStream: false);
        streamEnded |= read < room.Length;
        to += read;
    }
}
