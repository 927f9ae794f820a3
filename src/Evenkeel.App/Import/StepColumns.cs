using Evenkeel.App.Tables;

namespace Evenkeel.App.Import;

/// <summary>The columns of a lead's row that name its next step, which is a task of its own.</summary>
internal static class StepColumns
{
    private static readonly Column Text = new("next_step", FieldType.Text, null, null);
    private static readonly Column On = new("next_step_on", FieldType.Day, null, null);

    public static IReadOnlyList<Column> All { get; } = [Text, On];

    public static void Add(TableColumns columns, Func<string, int> place)
    {
        foreach (var column in All)
            if (place(column.Name) is >= 0 and var found)
                columns.Add(column, found, -1);
    }

    public static (string? Text, string? On) Of(IncomingRow row) => (row.Fields.GetValueOrDefault(Text.Name), row.Fields.GetValueOrDefault(On.Name));

    /// <summary>Under which id the row's source knows the step that it names.</summary>
    public static string IdOf(IncomingRow row) => row.Id + "/next_step";
}
