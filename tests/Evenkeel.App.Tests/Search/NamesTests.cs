using CsCheck;
using Evenkeel.App.Search;
using Evenkeel.App.Store;

namespace Evenkeel.App.Tests.Search;

public sealed class NamesTests
{
    private static readonly Gen<string> Word = Gen.String[Gen.Char['a', 'c'], 1, 3];

    [Fact]
    public void Law_a_search_finds_what_looking_at_every_name_finds_over_several_blocks() =>
        Gen.Select(Gen.Select(Word, Word, (first, second) => $"{first} {second}").Array[0, (2 * NameBlock.Size) + 7], Word, Gen.Int[0, NameBlock.Size]).Sample((names, word, gone) =>
        {
            var entries = names.Select((name, place) => place % (gone + 2) == 1 ? null : Person(name)).ToArray();
            var expected = entries.OfType<Names.Entry>().Where(entry => entry.Key.Contains(word, StringComparison.Ordinal)).Select(entry => entry.Id);
            Assert.Equal(expected, Of(entries).Ids(word, "person"));
        }, iter: 300);

    [Fact]
    public void A_word_that_ends_one_name_and_begins_the_next_stands_in_neither() =>
        Assert.Empty(Of([Person("Ana"), Person("Silva")]).Ids("nasil", "person"));

    [Fact]
    public void Leads_come_the_latest_first_and_only_those_that_are_asked_for()
    {
        var leads = Enumerable.Range(0, 9).Select(i => Person($"Lead {i}") with { Kind = "lead", IsOver = i % 3 == 0, LatestAt = DateTime.UnixEpoch.AddDays(i * 5 % 9) }).ToArray();
        var names = Of(leads);
        Assert.Equal(leads.OrderByDescending(lead => lead.LatestAt).Select(lead => lead.Id), names.Leads(null, null, 0, 20).Page);
        var open = leads.Where(lead => !lead.IsOver).OrderByDescending(lead => lead.LatestAt).Select(lead => lead.Id).ToList();
        var (page, total) = names.Leads("lead", isOpen: true, 2, 3);
        Assert.Equal(open.Skip(2).Take(3), page);
        Assert.Equal(6, total);
        Assert.Equal(3, names.Leads(null, isOpen: false, 0, 1).Total);
        Assert.Equal(0, names.Leads(" ", null, 0, 5).Total);
    }

    private static Names.Entry Person(string name) => new("person", Guid.NewGuid(), name, SearchKey.Of(name), -1, -1);

    private static Names Of(Names.Entry?[] entries) => new([.. entries.Chunk(NameBlock.Size).Select(block => new NameBlock(block))]);
}
