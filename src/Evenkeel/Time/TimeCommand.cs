using System.CommandLine;
using Evenkeel.App.Time;
using Evenkeel.CommandLine;
using Evenkeel.Web;
using Spectre.Console;

namespace Evenkeel.Time;

/// <summary><c>time</c>: writes down time from one line; without one, tells what this week went into, and which clock runs.</summary>
internal static class TimeCommand
{
    public static Command Make(Terminal terminal)
    {
        var text = new Argument<string?>("TEXT") { Description = Texts.Of("cli.time-text"), Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("time", Texts.Of("cli.time")) { text, TimerCommands.Start(terminal), TimerCommands.Stop(terminal), TimerCommands.Discard(terminal) };
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
        {
            var isJson = parsed.GetValue(GlobalOptions.Json);
            if (parsed.GetValue(text) is { } line)
                return terminal.Finish(await new LogTime(store).Run(new LogTime.Ask(line), cancel), logged => Say(terminal, logged, isJson));
            var running = (await new ShowTimer(store).Run(cancel)).Running;
            return terminal.Finish(await new ShowWeek(store).Run(new ShowWeek.Ask(parsed.GetValue(GlobalOptions.AsOf)), cancel), week => Say(terminal, week, running, isJson));
        }));
        return command;
    }

    private static int Say(Terminal terminal, LogTime.Answer logged, bool isJson)
    {
        if (isJson)
            Answers.Write(terminal.Answers, logged);
        else
            terminal.Answers.WriteLine(string.Join(" · ", new[] { DayText.Of(logged.On), TimeWords.Clock(logged.Minutes), logged.Organisation, TimeWords.Purpose(logged.Purpose), logged.Note }.OfType<string>()));
        if (logged.Batch is { } batch)
            terminal.Remarks.WriteLine(Texts.Of("cli.note-undo", batch));
        return ExitCode.Done;
    }

    private static int Say(Terminal terminal, ShowWeek.Answer week, ShowTimer.Timer? running, bool isJson)
    {
        if (isJson)
        {
            Answers.Write(terminal.Answers, week);
            return ExitCode.Done;
        }
        terminal.Answers.WriteLine(Texts.Of("time.week", DayText.Of(week.From), DayText.Of(week.To), TimeWords.Clock(week.Minutes)));
        if (running is not null)
            terminal.Answers.WriteLine(TimerWords.Running(running));
        var table = new Table().Border(TableBorder.None).AddColumn(Texts.Of("time.purpose"))
            .AddColumn(new TableColumn(Texts.Of("time.hours")).RightAligned()).AddColumn(new TableColumn(Texts.Of("time.billable")).RightAligned());
        foreach (var purpose in week.Purposes.Where(purpose => purpose.Minutes > 0))
            table.AddRow(Texts.Of("purpose." + purpose.Name), TimeWords.Clock(purpose.Minutes), TimeWords.Clock(purpose.BillableMinutes));
        terminal.Answers.WriteLine();
        terminal.Console.Write(table);
        return ExitCode.Done;
    }
}
