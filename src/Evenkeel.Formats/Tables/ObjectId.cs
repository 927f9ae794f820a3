using System.Buffers.Binary;

namespace Evenkeel.Formats.Tables;

/// <summary>Ids that carry the second at which they were made, as MongoDB makes them and Trello gives them to its cards.</summary>
/// <remarks>
/// BSON ObjectId: 12 bytes, of which the first four are seconds since 1970-01-01 UTC, most significant first, written as 24 hexadecimal digits.
/// Trello, "Getting the time a card or board was created".
/// </remarks>
public static class ObjectId
{
    private const int Digits = 24, TimeDigits = 8;

    /// <summary>Reads the moment at which an id was made; spaces around do not count.</summary>
    /// <returns>An instant in UTC, to the second, from 1970 to 2106; else <c>id.no-time</c>.</returns>
    public static Parsed<When> MadeAt(ReadOnlySpan<char> text)
    {
        var id = text.Trim();
        Span<byte> bytes = stackalloc byte[Digits / 2];
        if (id.Length != Digits || Convert.FromHexString(id, bytes, out _, out _) != System.Buffers.OperationStatus.Done)
            return Parsed<When>.No("id.no-time", $"{Quote.Of(text)} is not an id that tells when it was made");
        var seconds = BinaryPrimitives.ReadUInt32BigEndian(bytes[..(TimeDigits / 2)]);
        return Parsed<When>.Of(new(WhenKind.Instant, DateTime.SpecifyKind(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime, DateTimeKind.Unspecified), TimeSpan.Zero));
    }
}
