using System.CommandLine;
using Evenkeel.App.Export;
using Evenkeel.App.Store;
using Evenkeel.CommandLine;

namespace Evenkeel.Export;

/// <summary><c>export</c>: take everything out.</summary>
internal static class ExportCommand
{
    public static Command Make(Terminal terminal)
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = Texts.Of("cli.export-dir") };
        var forSpreadsheets = new Option<bool>("--for-spreadsheets") { Description = Texts.Of("cli.export-spreadsheets") };
        var command = new Command("export", Texts.Of("cli.export")) { folder, forSpreadsheets };
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
        {
            var path = parsed.GetValue(folder)!.FullName;
            PrivateFile.CreateFolder(path);
            var answer = await new ExportTables(store).Run(
                new ExportTables.Ask(parsed.GetValue(forSpreadsheets)), name => PrivateFile.Create(Path.Combine(path, name)), cancel);
            if (parsed.GetValue(GlobalOptions.Json))
                Answers.Write(terminal.Answers, answer);
            else
                foreach (var (file, rows) in answer.Rows)
                    terminal.Answers.WriteLine(Texts.Of("export.file", Path.Combine(path, file), rows));
            return ExitCode.Done;
        }));
        return command;
    }
}
