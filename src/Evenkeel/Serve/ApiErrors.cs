using Evenkeel.App;
using Evenkeel.Core;
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
        http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Evenkeel").LogError("{Method} {Path} failed: {Kind}", http.Request.Method, http.Request.Path, failure?.GetType().Name);
        if (http.Request.Path.StartsWithSegments("/api"))
            await Answer(failure).ExecuteAsync(http);
        else
        {
            http.Response.ContentType = "text/html; charset=utf-8";
            await http.Response.WriteAsync($"<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Evenkeel</title><link rel=\"stylesheet\" href=\"/assets/evenkeel.css\">" +
                $"<main><h1>{Texts.Of("error.heading")}</h1><p>{Texts.Of("error.page")}</p><p><a href=\"/\">{Texts.Of("error.home")}</a></p></main></html>");
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
