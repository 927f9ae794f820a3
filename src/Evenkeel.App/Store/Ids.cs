namespace Evenkeel.App.Store;

/// <summary>Makes ids that sort in the order they were made, also within one millisecond.</summary>
public sealed class Ids(TimeProvider clock)
{
    private readonly Lock gate = new();
    private long lastMillisecond;
    private int counter;

    public Guid Next()
    {
        lock (gate)
        {
            var millisecond = Math.Max(clock.GetUtcNow().ToUnixTimeMilliseconds(), lastMillisecond);
            if (millisecond > lastMillisecond)
                counter = 0;
            else if (++counter > 0xFFF)
                (millisecond, counter) = (millisecond + 1, 0);
            lastMillisecond = millisecond;

            // RFC 9562, section 6.2, method 1: the 12 bits behind the version count within the millisecond.
            Span<byte> bytes = stackalloc byte[16];
            Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(millisecond)).TryWriteBytes(bytes, bigEndian: true, out _);
            bytes[6] = (byte)(0x70 | (counter >> 8));
            bytes[7] = (byte)counter;
            return new Guid(bytes, bigEndian: true);
        }
    }
}
