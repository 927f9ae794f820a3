using Evenkeel.App;
using Evenkeel.Calendars;
using Evenkeel.Core;
using Evenkeel.Web;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Evenkeel.Serve;

/// <summary>What a request sees of a failure: what happened and what is safe; never a stack trace.</summary>
internal static class ApiErrors
{
    /// <summary>A problem that the framework itself found gets a code as well.</summary>
    public static void Configure(ProblemDetailsOptions options) => options.CustomizeProblemDetails = context =>
    {
        context.ProblemDetails.Extensions.Remove("traceId");
        context.ProblemDetails.Extensions.TryAdd("code", "http." + context.ProblemDetails.Status);
    };

    public static void Handle(IApplicationBuilder failed) => failed.Run(async http =>
    {
        var failure = http.Features.Get<IExceptionHandlerFeature>()?.Error;
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Evenkeel").LogError("{Method} {Path} failed: {Kind}", http.Request.Method, FeedRoute.Conceal(http.Request.Path), failure?.GetType().Name);
        if (http.Request.Path.StartsWithSegments("/api"))
            await Answer(failure).ExecuteAsync(http);
        else
        {
            http.Response.ContentType = "text/html; charset=utf-8";
            await http.Response.WriteAsync(
                $"""
                <!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
                <title>{Texts.Of("page.title", Texts.Of("error.heading"))}</title><link rel="stylesheet" href="{WebAssets.Url("evenkeel.css")}"><script src="{WebAssets.Url("theme.js")}"></script></head>
                <body><main class="page"><h1>{Texts.Of("error.heading")}</h1><p class="lead">{Texts.Of("error.page")}</p><p><a class="btn go" href="/">{Texts.Of("error.home")}</a></p></main></body></html>
                """);
        }
    });

    private static ProblemHttpResult Answer(Exception? failure) => failure switch
    {
        BadHttpRequestException bad => TypedResults.Problem(statusCode: bad.StatusCode, title: Texts.Of("error.request")),
        DbUpdateException { InnerException: SqliteException { SqliteErrorCode: 13 } } or SqliteException { SqliteErrorCode: 13 }
            or PostgresException { SqlState: PostgresErrorCodes.DiskFull } => Problem.Of(new Refusal("store.full"), StatusCodes.Status507InsufficientStorage),
        _ => TypedResults.Problem(statusCode: StatusCodes.Status500InternalServerError, title: Texts.Of("error.api")),
    };
}
