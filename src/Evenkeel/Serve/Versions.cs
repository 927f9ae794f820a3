using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Evenkeel.Serve;

/// <summary>A record's version as an entity tag (RFC 9110, section 8.8.3).</summary>
public static class Versions
{
    public static void Tell(HttpResponse response, int version) => response.Headers.ETag = $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";

    /// <summary>The version that the caller has seen, from <c>If-Match</c>; null when it says none. A tag that is no version matches nothing.</summary>
    public static int? Seen(HttpRequest request)
    {
        var tags = request.GetTypedHeaders().IfMatch;
        if (tags.Count == 0 || tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any)))
            return null;
        return tags is [{ IsWeak: false } tag] && int.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1;
    }
}
