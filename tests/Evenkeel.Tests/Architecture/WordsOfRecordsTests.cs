using Evenkeel.App.Tables;

namespace Evenkeel.Tests.Architecture;

/// <summary>Every kind of record has its words: an undo that names what it leaves alone, or a list of tables, would fail over one that has none.</summary>
public sealed class WordsOfRecordsTests
{
    [Fact]
    public void Every_kind_of_record_and_every_table_has_its_words() => Assert.All(RecordTables.All, table =>
    {
        Assert.NotEmpty(Texts.Of("kind." + table.Kind));
        Assert.NotEmpty(Texts.Of("table." + table.File));
    });
}
