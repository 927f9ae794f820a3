using Evenkeel.App.People;
using Evenkeel.App.Tables;
using Evenkeel.Core;
using Evenkeel.Formats.Tables;

namespace Evenkeel.App.Import;

/// <summary>Tells by its name and header what a file is, and reads it.</summary>
/// <param name="kept">What was said of foreign columns before.</param>
internal sealed class Recognise(ImportFiles.Ask ask, CellReading own, IReadOnlyDictionary<(string Origin, string Headers), KeptMapping> kept, ImportWatch watch)
{
    /// <returns>What was read, or why none of the import can go on: the mapping does not fit, or what the file says is ambiguous.</returns>
    public Result<ReadFile> Read(SourceFile file)
    {
        var name = Path.GetFileName(file.Name);

        // An export has the same people in people.csv, with more of each.
        if (name.Equals(VCardFile.Exported, StringComparison.OrdinalIgnoreCase) && ask.Files.Any(other => Is(other, PeopleTables.People)))
            return new ReadFile(file.Name, ImportFormat.VCard);
        var table = RecordTables.All.FirstOrDefault(table => Is(file, table));
        switch (ask.As ?? (ask.Program is null ? Guess(file, name, table) : ImportFormat.Csv))
        {
            case ImportFormat.Settings:
                return SettingsFile.Read(file);
            case ImportFormat.History:
                return HistoryFile.Read(file, watch);
            case ImportFormat.Table:
                return table is null ? new Refusal("import.no-such-table", name) : OwnTable.Read(file, table, own, watch);
            case ImportFormat.VCard:
                return VCardFile.Read(file, watch);
            case ImportFormat.Mbox or ImportFormat.Eml or ImportFormat.Maildir:
                return MailFile.Read(file, watch);
            case ImportFormat.Csv:
                return Foreign(file);
            default:
                return LeaveOut(file);
        }
    }

    private ImportFormat Guess(SourceFile file, string name, RecordTable? table) =>
        file.Parts is not null ? ImportFormat.Maildir
        : ask.Mapping is not null ? ImportFormat.Csv
        : table is not null ? ImportFormat.Table
        : name.Equals("settings.json", StringComparison.OrdinalIgnoreCase) ? ImportFormat.Settings
        : name.Equals("history.jsonl", StringComparison.OrdinalIgnoreCase) ? ImportFormat.History
        : VCardFile.Is(file) ? ImportFormat.VCard
        : MailFile.Recognise(file) is { } mail ? mail
        : Path.GetExtension(name).ToLowerInvariant() is ".csv" or ".tsv" or ".txt" ? ImportFormat.Csv
        : ImportFormat.Unknown;

    private Result<ReadFile> Foreign(SourceFile file)
    {
        if (ContactProgram() is { } told)
            return ContactTable.Recognise(file) == told ? ContactTable.Read(file, told, watch) : new Refusal("import.not-that-program", Path.GetFileName(file.Name), told.Program, Header(file));
        using var first = TableReader.Open(file.Open());
        if (first.Fault is not null)
        {
            var broken = new ReadFile(file.Name, ImportFormat.Csv);
            broken.Reject(first.Fault);
            return broken;
        }
        var proposed = ProposeMapping.Of(new(file.Name, first.Header, ask.Origin, ask.Program, ByNamesAlone: ask.As is not null), kept);
        var mapping = ask.Mapping ?? proposed.Mapping;
        if (ask.Program is not null && !proposed.Preset!.HasWhatItNeeds(first.Header))
            return new Refusal("import.not-that-program", Path.GetFileName(file.Name), ask.Program, string.Join(", ", first.Header));
        if (ask.Mapping is null && !mapping.TellsTheOpening && ask.As is null && ContactTable.Recognise(file) is { } contacts)
            return ContactTable.Read(file, contacts, watch);
        if (ask.Mapping is null && !mapping.TellsTheOpening)
            return ask.Files.Count > 1 ? LeaveOut(file) : new Refusal("import.unrecognised", Path.GetFileName(file.Name), string.Join(", ", first.Header));
        if (mapping.Check(first) is { } wrong)
            return wrong;
        var reading = ForeignReading.Find(first, mapping, own.Zone, own.Currency, watch);
        return reading.Refusal is { } unclear ? unclear : ForeignTable.Read(file, mapping, reading.Value, proposed, watch);
    }

    private ContactPreset? ContactProgram() => ContactPresets.All.FirstOrDefault(preset => preset.Program == ask.Program);

    private static string Header(SourceFile file)
    {
        using var table = TableReader.Open(file.Open());
        return string.Join(", ", table.Header);
    }

    private static bool Is(SourceFile file, RecordTable table) => Path.GetFileName(file.Name).Equals(table.File + ".csv", StringComparison.OrdinalIgnoreCase);

    private static ReadFile LeaveOut(SourceFile file)
    {
        var left = new ReadFile(file.Name, ImportFormat.Unknown);
        left.LeaveOut("a file of a kind that is not read");
        return left;
    }
}
