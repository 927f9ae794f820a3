namespace Evenkeel.Formats.Mailboxes;

/// <summary>Divides a file into messages and keeps the beginning of one at a time; the rest runs through.</summary>
/// <param name="most">How many bytes of a message are kept.</param>
internal sealed class MessageSplitter(Stream stream, int most) : IDisposable
{
    private readonly byte[] buffer = new byte[128 << 10];
    private readonly byte[] message = new byte[most];
    private int start;
    private int end;
    private long offset;
    private bool isOver;
    private bool isBegun;

    /// <summary>Whether the file has lines that divide messages; otherwise it is one message.</summary>
    public bool IsMailbox { get; private set; }

    /// <summary>The byte of the file at which the message in hand begins, behind its dividing line.</summary>
    public long Offset { get; private set; }

    /// <summary>When the dividing line says that the message came.</summary>
    public DateTimeOffset? At { get; private set; }

    /// <summary>How much of the message in hand was kept.</summary>
    public int Length { get; private set; }

    /// <summary>Whether the message in hand is longer than what was kept.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The message in hand, until the next is read.</summary>
    public byte[] Bytes => message;

    /// <summary>Reads the next message.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Read()
    {
        if (!isBegun)
            Begin();
        Fill(FromLine.Longest);
        if (start == end)
            return false;
        (At, Length, IsCut) = (null, 0, false);
        var ahead = 0;
        if (IsMailbox && FromLine.Is(buffer.AsSpan(start, end - start)))
        {
            At = FromLine.At(buffer.AsSpan(start, end - start));

            // Up to, not behind, the end of the line: the next dividing line may follow at once.
            start += buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            ahead = 1;
        }
        Offset = offset + start + ahead;
        Take(ahead);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    private void Begin()
    {
        isBegun = true;
        Fill(4 * FromLine.Longest);
        if (buffer.AsSpan(start, end - start).StartsWith("\uFEFF"u8))
            start += 3;
        var blank = buffer.AsSpan(start, end - start).IndexOfAnyExcept("\r\n \t"u8);
        start = blank < 0 ? end : start + blank;
        Fill(FromLine.Longest);
        IsMailbox = FromLine.Is(buffer.AsSpan(start, end - start));
    }

    /// <param name="ahead">How many bytes do not belong to the message.</param>
    private void Take(int ahead)
    {
        while (true)
        {
            var rest = buffer.AsSpan(start, end - start);
            var found = IsMailbox ? rest.IndexOf("\nFrom "u8) : -1;
            if (found >= 0)
            {
                Keep(found + 1, ref ahead);
                Fill(FromLine.Longest);
                if (FromLine.Is(buffer.AsSpan(start, end - start)))
                    return;
                Keep(5, ref ahead);
            }
            else
            {
                Keep(isOver ? rest.Length : Math.Max(0, rest.Length - 5), ref ahead);
                if (isOver)
                    return;
                Fill(buffer.Length);
            }
        }
    }

    private void Keep(int count, ref int ahead)
    {
        var skipped = Math.Min(ahead, count);
        var bytes = buffer.AsSpan(start + skipped, count - skipped);
        var kept = Math.Min(bytes.Length, message.Length - Length);
        bytes[..kept].CopyTo(message.AsSpan(Length));
        (Length, IsCut, ahead, start) = (Length + kept, IsCut || kept < bytes.Length, ahead - skipped, start + count);
    }

    /// <summary>Reads on until so many bytes are there, as far as the file has them and they find room.</summary>
    private void Fill(int needed)
    {
        if (end - start >= needed || isOver)
            return;
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (offset, end, start) = (offset + start, end - start, 0);
        while (end < Math.Min(needed, buffer.Length) && !isOver)
        {
            var read = stream.Read(buffer, end, buffer.Length - end);
            (end, isOver) = (end + read, read == 0);
        }
    }
}
