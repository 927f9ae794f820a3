using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace Evenkeel.App.Calendars;

/// <summary>What a feed's address ends in: the feed's id, by which it is found, and a secret, which is compared. 64 characters that a URL takes as they are.</summary>
internal static class FeedToken
{
    private const int IdBytes = 16;
    private const int SecretBytes = 32;

    /// <summary>A new secret for a feed.</summary>
    /// <returns>The token to hand out, and the hash to keep.</returns>
    public static (string Token, byte[] Hash) Make(Guid feed)
    {
        var bytes = new byte[IdBytes + SecretBytes];
        feed.TryWriteBytes(bytes, bigEndian: true, out _);
        RandomNumberGenerator.Fill(bytes.AsSpan(IdBytes));
        return (Base64Url.EncodeToString(bytes), Hash(bytes));
    }

    /// <returns>The feed that a token names and the hash of its secret; null for what is no token.</returns>
    public static (Guid Feed, byte[] Hash)? Read(string token)
    {
        Span<byte> bytes = stackalloc byte[IdBytes + SecretBytes];
        return token.Length == Base64Url.GetEncodedLength(bytes.Length)
            && Base64Url.DecodeFromChars(token, bytes, out _, out var written) == OperationStatus.Done && written == bytes.Length
            ? (new Guid(bytes[..IdBytes], bigEndian: true), Hash(bytes))
            : null;
    }

    private static byte[] Hash(ReadOnlySpan<byte> token) => SHA256.HashData(token[IdBytes..]);
}
