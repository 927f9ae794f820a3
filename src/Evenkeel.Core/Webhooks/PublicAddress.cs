using System.Net;
using System.Net.Sockets;

namespace Evenkeel.Core.Webhooks;

/// <summary>Tells addresses of the open internet from those that lead into this machine, its network or its cloud.</summary>
/// <remarks>
/// By the registries of special-purpose addresses of the IANA (RFC 6890), of IPv6 only what is global unicast (RFC 4291, section 2.4), and the one public address at which a cloud answers
/// its machines. An IPv4 address inside an IPv6 one counts as what it is inside.
/// </remarks>
public static class PublicAddress
{
    private static readonly IPNetwork[] Closed4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    /// <summary>Within global unicast: protocol assignments and Teredo, documentation, 6to4.</summary>
    private static readonly IPNetwork[] Closed6 = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(IPNetwork.Parse)];

    /// <summary>An IPv4 address as a translator of RFC 6052 writes it, in the last 32 bits.</summary>
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    /// <param name="address">As a name was resolved to it, which is what a connection is made to.</param>
    /// <returns>Whether anybody may be sent there; false for kinds of address that are neither IPv4 nor IPv6.</returns>
    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        else if (address.AddressFamily == AddressFamily.InterNetworkV6 && Translated.Contains(address))
            address = new IPAddress(address.GetAddressBytes().AsSpan(12));
        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => !Closed4.Any(network => network.Contains(address)),
            AddressFamily.InterNetworkV6 => Global6.Contains(address) && !Closed6.Any(network => network.Contains(address)),
            _ => false,
        };
    }
}
