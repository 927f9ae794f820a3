using Evenkeel.Core.People;

namespace Evenkeel.Core.Tests.People;

public sealed class MentionsTests
{
    private static readonly Mentions Ana = new(["Ana Silva", "ana@festival.example", "+351 1", " ", "Ana \"Nani\" Silva"], "somebody");

    [Theory]
    [InlineData("Ana Silva", "somebody")]
    [InlineData("Workshop with ANA  silva, then lunch", "Workshop with somebody, then lunch")]
    [InlineData("Ana\nSilva's", "somebody's")]
    [InlineData("mail Ana@Festival.Example.", "mail somebody.")]
    [InlineData("call (+351 1)", "call (somebody)")]
    [InlineData("search=ana%20silva&x=Ana+Silva", "search=somebody&x=somebody")]
    [InlineData("{\"who\":\"Ana \\\"Nani\\\" Silva\"}", "{\"who\":\"somebody\"}")]
    [InlineData("Ana Silvas Ana", "Ana Silvas Ana")]
    [InlineData("Mariana Silva", "Mariana Silva")]
    [InlineData("+351 12", "+351 12")]
    [InlineData("", "")]
    [InlineData(null, null)]
    public void A_mention_is_a_whole_term_however_it_is_written(string? text, string? without)
    {
        Assert.Equal(without, Ana.Without(text));
        Assert.Equal(text != without, Ana.In(text));
    }

    [Fact]
    public void An_accent_counts_as_the_same_letter_composed_or_not()
    {
        var rene = new Mentions(["Ren\u00e9 M\u00fcller"], "somebody");
        Assert.Equal("with somebody", rene.Without("with Rene\u0301 Mu\u0308ller"));
        Assert.Equal("q=somebody", rene.Without("q=Ren%C3%A9+M%C3%BCller"));
    }

    [Fact]
    public void The_longer_term_goes_first_and_no_term_is_in_nothing()
    {
        Assert.Equal("x y", new Mentions(["Ana", "Ana Silva"], "x").Without("Ana Silva y"));
        Assert.Equal("Ana", new Mentions([" "], "x").Without("Ana"));
        Assert.False(new Mentions([], "x").In("Ana"));
    }

    [Fact]
    public void Signs_that_mean_something_to_a_pattern_mean_themselves() =>
        Assert.Equal("(x) a.c", new Mentions(["(.*)", "a+c"], "x").Without("((.*)) a.c"));
}
