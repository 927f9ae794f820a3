using Microsoft.EntityFrameworkCore.Design;

namespace Evenkeel.App.Store;

/// <summary>Lets <c>dotnet ef migrations add</c> see the SQLite model.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteStore>
{
    public SqliteStore CreateDbContext(string[] args) =>
        (SqliteStore)new StoreAddress(Path.GetTempPath()).Open(new Session(default, default), new Ids(TimeProvider.System), TimeProvider.System);
}

/// <summary>Lets <c>dotnet ef migrations add</c> see the PostgreSQL model.</summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresStore>
{
    public PostgresStore CreateDbContext(string[] args) =>
        (PostgresStore)new StoreAddress(Path.GetTempPath(), "Host=localhost").Open(new Session(default, default), new Ids(TimeProvider.System), TimeProvider.System);
}
