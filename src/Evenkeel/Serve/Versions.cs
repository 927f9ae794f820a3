using System.Globalization;
using Evenkeel.Core;
using Microsoft.AspNetCore.Http.HttpResults;
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

    /// <summary>An operation on one version of a record.</summary>
    internal static RouteHandlerBuilder Conditional(this RouteHandlerBuilder route) => route
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status412PreconditionFailed);

    /// <summary>Answers a change with the record's new version.</summary>
    internal static Results<Ok<T>, ProblemHttpResult> Changed<T>(Result<T> changed, Func<T, int> version, HttpContext http)
    {
        if (changed.Refusal is { } refusal)
            return Problem.Of(refusal);
        Tell(http.Response, version(changed.Value));
        return TypedResults.Ok(changed.Value);
    }
}
