using Evenkeel.App.People;
using Evenkeel.App.Tables;
using Evenkeel.Core;
using Evenkeel.Formats.Tables;

namespace Evenkeel.App.Import;

/// <summary>Tells by its name and header what a file is, and reads it.</summary>
/// <param name="kept">What was said of foreign columns before.</param>
internal sealed class Recognise(ImportFiles.Ask ask, Surroundings around, IReadOnlyDictionary<(string Origin, string Headers), KeptMapping> kept, ImportWatch watch)
{
    private readonly CellReading own = around.Cells;
    private readonly Mapping? told = ask.Mapping is { IsOfDays: true } ? null : ask.Mapping;
    private bool? isArchive;

    /// <returns>What was read, or why none of the import can go on: the mapping does not fit, or what the file says is ambiguous.</returns>
    public Result<ReadFile> Read(SourceFile file)
    {
        var name = Path.GetFileName(file.Name);

        // An export has the same people in people.csv, and the same meetings in interactions.csv, with more of each.
        if (name.Equals(VCardFile.Exported, StringComparison.OrdinalIgnoreCase) && ask.Files.Any(other => Is(other, PeopleTables.People)))
            return new ReadFile(file.Name, ImportFormat.VCard);
        if (name.Equals(ICalFile.Exported, StringComparison.OrdinalIgnoreCase) && ask.Files.Any(other => Is(other, InteractionTables.Interactions)))
            return new ReadFile(file.Name, ImportFormat.ICal);
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
            case ImportFormat.ICal:
                return ICalFile.Read(file, around, watch);
            case ImportFormat.WhatsApp:
                return ChatFile.Read(file, ask.Mapping, around, watch);
            case ImportFormat.Timeclock:
                return TimeclockFile.Read(file, own, around.Organisations, watch);
            case ImportFormat.Journal:
                return JournalFile.Read(file, watch);
            case ImportFormat.Rates:
                return RatesFile.Read(file, watch);
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
        : told is not null ? ImportFormat.Csv
        : table is not null ? ImportFormat.Table
        : name.Equals("settings.json", StringComparison.OrdinalIgnoreCase) ? ImportFormat.Settings
        : name.Equals("history.jsonl", StringComparison.OrdinalIgnoreCase) ? ImportFormat.History
        : VCardFile.Is(file) ? ImportFormat.VCard
        : ICalFile.Is(file) ? ImportFormat.ICal
        : ChatFile.Is(file) ? ImportFormat.WhatsApp
        : TimeclockFile.Is(file) ? ImportFormat.Timeclock
        : JournalFile.Is(file) ? ImportFormat.Journal
        : RatesFile.Is(file) ? ImportFormat.Rates
        : MailFile.Recognise(file) is { } mail ? mail
        : Path.GetExtension(name).ToLowerInvariant() is ".csv" or ".tsv" or ".txt" ? ImportFormat.Csv
        : ImportFormat.Unknown;

    private Result<ReadFile> Foreign(SourceFile file)
    {
        if (told is null && ask.As is null && ask.Program is null or LinkedInMessages.Origin && LinkedIn(file) is { } archive)
            return archive;
        if (told is null && ask.As is null && Sheets.Recognise(file, ask.Program) is { } sheet)
            return Sheets.Read(file, sheet, ask.Mapping, own, isAlone: ask.Files.Count == 1, watch);
        if (Sheets.Programs.Contains(ask.Program))
            return new Refusal("import.not-that-program", Path.GetFileName(file.Name), ask.Program!, Header(file));
        if (ContactProgram() is { } program)
            return ContactTable.Recognise(file) == program ? ContactTable.Read(file, program, watch) : new Refusal("import.not-that-program", Path.GetFileName(file.Name), program.Program, Header(file));
        using var first = TableReader.Open(file.Open());
        if (first.Fault is not null)
        {
            var broken = new ReadFile(file.Name, ImportFormat.Csv);
            broken.Reject(first.Fault);
            return broken;
        }
        var proposed = ProposeMapping.Of(new(file.Name, first.Header, ask.Origin, ask.Program, ByNamesAlone: ask.As is not null), kept);
        var mapping = told ?? proposed.Mapping;
        if (ask.Program is not null && !proposed.Preset!.HasWhatItNeeds(first.Header))
            return new Refusal("import.not-that-program", Path.GetFileName(file.Name), ask.Program, string.Join(", ", first.Header));
        if (told is null && !mapping.TellsTheOpening && ask.As is null && ContactTable.Recognise(file) is { } contacts)
            return ContactTable.Read(file, contacts, watch);
        if (told is null && ask.As is null && proposed.Preset is null && IsArchive)
            return LeaveOut(file);
        if (told is null && !mapping.TellsTheOpening)
            return ask.Files.Count > 1 ? LeaveOut(file) : new Refusal("import.unrecognised", Path.GetFileName(file.Name), string.Join(", ", first.Header));
        if (mapping.Check(first) is { } wrong)
            return wrong;
        var reading = ForeignReading.Find(first, mapping, own.Zone, own.Currency, watch);
        return reading.Refusal is { } unclear ? unclear : ForeignTable.Read(file, mapping, reading.Value, proposed, watch);
    }

    /// <summary>Whether the files are LinkedIn's archive: of its other tables some look as if they told of leads.</summary>
    private bool IsArchive => isArchive ??= ask.Files.Any(file => LinkedInTable.Recognise(file) is not null);

    /// <summary>A file of LinkedIn's archive; null where it is none, or one that is known otherwise.</summary>
    private ReadFile? LinkedIn(SourceFile file) => LinkedInTable.Recognise(file) switch
    {
        LinkedInMessages.Format => LinkedInMessages.Read(file, around, watch),
        LinkedInInvitations.Format => LinkedInInvitations.Read(file, around, watch),
        not null => LeaveOut(file),
        null => ask.Program is not null && IsArchive && ContactTable.Recognise(file) is null ? LeaveOut(file) : null,
    };

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
