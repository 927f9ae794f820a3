namespace Evenkeel.Core.Tests;

public sealed class RefusalTests
{
    [Fact]
    public void An_answer_is_there_and_nothing_stands_in_its_way()
    {
        Result<int> result = 3;
        Assert.Equal(3, result.Value);
        Assert.Null(result.Refusal);
    }

    [Fact]
    public void A_refusal_keeps_its_code_and_what_it_is_about()
    {
        Result<int> result = new Refusal("stage.unknown", "signed", "sent");
        Assert.Equal("stage.unknown", result.Refusal!.Code);
        Assert.Equal(["signed", "sent"], result.Refusal.About);
    }

    [Fact]
    public void To_take_the_value_of_a_refusal_is_a_bug_of_the_caller_and_names_the_code()
    {
        Result<int> result = new Refusal("lead.not-open");
        Assert.Equal("Refused: lead.not-open.", Assert.Throws<InvalidOperationException>(() => result.Value).Message);
    }

    [Fact]
    public void Nothing_is_an_answer_where_it_may_be_one()
    {
        Result<string?> result = (string?)null;
        Assert.Null(result.Value);
    }
}
