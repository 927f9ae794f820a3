using System.CommandLine;
using Evenkeel.App.History;
using Evenkeel.CommandLine;

namespace Evenkeel.History;

/// <summary><c>undo</c>: take a batch back.</summary>
internal static class UndoCommand
{
    public static Command Make(Terminal terminal)
    {
        var batch = new Argument<Guid>("BATCH") { Description = Texts.Of("cli.undo-batch") };
        var command = new Command("undo", Texts.Of("cli.undo")) { batch };
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
            terminal.Finish(await new UndoBatch(store).Run(new UndoBatch.Ask(parsed.GetValue(batch)), cancel), answer =>
            {
                if (parsed.GetValue(GlobalOptions.Json))
                    Answers.Write(terminal.Answers, answer);
                else
                    Say(terminal, answer);
                return answer.Left.Count > 0 ? ExitCode.Partly : ExitCode.Done;
            })));
        return command;
    }

    private static void Say(Terminal terminal, UndoBatch.Answer answer)
    {
        foreach (var (kind, count) in answer.TakenBack)
            terminal.Answers.WriteLine(Texts.Of("undo.taken-back", count, kind));
        foreach (var left in answer.Left)
            terminal.Answers.WriteLine(Texts.Of("undo.left", left.Kind, left.Name ?? left.Id.ToString()));
        if (answer.Batch is { } undo)
            terminal.Answers.WriteLine(Texts.Of("undo.done", undo));
    }
}
