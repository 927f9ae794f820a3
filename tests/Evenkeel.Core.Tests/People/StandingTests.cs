using Evenkeel.Core.People;

namespace Evenkeel.Core.Tests.People;

public sealed class StandingTests
{
    [Theory]
    [InlineData("Director of programmes", true)]
    [InlineData("CEO/Founder", true)]
    [InlineData("Head of marketing", true)]
    [InlineData("Geschäftsführerin", true)]
    [InlineData("directrice générale", true)]
    [InlineData("Assistant to the director", false)]
    [InlineData("Founder's Associate", false)]
    [InlineData("Headhunter", false)]
    [InlineData("Editor", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Is_told_by_whole_words_of_the_role(string? role, bool high) => Assert.Equal(high, Standing.IsHigh(role));
}
