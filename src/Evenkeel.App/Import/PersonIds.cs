using Evenkeel.App.Tables;

namespace Evenkeel.App.Import;

/// <summary>The column of an interaction's row that names who took part; each part is a record of its own.</summary>
internal static class PersonIds
{
    public const string Name = "person_ids";
    private static readonly Column All = new(Name, FieldType.List, null, null);

    public static void Add(TableColumns columns, Func<string, int> place)
    {
        if (place(Name) is >= 0 and var found)
            columns.Add(All, found, -1);
    }

    public static IEnumerable<string> Of(IncomingRow row) => Canonical.List(row.Fields.GetValueOrDefault(Name)).Distinct(StringComparer.Ordinal);
}
