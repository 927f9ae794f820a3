using System.Text.RegularExpressions;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tests.People;

/// <summary>How SQLite goes about thousands of contacts.</summary>
public sealed partial class TookPartTests
{
    [Fact]
    public async Task Each_contact_is_looked_up_rather_than_everybodys_part_gone_through_for_it()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        await using var store = test.Open();
        await store.Database.OpenConnectionAsync();
        await using var command = store.Database.GetDbConnection().CreateCommand();
        var lines = TookPart.Of(store, only: null).ToQueryString().Split('\n').Where(line => !line.StartsWith(".param", StringComparison.Ordinal));
        command.CommandText = "EXPLAIN QUERY PLAN " + string.Join('\n', lines);
        foreach (var name in Parameter().Matches(command.CommandText).Select(match => match.Value).Distinct())
            command.Parameters.Add(new Microsoft.Data.Sqlite.SqliteParameter(name, test.Session.WorkspaceId.ToByteArray(bigEndian: true)));
        var plan = new List<string>();
        await using (var steps = await command.ExecuteReaderAsync())
            while (await steps.ReadAsync())
                plan.Add(steps.GetString(3));
        Assert.Equal(2, plan.Count);
        Assert.Contains("AND Id=?", plan[1], StringComparison.Ordinal);
    }

    [GeneratedRegex("@\\w+")]
    private static partial Regex Parameter();
}
