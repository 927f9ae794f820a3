using System.CommandLine;
using Evenkeel.App.Backups;
using Evenkeel.CommandLine;

namespace Evenkeel.Backups;

/// <summary><c>restore</c>: a backup in the place of everything.</summary>
internal static class RestoreCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = new Argument<FileInfo>("FILE") { Description = Texts.Of("cli.restore-file") };
        var command = new Command("restore", Texts.Of("cli.restore")) { file };
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, address) =>
            terminal.Finish(await Restore.Run(store, address, parsed.GetValue(file)!.FullName, cancel), answer =>
            {
                if (parsed.GetValue(GlobalOptions.Json))
                    Answers.Write(terminal.Answers, answer);
                else
                    terminal.Answers.WriteLine(Texts.Of("restore.done", answer.Rows.Values.Sum()));
                if (answer.KeptBefore is { } kept)
                    terminal.Remarks.WriteLine(Texts.Of("restore.kept", kept));
                return ExitCode.Done;
            })));
        return command;
    }
}
