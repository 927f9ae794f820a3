namespace Evenkeel.Formats.Tables;

/// <summary>Names for the columns of a table, all different.</summary>
internal static class TableHeader
{
    /// <summary>
    /// Trims the names; calls a nameless column <c>column 3</c> by its place, from 1, and the second <c>Email</c> <c>Email (2)</c>.
    /// </summary>
    /// <returns>Names that differ even without regard to case; none when every cell is blank.</returns>
    public static string[] Name(TableRow row, int count)
    {
        if (row.IsBlank) return [];
        var names = new string[count];
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < count; i++)
        {
            var name = row.Cell(i).Trim().Trim('\uFEFF').Trim().ToString();
            if (name.Length == 0) name = $"column {i + 1}";
            names[i] = name;
            for (var copy = 2; !taken.Add(names[i]); copy++) names[i] = $"{name} ({copy})";
        }
        return names;
    }
}
