using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using Evenkeel.App.Sample;
using Evenkeel.App.Store;
using Evenkeel.App.Workspaces;
using Evenkeel.Serve;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Evenkeel.Tests.Serve;

/// <summary>The real server on a store of its own, on a free port of this machine.</summary>
public sealed class Served : IAsyncDisposable
{
    private readonly WebApplication app;

    private Served(WebApplication app, StoreAddress address)
    {
        (this.app, Address) = (app, address);
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(new Log(Logged));
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public StoreAddress Address { get; }

    public HttpClient Client { get; }

    /// <summary>What the server has written to its log.</summary>
    public ConcurrentQueue<string> Logged { get; } = [];

    /// <param name="clock">That of this machine when null.</param>
    public static async Task<Served> Start(bool sample = false, bool localWebhooks = false, TimeProvider? clock = null, bool localCalendars = false)
    {
        clock ??= TimeProvider.System;
        var address = new StoreAddress(Directory.CreateTempSubdirectory("evenkeel-test-").FullName);
        var ids = new Ids(clock);
        Assert.Null(await PrepareStore.Run(address, ids, clock, default));
        var session = sample
            ? await MakeSample.Run(address, ids, clock, default)
            : await OpenWorkspace.Run(address, OpenWorkspace.Default, ids, clock, default);
        var app = WebHost.Build(address, session.Value, "http://127.0.0.1:0", ids, clock, localWebhooks, localCalendars);
        await app.StartAsync();
        return new Served(app, address);
    }

    public async Task<JsonElement> Get(string path) => await Client.GetFromJsonAsync<JsonElement>(path);

    /// <summary>Sends JSON and expects it to be taken.</summary>
    public async Task<JsonElement> Send(HttpMethod method, string path, object body, string? ifMatch = null)
    {
        using var response = await Try(method, path, body, ifMatch);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async Task<HttpResponseMessage> Try(HttpMethod method, string path, object? body = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await Client.SendAsync(request);
    }

    /// <summary>The code of the problem that a request meets.</summary>
    public async Task<(int Status, string? Code)> Refused(HttpMethod method, string path, object? body = null, string? ifMatch = null)
    {
        using var response = await Try(method, path, body, ifMatch);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return ((int)response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Address.Folder, recursive: true);
    }

    private sealed class Log(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
