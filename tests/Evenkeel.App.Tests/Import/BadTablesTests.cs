using System.Text;
using Evenkeel.App.Import;
using Evenkeel.App.Store;
using Evenkeel.App.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Tests.Import;

/// <summary>Bad input gets a clear answer with its place, and the rest comes in.</summary>
public sealed class BadTablesTests
{
    private const string Head = "id,name,value,currency,hours,opened_at,closed_at,outcome\n";

    [Theory]
    [InlineData("x,Empty id is not one", "table.long-row")]
    [InlineData(",Nameless,,,,2026-01-01,,", "id.missing")]
    [InlineData("ok,Twice,,,,2026-01-01,,", "id.duplicate")]
    [InlineData("x,Never,,,,0000-00-00,,", "date.zero")]
    [InlineData("x,February,,,,2026-02-31,,", "date.day")]
    [InlineData("x,Slashes,,,,31/02/2026,,", "date.shape")]
    [InlineData("x,Long ago,,,,0012-01-01,,", "date.range")]
    [InlineData("x,No day,,,,,,", "lead.no-opening")]
    [InlineData("x,Backwards,,,,2026-02-01,2026-01-01,lost", "lead.closed-before-opened")]
    [InlineData("x,No end,,,,2026-02-01,,lost", "lead.outcome-without-closing")]
    [InlineData("x,No outcome,,,,2026-02-01,2026-02-02,", "lead.closing-without-outcome")]
    [InlineData("x,Odd,,,,2026-02-01,2026-02-02,maybe", "outcome.unknown")]
    [InlineData("x,Negative,-5,EUR,,2026-02-01,,", "money.negative")]
    [InlineData("x,Huge,99999999999999999999,EUR,,2026-02-01,,", "amount.too-large")]
    [InlineData("x,Fine,1.005,EUR,,2026-02-01,,", "money.too-fine")]
    [InlineData("x,Odd money,10,XYZ,,2026-02-01,,", "money.currency")]
    [InlineData("x,Comma,\"1,5\",EUR,,2026-02-01,,", "amount.shape")]
    [InlineData("x,Hours,,,-3,2026-02-01,,", "hours.range")]
    [InlineData("x,\0,,,,2026-02-01,,", "table.nul")]
    [InlineData("x,\"never closed,,,,2026-02-01,,", "table.quote-not-closed")]
    public async Task A_bad_line_is_rejected_with_its_place_and_reason_and_the_rest_comes_in(string line, string code)
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var rejected = await Imports.Rejections(test, "leads.csv", $"{Head}ok,Before,,,,2026-01-01,,\n{line}\nok2,After,,,,2026-01-01,,\n");
        if (code == "table.long-row")
            Assert.Equal("lead.no-opening", Assert.Single(rejected).Value);
        else
            Assert.Equal(KeyValuePair.Create("line 3", code), Assert.Single(rejected));
        await using var store = test.Open();
        Assert.Equal(["After", "Before"], await store.Leads.OrderBy(lead => lead.NameKey).Select(lead => lead.Name).ToListAsync());
    }

    [Theory]
    [InlineData("", "table.empty")]
    [InlineData("\u0001\u0002\0\0\0\u0007PNG\0\0\0\0\0\0", "table.binary")]
    [InlineData("name,stage\nA,B\n", "table.columns")]
    public async Task A_file_that_is_no_table_says_so_and_the_other_files_come_in(string text, string code)
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var answer = await Imports.Run(test, ("people.csv", text), ("leads.csv", Imports.Leads));
        Assert.Equal(code, Assert.Single(answer.Files[0].Rejected).Code);
        Assert.Equal(3, answer.Files[1].Created["leads"]);
    }

    [Fact]
    public async Task A_header_alone_brings_nothing_and_is_no_fault()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var answer = await Imports.Run(test, ("leads.csv", Head));
        Assert.Empty(answer.Files[0].Rejected);
        Assert.Null(answer.Batch);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    public async Task Other_encodings_are_told_by_their_bytes(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var code = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. code.Preamble, .. code.GetBytes(Head + "a,Café am Fluß – Süd,,,,2026-01-01,,\n")];
        var answer = await Imports.Try(test, new ImportFiles.Ask([Imports.File("leads.csv", bytes)]));
        Assert.Empty(answer.Value.Files[0].Rejected);
        await using var store = test.Open();
        Assert.Equal("Café am Fluß – Süd", (await store.Leads.SingleAsync()).Name);
    }

    [Fact]
    public async Task A_stage_change_of_a_lead_that_is_nowhere_is_rejected()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var answer = await Imports.Run(test, ("leads.csv", Imports.Leads), ("stage_changes.csv", "lead_id,stage,at\nnobody,Talking,2026-01-01\na1,,2026-01-01\n"));
        Assert.Equal(["reference.unknown", "row.needs"], answer.Files[1].Rejected.Select(rejection => rejection.Code));
    }

    [Fact]
    public async Task Columns_and_files_that_are_not_read_are_said_to_be_left_out()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var answer = await Imports.Run(test, ("leads.csv", "id,name,opened_at,mood\na,A,2026-01-01,good\n"), ("favours.csv", "id,person_id\nf,p\n"), ("notes.pdf", "%PDF"));
        Assert.Equal(1, answer.Files[0].LeftOut["column 'mood' is not read"]);
        Assert.All(answer.Files.Skip(1), file => Assert.Equal(1, file.LeftOut["a file of a kind that is not read"]));
    }
}
