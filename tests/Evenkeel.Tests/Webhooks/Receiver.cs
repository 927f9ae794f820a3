using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Evenkeel.Tests.Webhooks;

/// <summary>A program on this machine that receives webhooks, and answers as a test says.</summary>
public sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Channel<Message> arrived = Channel.CreateUnbounded<Message>();

    private Receiver(WebApplication app) => this.app = app;

    public sealed record Message(string Path, string Id, string Timestamp, string Signature, byte[] Body, string Agent);

    /// <summary>What it answers; 204 by default.</summary>
    public Func<HttpContext, Task> Answer { get; set; } = http =>
    {
        http.Response.StatusCode = (int)HttpStatusCode.NoContent;
        return Task.CompletedTask;
    };

    public string Url => app.Urls.Single() + "/hook";

    /// <summary>How many messages have arrived that nobody has looked at.</summary>
    public int Unseen => arrived.Reader.Count;

    public static async Task<Receiver> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var receiver = new Receiver(builder.Build());
        receiver.app.Run(receiver.Take);
        await receiver.app.StartAsync();
        return receiver;
    }

    /// <summary>The next message, as soon as it is there.</summary>
    public async Task<Message> Next() => await arrived.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60));

    private async Task Take(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        string Header(string name) => http.Request.Headers[name].Single()!;
        arrived.Writer.TryWrite(new Message(
            http.Request.Path, Header("webhook-id"), Header("webhook-timestamp"), Header("webhook-signature"), body.ToArray(), Header("User-Agent")));
        await Answer(http);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
