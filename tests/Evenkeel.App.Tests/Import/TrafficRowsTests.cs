using Evenkeel.App.Import;

namespace Evenkeel.App.Tests.Import;

public sealed class TrafficRowsTests
{
    private static readonly DateTime At = new(2026, 3, 2, 9, 30, 0, DateTimeKind.Utc);
    private static readonly Participant Me = new("Dana", "Dana+news@Studio.example");
    private static readonly Participant Ana = new("Ana Silva", "ana@festival.example");

    [Fact]
    public void Who_has_an_own_address_is_nobody_else_and_gives_the_direction()
    {
        var (people, contacts, _) = Rows(["dana@studio.example"], new Traffic("mail", "1", At) { From = Ana, To = [Me] }, new Traffic("mail", "2", At) { From = Me, To = [Ana] });
        Assert.Equal("email:ana@festival.example", Assert.Single(people).Id);
        Assert.Equal(["in", "out"], contacts.Select(row => row.Fields["direction"]));
    }

    [Fact]
    public void Without_own_addresses_nobody_is_left_out_and_no_direction_is_told()
    {
        var (people, contacts, _) = Rows([], new Traffic("mail", "1", At) { From = Ana, To = [Me] });
        Assert.Equal((2, false), (people.Count, contacts[0].Fields.TryGetValue("direction", out _)));
    }

    [Fact]
    public void A_contact_that_is_told_of_twice_is_one_and_one_with_nobody_else_is_none()
    {
        var (_, contacts, file) = Rows(["dana@studio.example"], new Traffic("mail", "1", At) { From = Ana }, new Traffic("mail", "1", At) { From = Ana }, new Traffic("mail", "2", At) { From = Me, To = [Me] });
        Assert.Equal("1", Assert.Single(contacts).Id);
        Assert.Equal(["a contact that the file tells of twice", "a contact with nobody else"], file.Report().LeftOut.Keys);
    }

    [Fact]
    public void Somebody_is_called_as_they_are_called_most_often_and_never_by_an_address()
    {
        Participant[] names = [new("'Ana Silva'", "ana@festival.example"), new("Ana", "Ana@festival.example"), new("Ana Silva", "ana@festival.example"), new("ana@festival.example", "ana@festival.example")];
        var (people, _, _) = Rows([], [.. names.Select((name, i) => new Traffic("mail", $"{i}", At) { From = name })]);
        Assert.Equal("Ana Silva", Assert.Single(people).Fields["name"]);
    }

    [Fact]
    public void An_address_that_several_read_is_of_each_who_writes_under_a_name_of_their_own()
    {
        var (people, _, _) = Rows([], new Traffic("mail", "1", At) { From = new("Ana Silva", "info@x.example"), To = [new("Ben Okafor", "info@x.example")] });
        Assert.Equal(["Ana Silva", "Ben Okafor"], people.Select(person => person.Fields["name"]));
    }

    [Fact]
    public void Somebody_without_an_address_needs_a_name_and_one_to_whom_nobody_can_write_is_left_out()
    {
        var (people, _, file) = Rows([], new Traffic("message", "1", At) { From = new("Ana"), To = [new(null), new("Mallory", "undisclosed"), new(null, null, "+49 30 1234567")] });
        Assert.Equal(["Ana", "+49301234567"], people.Select(person => person.Fields["name"]));
        Assert.Equal(["an address to which nobody can write"], file.Report().LeftOut.Keys);
    }

    private static (List<IncomingRow> People, List<IncomingRow> Contacts, ReadFile File) Rows(string[] own, params Traffic[] traffic)
    {
        var file = new ReadFile("traffic", ImportFormat.Unknown);
        var rows = new TrafficRows(file, new OwnAddresses(own));
        foreach (var one in traffic)
            rows.Take(one);
        rows.Finish();
        return (file.Tables[0].Rows, file.Tables[1].Rows, file);
    }
}
