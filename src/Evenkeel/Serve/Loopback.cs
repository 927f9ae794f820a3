using System.Net;
using Evenkeel.Core;

namespace Evenkeel.Serve;

/// <summary>Addresses of this machine that no other machine can reach.</summary>
public static class Loopback
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <returns>Null, or <c>serve.not-loopback</c>.</returns>
    public static Refusal? Check(string urls) =>
        urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .FirstOrDefault(url => !Uri.TryCreate(url, UriKind.Absolute, out var address) || !IsLoopback(address.Host)) is { } open
            ? new Refusal("serve.not-loopback", open)
            : null;

    /// <param name="host">Without a port; an IPv6 address with or without brackets.</param>
    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
