using Evenkeel.Core.People;

namespace Evenkeel.Core.Tests.People;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData(" Ana.Silva@Festival.Example ", "Ana.Silva@festival.example")]
    [InlineData("a+b_c'd@x-y.example", "a+b_c'd@x-y.example")]
    [InlineData("ana@münchen.example", "ana@münchen.example")]
    [InlineData("用户@例子.公司", "用户@例子.公司")]
    public void An_address_keeps_what_was_typed_with_its_domain_in_lower_case(string typed, string read) => Assert.Equal(read, EmailAddress.Read(typed).Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ana")]
    [InlineData("@festival.example")]
    [InlineData("ana@festival")]
    [InlineData("ana@.example")]
    [InlineData("ana@festival..example")]
    [InlineData("ana@-festival.example")]
    [InlineData("ana@festival-.example")]
    [InlineData(".ana@festival.example")]
    [InlineData("ana.@festival.example")]
    [InlineData("a..b@festival.example")]
    [InlineData("ana silva@festival.example")]
    [InlineData("Ana <ana@festival.example>")]
    [InlineData("ana@festival.example, ben@festival.example")]
    [InlineData("ana@b@festival.example")]
    [InlineData("ana@fest_ival.example")]
    public void What_cannot_be_an_address_is_refused_with_its_text(string? typed)
    {
        var refusal = EmailAddress.Read(typed).Refusal!;
        Assert.Equal(("email.address", typed ?? ""), (refusal.Code, refusal.About[0]));
    }

    [Fact]
    public void The_longest_address_has_254_characters_and_its_local_part_64()
    {
        var domain = string.Join('.', Enumerable.Repeat(new string('d', 60), 3)) + ".exa";
        Assert.Equal(64 + 1 + 186, EmailAddress.Read(new string('a', 64) + "@" + domain).Value.Length);
        Assert.NotNull(EmailAddress.Read(new string('a', 65) + "@" + domain).Refusal);
        Assert.NotNull(EmailAddress.Read("a@" + domain + "." + new string('d', 64)).Refusal);
        Assert.NotNull(EmailAddress.Read("a@" + domain + "." + domain).Refusal);
        Assert.EndsWith("…", EmailAddress.Read(new string('a', 100)).Refusal!.About[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Addresses_are_the_same_however_they_are_cased() => Assert.True(EmailAddress.AreSame("Ana@Festival.example", " ana@festival.EXAMPLE"));
}
