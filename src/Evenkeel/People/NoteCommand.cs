using System.CommandLine;
using Evenkeel.App.People;
using Evenkeel.CommandLine;

namespace Evenkeel.People;

/// <summary><c>note</c>: one line in a hurry becomes a person, a contact, a lead and a next step.</summary>
internal static class NoteCommand
{
    public static Command Make(Terminal terminal)
    {
        var text = new Argument<string>("TEXT") { Description = Texts.Of("cli.note-text") };
        var dryRun = new Option<bool>("--dry-run") { Description = Texts.Of("cli.note-dry-run") };
        var command = new Command("note", Texts.Of("cli.note")) { text, dryRun };
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
            terminal.Finish(await new CaptureNote(store).Run(new CaptureNote.Ask(parsed.GetValue(text), parsed.GetValue(dryRun)), cancel), captured =>
            {
                if (parsed.GetValue(GlobalOptions.Json))
                    Answers.Write(terminal.Answers, captured);
                else
                    foreach (var (what, became) in NoteWords.Lines(captured))
                        terminal.Answers.WriteLine($"{what}: {became}");
                if (captured.Batch is { } batch)
                    terminal.Remarks.WriteLine(Texts.Of("cli.note-undo", batch));
                return ExitCode.Done;
            })));
        return command;
    }
}
