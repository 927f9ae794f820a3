using Evenkeel.App.Tables;

namespace Evenkeel.App.Tests.Tables;

public sealed class RecordTableTests
{
    [Fact]
    public void Every_reference_is_held_by_a_property_that_its_name_in_files_tells()
    {
        var wrong = from table in RecordTables.All
                    from column in table.Columns
                    let held = table.Record.GetProperty(column.Key)?.PropertyType
                    where column.To is not null && held != typeof(Guid) && held != typeof(Guid?)
                    select $"{table.Kind}: {column.Name} is no {column.Key}";
        Assert.Empty(wrong);
    }
}
