using Evenkeel.App.Store;
using Evenkeel.Formats.Tables;

namespace Evenkeel.App.Import;

/// <summary>A table of the archive that LinkedIn hands out, beside the connections; columns by their letters alone.</summary>
internal sealed class LinkedInTable : IDisposable
{
    /// <summary>What columns tell each of them.</summary>
    private static readonly (string Format, string[] Needs)[] Kinds =
    [
        (LinkedInMessages.Format, ["conversationid", "from", "to", "date"]), (LinkedInInvitations.Format, ["from", "to", "sentat", "direction"]), ("linkedin-profile", ["firstname", "lastname", "headline"]),
    ];

    /// <summary>Talk with LinkedIn's own machines, in the columns of messages.</summary>
    private static readonly string[] Machines = ["guide_messages", "learning_coach_messages", "learning_role_play_messages"];

    /// <summary>LinkedIn is from 2003.</summary>
    private const int FirstYear = 2003, LastYear = 2200;

    private static readonly DateFormat American = DateFormat.Of("M/d/yy, h:mm tt").Value!;

    private readonly TableReader table;
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    private LinkedInTable(TableReader table)
    {
        this.table = table;
        foreach (var (place, name) in table.Header.Index())
            places.TryAdd(Key(name), place);
    }

    public TableReader Reader => table;

    /// <summary>What a file is; null when it is none of them.</summary>
    public static string? Recognise(SourceFile source)
    {
        if (!Path.GetExtension(source.Name).Equals(".csv", StringComparison.OrdinalIgnoreCase) || Machines.Contains(Path.GetFileNameWithoutExtension(source.Name), StringComparer.OrdinalIgnoreCase))
            return null;
        using var table = Open(source);
        return table.Format;
    }

    public static LinkedInTable Open(SourceFile source) => new(TableReader.Open(source.Open()));

    public string? Format => table.Fault is null && Array.Find(Kinds, kind => Array.TrueForAll(kind.Needs, places.ContainsKey)) is { Format: { } format } ? format : null;

    /// <summary>The cell of a column; null where there is none or it is empty.</summary>
    public string? Cell(TableRow row, string column) => places.TryGetValue(column, out var place) && row[place].Trim() is { Length: > 0 } text ? text : null;

    /// <summary>When something was: as LinkedIn writes it in every language, or as ISO has it; a time that names no zone is UTC, as most of the archive is.</summary>
    /// <returns>UTC, or why it cannot be told.</returns>
    public (DateTime At, CellFault? Fault) Time(TableRow row, string column)
    {
        var written = (Cell(row, column) ?? "").Replace('\u202F', ' ');
        var when = American.Read(written) is { Ok: true } american ? american : DateFormat.Iso.Read(written);
        return !when.Ok ? (default, when.Fault)
            : when.Value.Wall.Year is < FirstYear or > LastYear ? (default, new CellFault("date.year", $"{written} is not between {FirstYear} and {LastYear}"))
            : (DateTime.SpecifyKind(when.Value.Wall - when.Value.Offset, DateTimeKind.Utc), null);
    }

    public void Dispose() => table.Dispose();

    private static string Key(string name) => string.Concat(SearchKey.Of(name).Where(char.IsLetter));
}
