using System.Collections.Concurrent;
using Evenkeel.App.Store;
using Evenkeel.App.Workspaces;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using AppStore = Evenkeel.App.Store.Store;

namespace Evenkeel.App.Tests.Store;

/// <summary>A store of its own for one test, empty or not, of either kind, with a clock that the test moves.</summary>
public sealed class TestStore : IAsyncDisposable
{
    private static readonly string Template = "template" + Guid.NewGuid().ToString("N");
    private static readonly Lazy<Task> Prepared = new(Prepare);
    private static readonly SemaphoreSlim CopyingOne = new(1);
    private static readonly ConcurrentBag<string> Free = [];

    private TestStore(StoreAddress address) => Address = address;

    public StoreAddress Address { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 16, 10, 0, 0, TimeSpan.Zero));

    public Ids Ids { get; private set; } = null!;

    public Session Session { get; private set; } = null!;

    /// <summary>Prepared, with its default workspace open.</summary>
    public static async Task<TestStore> Make(StoreKind kind)
    {
        var folder = Directory.CreateTempSubdirectory("evenkeel-test-").FullName;
        var test = new TestStore(new StoreAddress(folder, kind == StoreKind.Postgres ? Free.TryTake(out var used) ? used : await Copy("t" + Guid.NewGuid().ToString("N")) : null));
        test.Ids = new Ids(test.Clock);
        Assert.Null(await PrepareStore.Run(test.Address, test.Ids, test.Clock, default));
        test.Session = (await OpenWorkspace.Run(test.Address, OpenWorkspace.Default, test.Ids, test.Clock, default)).Value;
        await using var store = test.Open();
        (await store.Workspace(default)).TimeZone = "Europe/Berlin";
        await store.SaveChangesAsync();
        return test;
    }

    /// <summary>A unit of work, as a request or a command has one.</summary>
    public AppStore Open() => Address.Open(Session, Ids, Clock);

    public AppStore Open(Session session) => Address.Open(session, Ids, Clock);

    /// <summary>A copy of a database that was prepared once: copying takes a tenth of the time.</summary>
    private static async Task<string> Copy(string name)
    {
        await Prepared.Value;
        await using var connection = new NpgsqlConnection(Database("postgres"));
        await connection.OpenAsync();
        await CopyingOne.WaitAsync();
        await using (var copy = new NpgsqlCommand($"CREATE DATABASE {name} TEMPLATE {Template}", connection))
            await copy.ExecuteNonQueryAsync();
        CopyingOne.Release();
        return Database(name);
    }

    private static async Task Prepare()
    {
        var template = new StoreAddress(Path.GetTempPath(), Database(Template));
        Assert.Null(await PrepareStore.Run(template, new Ids(TimeProvider.System), TimeProvider.System, default));
    }

    /// <summary>Empties a database for the next test, which takes a fiftieth of the time of a new one.</summary>
    /// <returns>Whether it is as it was: one whose migrations a test has changed is not.</returns>
    private async Task<bool> IsEmptied()
    {
        await using var connection = new NpgsqlConnection(Address.Postgres);
        await connection.OpenAsync();
        await using var empty = new NpgsqlCommand(
            """
            DO $$ DECLARE one record; BEGIN
              SET LOCAL session_replication_role = replica;
              FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\_\_%' LOOP EXECUTE format('DELETE FROM %I', one.tablename); END LOOP;
            END $$;
            SELECT count(*) = 1 FROM "__EFMigrationsHistory";
            """, connection);
        return await empty.ExecuteScalarAsync() is true;
    }

    private static string Database(string name)
    {
        var server = Environment.GetEnvironmentVariable("EVENKEEL_TEST_POSTGRES");
        Assert.True(server is not null, "EVENKEEL_TEST_POSTGRES names no server; run the tests by ./check, which starts one.");
        return new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = false }.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        if (Address.Kind == StoreKind.Postgres)
        {
            if (await IsEmptied())
                Free.Add(Address.Postgres!);
            else
                await using (var store = Open())
                    await store.Database.EnsureDeletedAsync();
        }
        else
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Address.Folder, recursive: true);
    }
}

/// <summary>Runs one test body against every kind of store.</summary>
public sealed class EveryStore : TheoryData<StoreKind>
{
    public EveryStore()
    {
        Add(StoreKind.Sqlite);
        AddRange(new TheoryDataRow<StoreKind>(StoreKind.Postgres).WithTrait("needs", "postgres"));
    }
}
