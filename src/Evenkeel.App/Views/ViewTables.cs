using Evenkeel.App.Tables;

namespace Evenkeel.App.Views;

/// <summary>The fields of saved views.</summary>
public static class ViewTables
{
    public static readonly RecordTable<View> Views = new RecordTable<View>("view", "views")
        .Text("of", x => x.Of, (x, v) => x.Of = v ?? "")
        .Text("name", x => x.Name, (x, v) => x.Name = v ?? "")
        .Text("query", x => x.Query, (x, v) => x.Query = v ?? "");
}
