using System.CommandLine;
using Evenkeel.App.Import;
using Evenkeel.App.Store;
using Evenkeel.CommandLine;
using Evenkeel.Core;

namespace Evenkeel.Import;

/// <summary><c>import</c>: bring files in.</summary>
internal static class ImportCommand
{
    private static readonly Dictionary<string, ImportFormat> Formats = new(StringComparer.Ordinal)
    {
        ["tables"] = ImportFormat.Table,
        ["csv"] = ImportFormat.Csv,
        ["vcard"] = ImportFormat.VCard,
        ["ical"] = ImportFormat.ICal,
        ["whatsapp"] = ImportFormat.WhatsApp,
        ["timeclock"] = ImportFormat.Timeclock,
        ["journal"] = ImportFormat.Journal,
        ["ecb"] = ImportFormat.Rates,
        ["mbox"] = ImportFormat.Mbox,
        ["eml"] = ImportFormat.Eml,
        ["maildir"] = ImportFormat.Maildir,
    };

    public static Command Make(Terminal terminal)
    {
        var paths = new Argument<string[]>("PATH") { Description = Texts.Of("cli.import-path"), Arity = ArgumentArity.OneOrMore };
        var format = new Option<string?>("--as") { Description = Texts.Of("cli.import-as"), HelpName = "FORMAT" };
        format.AcceptOnlyFromAmong([.. Formats.Keys, .. Presets.Programs, .. ContactPresets.Programs, .. Sheets.Programs]);
        var map = new Option<FileInfo?>("--map") { Description = Texts.Of("cli.import-map"), HelpName = "MAP.json" };
        var origin = new Option<string?>("--origin") { Description = Texts.Of("cli.import-origin"), HelpName = "NAME" };
        var dryRun = new Option<bool>("--dry-run") { Description = Texts.Of("cli.import-dry-run") };
        var me = new Option<string[]>("--me") { Description = Texts.Of("cli.import-me"), HelpName = "ADDRESS" };
        var command = new Command("import", Texts.Of("cli.import")) { paths, format, map, origin, dryRun, me };
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
        {
            var mapping = MappingFile.Read(parsed.GetValue(map));
            if (mapping.Refusal is { } noMapping)
                return terminal.Refuse(noMapping);
            if (parsed.GetValue(paths)!.FirstOrDefault(path => !Path.Exists(path)) is { } missing)
                return terminal.Refuse(new Refusal("import.no-such-file", missing));
            var ask = new ImportFiles.Ask(
                [.. parsed.GetValue(paths)!.SelectMany(SourceFile.At)], mapping.Value, parsed.GetValue(origin), parsed.GetValue(dryRun),
                parsed.GetValue(format) is { } name && Formats.TryGetValue(name, out var known) ? known : null,
                parsed.GetValue(format) is { } program && !Formats.ContainsKey(program) ? program : null, parsed.GetValue(me));
            return terminal.Finish(await Run(store, ask, terminal, cancel), answer =>
            {
                foreach (var file in answer.Files.Where(file => file.IsRemembered))
                    terminal.Remarks.WriteLine(Texts.Of("import.said-before", file.Path));
                if (answer.Me is { } taken && ImportWords.Me(taken) is { } say)
                    terminal.Remarks.WriteLine(say);
                if (parsed.GetValue(GlobalOptions.Json))
                    Answers.Write(terminal.Answers, answer);
                else
                    Say(terminal, answer, parsed.GetValue(dryRun));
                return answer.Files.Any(file => file.Rejected.Count > 0) ? ExitCode.Partly : ExitCode.Done;
            });
        }));
        return command;
    }

    private static async Task<Result<ImportFiles.Answer>> Run(Store store, ImportFiles.Ask ask, Terminal terminal, CancellationToken cancel)
    {
        var line = terminal.IsWatched ? new ProgressLine(terminal.Remarks) : null;
        try
        {
            return await new ImportFiles(store).Run(ask, cancel, line);
        }
        finally
        {
            line?.Clear();
        }
    }

    private static void Say(Terminal terminal, ImportFiles.Answer answer, bool dryRun)
    {
        foreach (var file in answer.Files)
        {
            terminal.Answers.WriteLine(file.Path);
            if (Texts.Find("format." + file.Format) is { } recognised)
                terminal.Answers.WriteLine("  " + recognised);
            foreach (var (table, count) in file.Created)
                terminal.Answers.WriteLine("  " + Texts.Of("import.created", count, table));
            foreach (var (table, count) in file.Updated)
                terminal.Answers.WriteLine("  " + Texts.Of("import.updated", count, table));
            if (file.Unchanged > 0)
                terminal.Answers.WriteLine("  " + Texts.Of("import.unchanged", file.Unchanged));
            foreach (var (reason, count) in file.LeftOut)
                terminal.Answers.WriteLine("  " + Texts.Of("import.left-out", count, reason));
            foreach (var rejection in file.Rejected)
                terminal.Remarks.WriteLine($"  {file.Path}, {rejection.At}: {rejection.Why}");
        }
        terminal.Answers.WriteLine(dryRun ? Texts.Of("import.dry-run") : answer.Batch is { } batch ? Texts.Of("import.done", batch) : Texts.Of("import.nothing-new"));
    }
}

/// <summary>Reads the file that a <c>--map</c> names.</summary>
internal static class MappingFile
{
    private const int Largest = 1 << 20;

    /// <returns>The mapping, null when no file is named; or <c>import.no-such-file</c> or <c>mapping.shape</c>.</returns>
    public static Result<Mapping?> Read(FileInfo? file)
    {
        if (file is null)
            return (Mapping?)null;
        if (!file.Exists)
            return new Refusal("import.no-such-file", file.FullName);
        if (file.Length > Largest)
            return new Refusal("mapping.shape", "it is larger than 1 MiB");
        var mapping = Mapping.Parse(File.ReadAllText(file.FullName));
        return mapping.Refusal is { } refusal ? refusal : mapping.Value;
    }
}
