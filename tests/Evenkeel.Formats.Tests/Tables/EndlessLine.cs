using System.Text;

namespace Evenkeel.Formats.Tests.Tables;

/// <summary>A file that is never on a disk: a beginning, then a piece over and over, then an end.</summary>
internal sealed class EndlessLine(string beginning, string piece, long times, string end) : Stream
{
    private readonly IEnumerator<byte[]> parts = Parts(beginning, piece, times, end).GetEnumerator();
    private byte[] part = [];
    private int at;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        while (at == part.Length)
        {
            if (!parts.MoveNext()) return 0;
            (part, at) = (parts.Current, 0);
        }
        var count = Math.Min(buffer.Length, part.Length - at);
        part.AsSpan(at, count).CopyTo(buffer);
        at += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private static IEnumerable<byte[]> Parts(string beginning, string piece, long times, string end)
    {
        yield return Encoding.UTF8.GetBytes(beginning);
        var many = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 4096)));
        for (var i = 0L; i < times / 4096; i++) yield return many;
        yield return Encoding.UTF8.GetBytes(end);
    }
}
