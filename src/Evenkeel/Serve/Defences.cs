using Evenkeel.Core;

namespace Evenkeel.Serve;

/// <summary>
/// What stands between a page of another site, open in the same browser, and these records: only names of this machine are answered (so a foreign
/// name that is made to point here is not), only this site may change anything, and a page of ours may load and run nothing but ours.
/// </summary>
public static class Defences
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; " +
        "base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

    public static void UseDefences(this WebApplication app) => app.Use(async (http, next) =>
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (!Loopback.IsLoopback(http.Request.Host.Host))
            await Problem.Of(new Refusal("host.not-loopback", http.Request.Host.Host), StatusCodes.Status421MisdirectedRequest).ExecuteAsync(http);
        else if (Changes(http.Request) && IsForeign(http.Request))
            await Problem.Of(new Refusal("origin.foreign"), StatusCodes.Status403Forbidden).ExecuteAsync(http);
        else
            await next(http);
    });

    private static bool Changes(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);

    /// <summary>A browser says where a request comes from; a program that says nothing is no browser, and carries nobody's credentials.</summary>
    private static bool IsForeign(HttpRequest request) =>
        (request.Headers.Origin is { Count: > 0 } origin && origin != $"{request.Scheme}://{request.Host}")
        || (request.Headers["Sec-Fetch-Site"] is { Count: > 0 } site && site != "same-origin" && site != "none");
}
