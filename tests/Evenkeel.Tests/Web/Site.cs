using Evenkeel.App.Sample;
using Evenkeel.App.Store;
using Evenkeel.App.Workspaces;
using Evenkeel.Serve;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Evenkeel.Tests.Web;

/// <summary>The real server on a store of its own.</summary>
public sealed class Site : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("evenkeel-web-");
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 18, 10, 0, 0, TimeSpan.Zero)) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };
    private readonly Ids ids;
    private readonly StoreAddress address;
    private readonly bool localCalendars;
    private Session session = null!;
    private WebApplication app = null!;

    private Site(StoreKind kind, bool localCalendars)
    {
        this.localCalendars = localCalendars;
        address = new StoreAddress(folder.FullName, kind == StoreKind.Postgres ? NewDatabase() : null);
        ids = new Ids(clock);
    }

    /// <summary>Without a slash at its end.</summary>
    public string Url { get; private set; } = "http://127.0.0.1:0";

    public HttpClient Http { get; } = new();

    public static async Task<Site> Start(bool sample, StoreKind kind = StoreKind.Sqlite, bool localCalendars = false)
    {
        var site = new Site(kind, localCalendars);
        Assert.Null(await PrepareStore.Run(site.address, site.ids, site.clock, default));
        var opened = sample
            ? await MakeSample.Run(site.address, site.ids, site.clock, default)
            : await OpenWorkspace.Run(site.address, OpenWorkspace.Default, site.ids, site.clock, default);
        site.session = opened.Value;
        await using (var store = site.Open())
        {
            (await store.Workspace(default)).TimeZone = "Europe/Zurich";
            await store.SaveChangesAsync();
        }
        await site.Go();
        site.Http.BaseAddress = new Uri(site.Url);
        return site;
    }

    /// <summary>A unit of work beside the server's.</summary>
    public Store Open() => address.Open(session, ids, clock);

    /// <summary>Moves the clock of the server on.</summary>
    public void Advance(TimeSpan time) => clock.Advance(time);

    public async Task Stop()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    /// <summary>Starts a server that was stopped, at the same address.</summary>
    public async Task Go()
    {
        app = WebHost.Build(address, session, Url, ids, clock, localCalendars: localCalendars);
        await app.StartAsync();
        Url = app.Urls.Single();
    }

    public Task<string> Html(string path) => Http.GetStringAsync(new Uri(path, UriKind.Relative));

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Http.Dispose();
        if (address.Kind == StoreKind.Postgres)
            await using (var store = Open())
                await store.Database.EnsureDeletedAsync();
        folder.Delete(recursive: true);
    }

    private static string NewDatabase()
    {
        var server = Environment.GetEnvironmentVariable("EVENKEEL_TEST_POSTGRES");
        Assert.True(server is not null, "EVENKEEL_TEST_POSTGRES names no server; run the tests by ./check, which starts one.");
        return new NpgsqlConnectionStringBuilder(server) { Database = "s" + Guid.NewGuid().ToString("N"), Pooling = false }.ConnectionString;
    }
}
