using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Evenkeel.App.Tests.Calendars;

/// <summary>A web server on this machine that hands out a calendar, or answers as a test says.</summary>
public sealed class CalendarHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private CalendarHost(WebApplication app) => this.app = app;

    public Func<HttpContext, Task> Answer { get; set; } = _ => Task.CompletedTask;

    /// <summary>What was asked so far: the paths, with the state that was known where one was named.</summary>
    public List<string> Asked { get; } = [];

    public string Url => app.Urls.Single() + "/secret-4711/basic.ics";

    public static async Task<CalendarHost> Start(string host = "127.0.0.1")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://{host}:0");
        builder.Logging.ClearProviders();
        var calendar = new CalendarHost(builder.Build());
        calendar.app.Run(http =>
        {
            lock (calendar.Asked)
                calendar.Asked.Add(http.Request.Path + http.Request.Headers.IfNoneMatch + http.Request.Headers.IfModifiedSince);
            return calendar.Answer(http);
        });
        await calendar.app.StartAsync();
        return calendar;
    }

    /// <summary>Hands out a calendar, and says when it is asked for the state that it is in already.</summary>
    public void HandOut(string text, string? eTag = null) => Answer = async http =>
    {
        if (eTag is not null && http.Request.Headers.IfNoneMatch == eTag)
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        if (eTag is not null)
            http.Response.Headers.ETag = eTag;
        http.Response.ContentType = "text/calendar; charset=utf-8";
        await http.Response.WriteAsync(text);
    };

    public void Say(int status) => Answer = http =>
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    public void LeadTo(string url) => Answer = http =>
    {
        http.Response.Redirect(url);
        return Task.CompletedTask;
    };

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
