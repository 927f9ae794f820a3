using Evenkeel.Core.Clients;

namespace Evenkeel.Core.Tests.Clients;

public sealed class UnloggedTests
{
    private static readonly DateOnly Day = new(2026, 3, 16);
    private static readonly Guid A = new("00000000-0000-0000-0000-00000000000a"), B = new("00000000-0000-0000-0000-00000000000b");

    [Theory]
    [InlineData("meeting", null, 60)]
    [InlineData("meeting", 45, 45)]
    [InlineData("meeting", 1440, 480)]
    [InlineData("call", null, 15)]
    [InlineData("mail", null, 6)]
    [InlineData("message", null, 2)]
    [InlineData("other", null, 0)]
    [InlineData("other", 20, 20)]
    [InlineData("call", 0, 0)]
    public void A_contact_takes_its_length_or_what_is_assumed_of_its_kind(string kind, int? minutes, int taken) =>
        Assert.Equal(taken, Unlogged.Of([new(Day, kind, minutes, [A])], (_, _) => false).Sum(part => part.Minutes));

    [Fact]
    public void A_contact_with_several_clients_is_shared_out_and_what_is_logged_on_its_day_counts_instead()
    {
        ClientContact[] contacts = [new(Day, "meeting", 61, [A, B]), new(Day, "mail", null, [A]), new(Day.AddDays(1), "mail", null, [A])];
        Assert.Equal([(A, Day, 36), (B, Day, 30), (A, Day.AddDays(1), 6)], Unlogged.Of(contacts, (_, _) => false));
        Assert.Equal([(B, Day, 30), (A, Day.AddDays(1), 6)], Unlogged.Of(contacts, (client, on) => client == A && on == Day));
    }

    [Fact]
    public void Law_what_is_shared_out_is_never_more_than_what_was_taken()
    {
        var random = new Random(11);
        for (var run = 0; run < 200; run++)
        {
            var contacts = Enumerable.Range(0, 20).Select(_ => new ClientContact(
                Day.AddDays(random.Next(3)), "call", random.Next(90), [.. new[] { A, B, Guid.Empty }.Where(_ => random.Next(2) == 0)])).Where(contact => contact.Clients.Count > 0).ToList();
            Assert.True(Unlogged.Of(contacts, (_, _) => false).Sum(part => part.Minutes) <= contacts.Sum(contact => contact.Minutes));
        }
    }
}
