using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Evenkeel.Core.Webhooks;

/// <summary>By what a receiver tells that a message is from here and as it was sent: the symmetric signature of Standard Webhooks 1.0.</summary>
public static class Signature
{
    /// <summary>What a secret begins with; behind it is the key in base 64.</summary>
    public const string SecretPrefix = "whsec_";

    /// <summary>How many bytes of chance a key has; the specification asks for 24 to 64.</summary>
    public const int KeyBytes = 32;

    /// <summary>A secret, as both sides keep it.</summary>
    /// <param name="key">From a source of chance that is fit for it.</param>
    public static string Secret(ReadOnlySpan<byte> key) => SecretPrefix + Convert.ToBase64String(key);

    /// <summary>Signs a message.</summary>
    /// <param name="secret">As <see cref="Secret"/> writes it.</param>
    /// <param name="id">The message's id, without a dot; the same each time that it is sent.</param>
    /// <param name="at">When it is sent, in seconds since 1970, UTC.</param>
    /// <param name="body">What is sent, byte for byte.</param>
    /// <returns>The value of the header <c>webhook-signature</c>: HMAC-SHA256 over id, time and body, with a dot between them.</returns>
    public static string Of(string secret, string id, long at, ReadOnlySpan<byte> body)
    {
        using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Convert.FromBase64String(secret[SecretPrefix.Length..]));
        mac.AppendData(Encoding.ASCII.GetBytes($"{id}.{at.ToString(CultureInfo.InvariantCulture)}."));
        mac.AppendData(body);
        return "v1," + Convert.ToBase64String(mac.GetHashAndReset());
    }
}
