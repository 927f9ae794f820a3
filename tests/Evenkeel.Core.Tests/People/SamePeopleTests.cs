using Evenkeel.Core.People;

namespace Evenkeel.Core.Tests.People;

public sealed class SamePeopleTests
{
    [Theory]
    [InlineData("Ana Silva|o1||", "Ana Silva|o1||", SameBecause.NameAndOrganisation)]
    [InlineData("Ana Silva|o1||", "SILVA, Ána|||", SameBecause.Name)]
    [InlineData("Robert Brandt|o1||", "Bob Brandt|o2||", SameBecause.Nickname)]
    [InlineData("A. Silva|o1||", "Ana Silva|o1||", SameBecause.Initial)]
    [InlineData("Ana|o1||", "Ana Silva|o1||", SameBecause.PartOfName)]
    [InlineData("Ana Silva||x@a.example|", "Somebody Else||x@a.example|", SameBecause.Address)]
    [InlineData("Ana Silva||x@a.example|", "A. Silva||y@b.example|+3511", null)]
    [InlineData("Ana Silva|||+3511", "A. Silva|||+3511", SameBecause.Phone)]
    [InlineData("Ana Silva|||+3511", "Bob Brandt|||+3511", null)]
    [InlineData("Ana Silva||info@a.example|", "Bob Brandt||info@a.example|", null)]
    [InlineData("Ana Silva||ana.silva@a.example|", "Ana de Silva||ana.silva@b.example|", SameBecause.LocalPart)]
    [InlineData("||ana.silva@a.example|", "Ana Silva|o1||", SameBecause.NameInAddress)]
    [InlineData("Ana Silva|o1||", "Ana Souza|o1||", null)]
    [InlineData("A. Silva|o1||", "Ana Silva|o2||", null)]
    [InlineData("Ana|||", "Ana|||", null)]
    [InlineData("|||", "|||", null)]
    public void Two_entries_are_proposed_for_the_surest_reason(string one, string other, SameBecause? because) =>
        Assert.Equal(because, SamePeople.Find([Read(1, one), Read(2, other)]).Select(pair => (SameBecause?)pair.Because).SingleOrDefault());

    [Fact]
    public void A_pair_says_what_both_have() =>
        Assert.Equal(new SamePair<SameBecause>(Id(1), Id(2), SameBecause.Phone, "+3511"), Assert.Single(SamePeople.Find([Read(2, "Ana|||+3511"), Read(1, "Ana Silva|||+3511")])));

    [Fact]
    public void What_many_have_tells_nobody_apart()
    {
        Known[] many = [.. Enumerable.Range(1, SharedKeys.Most + 1).Select(number => Read(number, "Ana Silva|o1||+3511"))];
        Assert.Empty(SamePeople.Find(many));
        Assert.Equal(SharedKeys.Most * (SharedKeys.Most - 1) / 2, SamePeople.Find(many[1..]).Count);
    }

    [Fact]
    public void Law_the_order_of_the_entries_changes_nothing()
    {
        Known[] people = [Read(1, "Ana Silva|o1|a@a.example|"), Read(2, "A. Silva|o1||"), Read(3, "Silva, Ana||a@a.example|"), Read(4, "Bob Brandt|o1||"), Read(5, "Robert Brandt|||")];
        Assert.Equal(SamePeople.Find(people), SamePeople.Find(people.Reverse()));
        Assert.Equal(3, SamePeople.Find(people).Count);
    }

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    /// <summary>Name, organisation, address and number.</summary>
    private static Known Read(int number, string text)
    {
        var parts = text.Split('|');
        string[] Some(string part) => part.Length > 0 ? [part] : [];
        return new Known(Id(number), parts[0], null, null, parts[1].Length > 0 ? parts[1] : null, Some(parts[2]), Some(parts[3]), []);
    }
}
