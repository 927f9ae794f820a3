using Evenkeel.App.Leads;
using Evenkeel.App.Store;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tests.Store;

/// <summary>A store that waits for the next unit of work.</summary>
public sealed class KeptStoreTests
{
    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_one_unit_of_work_has_left_undone_is_not_seen_by_the_next(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await using (var first = test.Address.OpenKept(test.Session, test.Ids, test.Clock))
            (await first.Named<Source>("Left undone", default)).Position = 7;
        await using var second = test.Address.OpenKept(test.Session, test.Ids, test.Clock);
        Assert.Empty(second.ChangeTracker.Entries());
        Assert.Null((await second.Save("lead.edited", default)).Value);
        Assert.Empty(await second.Sources.ToListAsync());
    }

    [Fact]
    public async Task Two_at_the_same_time_are_never_the_same_one_however_often_one_is_given_back()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var first = test.Address.OpenKept(test.Session, test.Ids, test.Clock);
        await first.DisposeAsync();
        await first.DisposeAsync();
        await using var second = test.Address.OpenKept(test.Session, test.Ids, test.Clock);
        await using var third = test.Address.OpenKept(test.Session, test.Ids, test.Clock);
        Assert.Same(first, second);
        Assert.NotSame(second, third);
    }

    [Fact]
    public async Task One_that_is_in_the_middle_of_a_transaction_is_closed()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var first = test.Address.OpenKept(test.Session, test.Ids, test.Clock);
        await first.Database.BeginTransactionAsync();
        await first.DisposeAsync();
        await using var second = test.Address.OpenKept(test.Session, test.Ids, test.Clock);
        Assert.NotSame(first, second);
        Assert.Null(second.Database.CurrentTransaction);
    }

    [Fact]
    public async Task One_of_another_session_is_not_handed_out()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        await using (test.Address.OpenKept(test.Session, test.Ids, test.Clock))
        {
        }
        var other = test.Session with { WorkspaceId = test.Ids.Next() };
        await using var store = test.Address.OpenKept(other, test.Ids, test.Clock);
        Assert.Equal(other, store.Session);
    }
}
