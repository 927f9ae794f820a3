using Evenkeel.App.Doctor;
using Evenkeel.App.Leads;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Import;
using Evenkeel.App.Workspaces;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tests.Store;

public sealed class PrepareStoreTests
{
    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_store_written_by_a_newer_version_is_left_alone(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await using (var store = test.Open())
            await store.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99')");
        Assert.Equal("store.newer", (await PrepareStore.Run(test.Address, test.Ids, test.Clock, default))?.Code);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task No_migration_is_missing(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await using var store = test.Open();
        Assert.False(store.Database.HasPendingModelChanges());
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task Two_programs_that_start_on_an_empty_store_at_once_both_work(StoreKind kind)
    {
        await using var made = await TestStore.Make(kind);
        var address = made.Address.Kind == StoreKind.Sqlite
            ? new StoreAddress(Path.Combine(made.Address.Folder, "second"))
            : new StoreAddress(made.Address.Folder, made.Address.Postgres!.Replace("Database=t", "Database=u", StringComparison.Ordinal));
        var starts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var ids = new Ids(TimeProvider.System);
            var refusal = await PrepareStore.Run(address, ids, TimeProvider.System, default);
            return refusal?.Code ?? (await OpenWorkspace.Run(address, OpenWorkspace.Default, ids, TimeProvider.System, default)).Value.WorkspaceId.ToString();
        })));
        Assert.Single(starts.Distinct());
        await using var store = address.Open(new Session(Guid.Parse(starts[0]), default), made.Ids, made.Clock);
        await store.Database.EnsureDeletedAsync();
    }

    [Fact]
    public async Task A_lock_row_left_by_a_killed_start_does_not_hang_the_next()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        await using (var killed = new SqliteConnection("Data Source=" + Path.Combine(folder, "evenkeel.db")))
        {
            await killed.OpenAsync();
            await using var command = killed.CreateCommand();
            command.CommandText = """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2020-01-01');
                """;
            await command.ExecuteNonQueryAsync();
        }
        Assert.Null(await PrepareStore.Run(new StoreAddress(folder), new Ids(TimeProvider.System), TimeProvider.System, default));
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_left_as_it_is()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "evenkeel.db"), new string('x', 5000));
        Assert.Equal("store.not-ours", (await PrepareStore.Run(new StoreAddress(folder), new Ids(TimeProvider.System), TimeProvider.System, default))?.Code);
        Assert.Equal(5000, new FileInfo(Path.Combine(folder, "evenkeel.db")).Length);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_database_that_cannot_be_reached_is_said_to_be_so() =>
        Assert.Equal("store.unreachable", (await PrepareStore.Run(
            new StoreAddress(Path.GetTempPath(), "Host=127.0.0.1;Port=1;Timeout=2"), new Ids(TimeProvider.System), TimeProvider.System, default))?.Code);

    [Fact]
    public async Task A_full_disk_writes_nothing_of_an_import()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var many = "id,name,opened_at\n" + string.Concat(Enumerable.Range(0, 3000).Select(i => $"{i},{new string('n', 200)},2026-01-01\n"));
        await using (var store = test.Open())
        {
            await store.Database.OpenConnectionAsync();
            await store.Database.ExecuteSqlRawAsync("PRAGMA max_page_count=100");
            var full = await Assert.ThrowsAnyAsync<SqliteException>(() => new App.Import.ImportFiles(store).Run(new([Imports.File("leads.csv", many)]), default));
            Assert.Equal(13, full.SqliteErrorCode);
        }
        SqliteConnection.ClearAllPools();
        await using var after = test.Open();
        Assert.False(await after.Leads.AnyAsync() || await after.Batches.AnyAsync());
        Assert.Empty((await new Examine(after).Run(default)).Found);
    }

    [Fact]
    public void Ids_sort_in_the_order_they_were_made_also_within_a_millisecond()
    {
        var ids = new Ids(new Microsoft.Extensions.Time.Testing.FakeTimeProvider());
        var made = Enumerable.Range(0, 10_000).Select(_ => ids.Next()).ToList();
        Assert.Equal(made, made.OrderBy(id => id.ToString(), StringComparer.Ordinal));
        Assert.Equal(made.Count, made.Distinct().Count());
        Assert.All(made, id => Assert.Equal(7, id.Version));
    }

    [Fact]
    public async Task A_commit_is_synced_before_it_is_answered()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        await using var store = test.Open();
        await store.Database.OpenConnectionAsync();
        Assert.Equal(2, await store.Database.SqlQueryRaw<long>("SELECT synchronous AS \"Value\" FROM pragma_synchronous").SingleAsync());
        Assert.Equal("wal", await store.Database.SqlQueryRaw<string>("SELECT journal_mode AS \"Value\" FROM pragma_journal_mode").SingleAsync());
        Assert.Equal(1, await store.Database.SqlQueryRaw<long>("SELECT foreign_keys AS \"Value\" FROM pragma_foreign_keys").SingleAsync());
    }
}
