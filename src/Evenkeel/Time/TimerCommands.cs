using System.CommandLine;
using Evenkeel.App.Time;
using Evenkeel.CommandLine;
using Evenkeel.Web;

namespace Evenkeel.Time;

/// <summary><c>time start</c>, <c>time stop</c> and <c>time discard</c>: a clock that runs until it is stopped.</summary>
internal static class TimerCommands
{
    public static Command Start(Terminal terminal)
    {
        var text = new Argument<string?>("TEXT") { Description = Texts.Of("cli.time-start-text"), Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("start", Texts.Of("cli.time-start")) { text };
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
            terminal.Finish(await new StartTimer(store).Run(new(parsed.GetValue(text)), cancel), started => Say(terminal, parsed, started, started.Batch, TimerWords.Running(started.Running)))));
        return command;
    }

    public static Command Stop(Terminal terminal)
    {
        var length = new Option<string?>("--after") { Description = Texts.Of("cli.time-stop-after"), HelpName = "LENGTH" };
        var command = new Command("stop", Texts.Of("cli.time-stop")) { length };
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
            terminal.Finish(await new StopTimer(store).Run(new(parsed.GetValue(length)), cancel), stopped => Say(
                terminal, parsed, stopped, stopped.Batch, string.Join(Environment.NewLine, stopped.Entries.Select(entry => $"{DayText.Of(entry.On)} · {TimeWords.Clock(entry.Minutes)}"))))));
        return command;
    }

    public static Command Discard(Terminal terminal)
    {
        var command = new Command("discard", Texts.Of("cli.time-discard"));
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
            terminal.Finish(await new DiscardTimer(store).Run(new(), cancel), discarded => Say(terminal, parsed, discarded, discarded.Batch, Texts.Of("batch.timer.discarded")))));
        return command;
    }

    private static int Say<T>(Terminal terminal, ParseResult parsed, T answer, Guid? written, string text)
    {
        if (parsed.GetValue(GlobalOptions.Json))
            Answers.Write(terminal.Answers, answer);
        else
            terminal.Answers.WriteLine(text);
        if (written is { } batch)
            terminal.Remarks.WriteLine(Texts.Of("cli.note-undo", batch));
        return ExitCode.Done;
    }
}
