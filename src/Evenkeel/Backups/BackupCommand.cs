using System.CommandLine;
using Evenkeel.App.Backups;
using Evenkeel.CommandLine;

namespace Evenkeel.Backups;

/// <summary><c>backup</c>: everything into one file.</summary>
internal static class BackupCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = new Argument<FileInfo>("FILE") { Description = Texts.Of("cli.backup-file") };
        var command = new Command("backup", Texts.Of("cli.backup")) { file };
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
        {
            var answer = await BackUp.Run(store, parsed.GetValue(file)!.FullName, cancel);
            if (parsed.GetValue(GlobalOptions.Json))
                Answers.Write(terminal.Answers, answer);
            else
                terminal.Answers.WriteLine(Texts.Of("backup.done", answer.File, answer.Rows.Values.Sum()));
            return ExitCode.Done;
        }));
        return command;
    }
}
