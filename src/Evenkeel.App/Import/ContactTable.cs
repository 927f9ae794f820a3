using Evenkeel.Formats.Contacts;
using Evenkeel.Formats.Tables;

namespace Evenkeel.App.Import;

/// <summary>Reads a table of contacts as another program writes it.</summary>
internal sealed class ContactTable
{
    private static readonly DateFormat[] Days = [DateFormat.Of("dd MMM yyyy").Value!, DateFormat.Of("d MMM yyyy").Value!, DateFormat.Iso];

    private readonly ILookup<ContactColumn, int> columns;
    private readonly List<(int Place, string Name)> unread;
    private readonly ReadFile file;
    private readonly ContactRows rows;

    private ContactTable(TableReader table, ContactPreset preset, ReadFile file)
    {
        this.file = file;
        rows = new ContactRows(file);
        var meanings = table.Header.Select((name, place) => (name, place, meaning: preset.Meaning(name))).ToList();
        columns = meanings.Where(column => column.meaning is not null).ToLookup(column => column.meaning!.Value, column => column.place);
        unread = [.. meanings.Where(column => column.meaning is null && !preset.IsSilent(column.name)).Select(column => (column.place, column.name))];
    }

    /// <summary>The kind of table of contacts that a file is, also below what LinkedIn writes above its header; null when it is none.</summary>
    public static ContactPreset? Recognise(SourceFile source)
    {
        using var table = Open(source, ContactPresets.All);
        return table.Fault is null ? ContactPresets.Of(table.Header) : null;
    }

    public static ReadFile Read(SourceFile source, ContactPreset preset, ImportWatch watch)
    {
        var file = new ReadFile(source.Name, ImportFormat.Csv) { Origin = preset.Program, Preset = preset.Format };
        using var table = Open(source, [preset]);
        if (table.Fault is not null)
            file.Reject(table.Fault);
        else
            new ContactTable(table, preset, file).Run(table, watch);
        return file;
    }

    /// <summary>The given and family names in it.</summary>
    public static IEnumerable<string> Names(SourceFile source, ContactPreset preset)
    {
        using var table = Open(source, [preset]);
        var columns = table.Header.Index().ToLookup(column => preset.Meaning(column.Item), column => column.Index);
        var (given, family) = (columns[ContactColumn.GivenName].FirstOrDefault(-1), columns[ContactColumn.FamilyName].FirstOrDefault(-1));
        foreach (var row in table.Rows().Where(row => row.Fault is null))
            yield return $"{(given < 0 ? "" : row[given])} {(family < 0 ? "" : row[family])}".Trim();
    }

    private static TableReader Open(SourceFile source, IReadOnlyList<ContactPreset> presets) =>
        TableReader.OpenBelow(source.Open(), header => presets.Any(preset => preset.Fits(header)));

    private void Run(TableReader table, ImportWatch watch)
    {
        foreach (var row in TableColumns.Rows(table, file, watch))
        {
            if (One(row, ContactColumn.Action)?.Equals("delete", StringComparison.OrdinalIgnoreCase) == true)
            {
                file.LeaveOut("a row that is to be deleted elsewhere");
                continue;
            }
            foreach (var (place, name) in unread)
                if (!row.Cell(place).IsWhiteSpace())
                    file.LeaveOut($"column '{name}' is not read");
            rows.Take(Contact(row), MetOn(row));
        }
        rows.Finish();
    }

    private Contact Contact(TableRow row)
    {
        var (given, family) = (One(row, ContactColumn.GivenName), One(row, ContactColumn.FamilyName));
        string?[] parts = [One(row, ContactColumn.Prefix), given, One(row, ContactColumn.MiddleName), family, One(row, ContactColumn.Suffix)];
        return new Contact(row.Line)
        {
            FullName = One(row, ContactColumn.FullName),
            GivenName = given,
            FamilyName = family,
            AllNames = given is null && family is null ? null : string.Join(' ', parts.OfType<string>()),
            Nickname = One(row, ContactColumn.Nickname),
            Organisation = One(row, ContactColumn.Organisation),
            Role = One(row, ContactColumn.Role),
            Emails = All(row, ContactColumn.Email),
            Phones = All(row, ContactColumn.Phone),
            Links = All(row, ContactColumn.Link),
            Categories = [.. All(row, ContactColumn.Tags).SelectMany(tags => tags.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Where(tag => tag[0] != '*')],
            Note = One(row, ContactColumn.Note),
        };
    }

    private DateOnly? MetOn(TableRow row)
    {
        if (One(row, ContactColumn.MetOn) is not { } text)
            return null;
        if (Array.Find(Days, format => format.Read(text).Ok) is { } known && known.Read(text).Value.Day is { Year: >= 1990 and <= 2200 } day)
            return day;
        file.LeaveOut("a day that is not written like 02 Mar 2021");
        return null;
    }

    private string? One(TableRow row, ContactColumn meaning) => All(row, meaning) is [var first, ..] ? first : null;

    /// <summary>What the columns of a meaning hold; Google puts several values into one cell.</summary>
    private List<string> All(TableRow row, ContactColumn meaning) =>
        [.. columns[meaning].SelectMany(place => row[place].Split(" ::: ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
}
