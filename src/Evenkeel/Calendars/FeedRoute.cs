using System.Security.Cryptography;
using Evenkeel.App.Calendars;
using Evenkeel.App.Store;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Net.Http.Headers;

namespace Evenkeel.Calendars;

/// <summary>The feed itself, for calendar programs: its address is all that opens it, so nothing may tell or keep that.</summary>
internal static class FeedRoute
{
    private static readonly PathString Folder = "/calendar";

    public static void Map(IEndpointRouteBuilder app) => app.MapGet(Folder + "/{token}.ics", Fetch).ExcludeFromDescription();

    /// <summary>The address that a token makes.</summary>
    public static string Url(HttpRequest request, string token) => $"{request.Scheme}://{request.Host}{Folder}/{token}.ics";

    /// <summary>A path as it may stand in a log.</summary>
    public static string Conceal(PathString path) => path.StartsWithSegments(Folder) ? Folder + "/…" : path.Value ?? "";

    private static async Task<IResult> Fetch(string token, HttpContext http, StoreAddress address, Ids ids, TimeProvider clock, CancellationToken cancel)
    {
        var session = await OpenFeed.Run(address, token, ids, clock, cancel);
        if (session.Refusal is not null)
        {
            http.Features.Get<IStatusCodePagesFeature>()!.Enabled = false;
            return Results.NotFound();
        }
        await using var store = address.Open(session.Value, ids, clock);
        var file = await new WriteFeed(store).Run(new WriteFeed.Ask(new Uri($"{http.Request.Scheme}://{http.Request.Host}")), cancel);
        http.Response.Headers.CacheControl = "private, no-cache";
        return Results.Bytes(file, "text/calendar; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(file))[..32]}\""));
    }
}
