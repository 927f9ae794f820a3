using Evenkeel.App.History;
using Evenkeel.App.Leads;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tests.People;

public sealed class TagPeopleTests
{
    [Theory, ClassData(typeof(EveryStore))]
    public async Task Many_people_get_a_tag_and_lose_another_with_one_undo(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        await using var store = test.Open();
        var (ana, ben, eva) = (await Add(store, "Ana", "warm"), await Add(store, "Ben", "WARM", "jury"), await Add(store, "Eva", "Jury"));
        var done = (await new TagPeople(store).Run(new([new(ana, 1), new(ben), new(eva, 7)], " jury ", "Warm"), default)).Value;
        Assert.Equal([ana, ben], done.Changed.Select(person => person.Id));
        Assert.Equal((eva, "record.changed-meanwhile"), Assert.Single(done.Left) is var one ? (one.Id, one.Code) : default);
        Assert.Equal(["jury", "jury", "Jury"], (await store.People.OrderBy(person => person.Name).ToListAsync()).Select(person => Assert.Single(person.Tags)));
        Assert.Equal([("jury", 3)], (await new ListTags(store).Run(new(), default)).Tags.Select(tag => (tag.Tag, tag.Count)));
        Assert.Null((await new UndoBatch(store).Run(new UndoBatch.Ask(done.Batch!.Value), default)).Refusal);
        await using var after = test.Open();
        Assert.Equal(["warm", "WARM, jury", "Jury"], (await after.People.OrderBy(person => person.Name).ToListAsync()).Select(person => string.Join(", ", person.Tags)));
    }

    [Fact]
    public async Task What_cannot_be_done_is_refused_and_nothing_is_changed()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        await using var store = test.Open();
        var ana = await Add(store, "Ana", [.. Enumerable.Range(0, 50).Select(number => $"t{number}")]);
        async Task<string?> Refused(TagPeople.Ask ask) => (await new TagPeople(store).Run(ask, default)).Refusal?.Code;

        Assert.Equal("people.none-chosen", await Refused(new([], "warm")));
        Assert.Equal("people.too-many-chosen", await Refused(new([.. Enumerable.Range(0, TagPeople.Most + 1).Select(_ => new ChangeLeads.Seen(Guid.NewGuid()))], "warm")));
        Assert.Equal("people.no-tag", await Refused(new([new(ana)], " ", null)));
        Assert.Equal("text.too-long", await Refused(new([new(ana)], new string('x', 5000))));
        var left = (await new TagPeople(store).Run(new([new(ana), new(Guid.NewGuid())], "warm"), default)).Value;
        Assert.Equal((null, "people.too-many, person.unknown"), (left.Batch, string.Join(", ", left.Left.Select(one => one.Code))));
        Assert.Equal(50, (await store.People.SingleAsync()).Tags.Count);
        Assert.Single((await new TagPeople(store).Run(new([new(ana)], "warm", "t0"), default)).Value.Changed);
    }

    private static async Task<Guid> Add(Evenkeel.App.Store.Store store, string name, params string[] tags) => (await new AddPerson(store).Run(new(new PersonFields(name, Tags: tags)), default)).Value.Id;
}
