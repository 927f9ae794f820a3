using CsCheck;
using Evenkeel.App.Search;

namespace Evenkeel.App.Tests.Search;

public sealed class TyposTests
{
    [Theory]
    [InlineData("silva", "silva", 0)]
    [InlineData("sil", "silva", 0)]
    [InlineData("sliva", "silva", 1)]
    [InlineData("silvva", "silva", 1)]
    [InlineData("siva", "silva", 1)]
    [InlineData("selva", "silva", 1)]
    [InlineData("nordlciht", "nordlicht", 1)]
    [InlineData("nordlit", "nordlicht", 1)]
    [InlineData("kiva", "silva", 2)]
    [InlineData("kiva", "tanzhaus", 3)]
    public void Errors_are_counted_against_the_beginning_of_a_word(string typed, string word, int errors) => Assert.Equal(errors, Typos.Count(typed, word, 2));

    [Fact]
    public void Law_one_slip_of_the_hand_is_one_error_at_most() =>
        Gen.Select(Gen.Char['a', 'f'].Array[4, 12], Gen.Int[0, 11], Gen.Int[0, 3], Gen.Char['a', 'f']).Sample((word, place, slip, letter) =>
        {
            var at = place % (word.Length - 1);
            var typed = slip switch
            {
                0 => [.. word[..at], letter, .. word[at..]],
                1 => [.. word[..at], .. word[(at + 1)..]],
                2 => [.. word[..at], letter, .. word[(at + 1)..]],
                _ => (char[])[.. word[..at], word[at + 1], word[at], .. word[(at + 2)..]],
            };
            Assert.InRange(Typos.Count(typed, word, 2), 0, 1);
        });

    [Fact]
    public void Short_words_have_to_be_right() => Assert.Equal([0, 1, 1, 2], new[] { 3, 4, 7, 8 }.Select(Typos.Forgiven));
}
