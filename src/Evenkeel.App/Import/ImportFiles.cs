using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.Core.People;
using Evenkeel.Formats.Tables;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Import;

/// <summary>Takes in files: the tables of an export, or a foreign table by a mapping. All of them come in as one batch, or none.</summary>
public sealed class ImportFiles(Store.Store store)
{
    private const int ManyRows = 20_000;

    /// <param name="Mapping">What a foreign table's columns mean; guessed from their names when null.</param>
    /// <param name="Origin">The kind of source; the same id from another origin is another record.</param>
    /// <param name="DryRun">Say what would happen, and change nothing.</param>
    /// <param name="Program">The program whose export a foreign table is; one of <see cref="Presets.Programs"/> or <see cref="ContactPresets.Programs"/> or <see cref="Sheets.Programs"/>, recognised when null.</param>
    /// <param name="Me">Further addresses of one's own, which the settings keep from now on.</param>
    public sealed record Ask(IReadOnlyList<SourceFile> Files, Mapping? Mapping = null, string? Origin = null, bool DryRun = false, ImportFormat? As = null, string? Program = null,
        IReadOnlyList<string>? Me = null);

    /// <param name="Batch">What an undo takes back; null when nothing was written.</param>
    /// <param name="Me">Who was taken for oneself; null where nothing was read that tells of contacts.</param>
    public sealed record Answer(IReadOnlyList<FileReport> Files, Guid? Batch, MeAs? Me);

    /// <param name="Addresses">One's own; none where it is not clear which they are, and then no direction is told.</param>
    /// <param name="AreFound">Whether they were found in the mail itself, rather than told.</param>
    public sealed record MeAs(IReadOnlyList<string> Addresses, bool AreFound);

    /// <param name="progress">Is told how far it is; what cancels the import before it is done leaves nothing written.</param>
    /// <returns>The report, or <c>import.no-files</c>, <c>import.unrecognised</c>, <c>import.origin</c>, <c>email.address</c>, <c>people.too-many</c>, <c>chat.days</c>, or a refusal of the mapping or of ambiguous columns.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel, IProgress<ImportProgress>? progress = null)
    {
        if (ask.Files.Count == 0)
            return new Refusal("import.no-files");
        if (ask.Origin is { } odd && (odd.Length is 0 or > 60 || odd.Contains(':', StringComparison.Ordinal) || odd.Any(char.IsControl)))
            return new Refusal("import.origin", odd);
        var workspace = await store.Workspace(cancel);
        var me = Several.Read([.. workspace.OwnAddresses, .. ask.Me ?? []], workspace.OwnAddresses, EmailAddress.Read, ContactKeys.Email);
        if (me.Refusal is { } noAddress)
            return noAddress;
        if (ask.Me is { Count: > 0 })
            workspace.OwnAddresses = me.Value;
        var own = new CellReading(workspace.Zone(), workspace.Currency, DateFormat.Iso);
        var read = new List<ReadFile>();
        var propose = new ProposeMapping(store);
        var watch = new ImportWatch(progress, cancel);
        var around = new Surroundings(own, store.Clock.Now(), new OwnAddresses(me.Value), ask.Files)
        {
            Organisations = ask.Files.Any(file => file.Parts is null && TimeclockFile.Is(file)) ? [.. await store.Organisations.IgnoreQueryFilters([Store.Store.Merged]).Select(organisation => organisation.NameKey).ToListAsync(cancel)] : [],
        };
        var recognise = new Recognise(ask, around, await propose.Kept(cancel), watch);
        watch.Begin(ImportStep.Reading);
        foreach (var file in ask.Files)
        {
            var result = recognise.Read(file);
            if (result.Refusal is { } refusal)
                return refusal;
            read.Add(result.Value);
        }
        var mail = new MailRows(me.Value, read.Exists(file => file.Mails is not null) ? await Answered(cancel) : []);
        mail.Run(read);
        await RateRows.Run(store, read, cancel);
        var origin = ask.Origin ?? read.Select(file => file.Origin).FirstOrDefault(known => known is not null) ?? (read.TrueForAll(file => file.Format == ImportFormat.Rates) ? RatesFile.Origin : "tables");
        var scope = ImportScope.Of(read);
        var isLarge = read.Sum(file => file.Tables.Sum(table => table.Rows.Count)) > ManyRows;
        LetGo(isLarge);
        var identities = await Identities.Load(store, origin, isTold: ask.Origin is not null, scope, cancel);
        var provenance = identities.Existing.Count > 1 ? await Provenance.Load(store, origin, scope, cancel) : Provenance.None;
        var made = new MadeRecords(store, identities, provenance);
        var people = new PeopleOfContacts(store, identities, made);
        new MatchRecords(store, identities, provenance, made, people).Run(read, watch);
        LetGo(isLarge);
        await StepsAfterTraffic.Move(store, people.Latest, workspace.Zone(), cancel);
        var batch = store.NewBatch("import", origin);
        if (ask is { DryRun: false, Mapping: { IsOfDays: false } said })
            foreach (var like in read.Select(file => file.Like).OfType<(string Origin, string Headers)>().Distinct())
                await propose.Keep(like.Origin, like.Headers, said, cancel);
        var written = ask.DryRun ? false : await new WriteImport(store, batch, identities, made, watch).Run(read, cancel);
        return written.Refusal is { } meanwhile ? meanwhile : new Answer([.. read.Select(file => file.Report())], written.Value ? batch.Id : null, mail.Me);
    }

    /// <summary>The addresses of those to whom one has written, for what they send is no newsletter.</summary>
    private async Task<List<string>> Answered(CancellationToken cancel) =>
        [.. (await store.People.Where(person => store.InteractionPeople.Any(part => part.PersonId == person.Id && store.Interactions.Any(contact => contact.Id == part.InteractionId && contact.Direction == People.Direction.Out)))
            .Select(person => person.Emails).ToListAsync(cancel)).SelectMany(emails => emails)];

    /// <summary>A large import leaves as much behind as it keeps; what is left is given back before the next step asks for more.</summary>
    private static void LetGo(bool isLarge)
    {
        if (isLarge)
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}

/// <summary>A file to be read, perhaps twice.</summary>
/// <param name="Name">Its name, for the report and to recognise it by.</param>
public sealed record SourceFile(string Name, Func<Stream> Open)
{
    /// <summary>The files of a folder of mail, which is read as one; null for a file.</summary>
    public IReadOnlyList<SourceFile>? Parts { get; init; }

    /// <summary>How its text begins, where only the head of a message is at hand.</summary>
    public string? Preview { get; init; }

    /// <summary>The file of a path; for a folder of mail all of it, for another those directly inside it.</summary>
    public static IReadOnlyList<SourceFile> At(string path) => !Directory.Exists(path) ? [Of(path)]
        : MailFolder.Is(path) ? [MailFolder.At(path)]
        : [.. Directory.EnumerateFiles(path).Where(file => !Path.GetFileName(file).StartsWith('.')).Order(StringComparer.Ordinal).Select(Of)];

    internal static SourceFile Of(string path) => new(path, () => File.OpenRead(path));
}

/// <summary>How a file is read.</summary>
public enum ImportFormat
{
    /// <summary>One of the tables that an export writes.</summary>
    Table,

    /// <summary>A foreign table, by a mapping.</summary>
    Csv,

    /// <summary><c>settings.json</c></summary>
    Settings,

    /// <summary><c>history.jsonl</c></summary>
    History,

    /// <summary>An address book of vCards.</summary>
    VCard,

    /// <summary>A calendar.</summary>
    ICal,

    /// <summary>A chat of WhatsApp.</summary>
    WhatsApp,

    /// <summary>Sessions of a timeclock.</summary>
    Timeclock,

    /// <summary>A journal of hledger or ledger.</summary>
    Journal,

    /// <summary>Reference rates of the European Central Bank.</summary>
    Rates,

    /// <summary>Many messages in one file.</summary>
    Mbox,

    /// <summary>One message.</summary>
    Eml,

    /// <summary>A folder with a file for each message.</summary>
    Maildir,

    /// <summary>None that this version reads.</summary>
    Unknown,
}
