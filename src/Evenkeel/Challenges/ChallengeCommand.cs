using System.CommandLine;
using Evenkeel.App.Challenges;
using Evenkeel.App.People;
using Evenkeel.App.Plan;
using Evenkeel.App.Store;
using Evenkeel.CommandLine;
using Evenkeel.Core;
using Evenkeel.Web;
using Spectre.Console;

namespace Evenkeel.Challenges;

/// <summary><c>challenge</c>: a week of looking for a client, from its plan to the look back.</summary>
internal static class ChallengeCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("challenge", Texts.Of("cli.challenge")) { Start(terminal), Done(terminal), End(terminal), Text(terminal), Calendar(terminal) };
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, (store, _) => Show(store, terminal, parsed.GetValue(GlobalOptions.Json), cancel)));
        return command;
    }

    private static Command Start(Terminal terminal)
    {
        var hours = new Option<double>("--hours") { Description = Texts.Of("cli.challenge-hours"), HelpName = "HOURS", DefaultValueFactory = _ => StartChallenge.UsualHours };
        var command = new Command("start", Texts.Of("cli.challenge-start")) { hours };
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
        {
            var started = await new StartChallenge(store, new TiesHeld()).Run(new(parsed.GetValue(hours)), cancel);
            return started.Refusal is { } refusal ? terminal.Refuse(refusal) : await Show(store, terminal, parsed.GetValue(GlobalOptions.Json), cancel);
        }));
        return command;
    }

    private static Command Done(Terminal terminal)
    {
        var number = new Argument<int>("NUMBER") { Description = Texts.Of("cli.challenge-number") };
        var minutes = new Option<int?>("--minutes") { Description = Texts.Of("cli.challenge-minutes"), HelpName = "N" };
        var command = new Command("done", Texts.Of("cli.challenge-done")) { number, minutes };
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
        {
            var shown = await new ShowChallenge(store).Run(new(), cancel);
            if (shown.Refusal is { } none)
                return terminal.Refuse(none);
            if (shown.Value.Days.SelectMany(day => day.Blocks).ElementAtOrDefault(parsed.GetValue(number) - 1) is not { } block)
                return terminal.Refuse(new Refusal("challenge-block.unknown"));
            var done = await new DoActivity(store).Run(ChallengeWords.Doing(block, parsed.GetValue(minutes)), cancel);
            return done.Refusal is { } refusal ? terminal.Refuse(refusal) : await Show(store, terminal, parsed.GetValue(GlobalOptions.Json), cancel);
        }));
        return command;
    }

    private static Command End(Terminal terminal)
    {
        var learnt = new Option<string?>("--learnt") { Description = Texts.Of("cli.challenge-learnt"), HelpName = "TEXT" };
        var command = new Command("end", Texts.Of("cli.challenge-end")) { learnt };
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
        {
            var ended = await new EndChallenge(store).Run(new(Learnt: parsed.GetValue(learnt)), cancel);
            return ended.Refusal is { } refusal ? terminal.Refuse(refusal) : await Show(store, terminal, parsed.GetValue(GlobalOptions.Json), cancel);
        }));
        return command;
    }

    private static Command Text(Terminal terminal)
    {
        var command = new Command("text", Texts.Of("cli.challenge-text"));
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
            terminal.Finish(await new ShowChallenge(store).Run(new(), cancel), challenge =>
            {
                terminal.Answers.Write(ChallengeWords.Text(challenge));
                return ExitCode.Done;
            })));
        return command;
    }

    private static Command Calendar(Terminal terminal)
    {
        var file = new Argument<FileInfo>("FILE") { Description = Texts.Of("cli.challenge-file") };
        var command = new Command("calendar", Texts.Of("cli.challenge-calendar")) { file };
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
        {
            var written = await new WriteChallenge(store).Run(new(), cancel);
            if (written.Refusal is { } refusal)
                return terminal.Refuse(refusal);
            await File.WriteAllBytesAsync(parsed.GetRequiredValue(file).FullName, written.Value, cancel);
            return ExitCode.Done;
        }));
        return command;
    }

    private static async Task<int> Show(Store store, Terminal terminal, bool isJson, CancellationToken cancel) =>
        terminal.Finish(await new ShowChallenge(store).Run(new(), cancel), challenge =>
        {
            if (isJson)
                Answers.Write(terminal.Answers, ChallengeDocument.Of(challenge));
            else
                Say(terminal, challenge);
            return ExitCode.Done;
        });

    private static void Say(Terminal terminal, ShowChallenge.Answer challenge)
    {
        foreach (var sentence in new[] { Texts.Of("challenge.of", ChallengeWords.Span(challenge)), ChallengeWords.Moved(challenge), ChallengeWords.Done(challenge), ChallengeWords.Came(challenge), ChallengeWords.Worked(challenge) })
            terminal.Answers.WriteLine(sentence);
        var table = new Table().Border(TableBorder.None).AddColumn("").AddColumn(Texts.Of("challenge.day")).AddColumn(Texts.Of("person.name"))
            .AddColumn(new TableColumn(Texts.Of("tie.minutes")).RightAligned()).AddColumn(Texts.Of("plan.done"));
        foreach (var (index, (day, block)) in challenge.Days.SelectMany(day => day.Blocks.Select(block => (day.On, block))).Index())
            table.AddRow(
                (index + 1).ToString(System.Globalization.CultureInfo.CurrentCulture), DayText.Of(day), Markup.Escape(block.Name),
                block.Minutes.ToString(System.Globalization.CultureInfo.CurrentCulture), block.IsDone ? "x" : "");
        terminal.Answers.WriteLine();
        terminal.Console.Write(table);
        if (challenge.Learnt is { } learnt)
            terminal.Answers.WriteLine(learnt);
    }
}
