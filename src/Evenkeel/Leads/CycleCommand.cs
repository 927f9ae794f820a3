using System.CommandLine;
using System.Globalization;
using Evenkeel.App.Leads;
using Evenkeel.CommandLine;
using Evenkeel.Core.Leads;
using Spectre.Console;

namespace Evenkeel.Leads;

/// <summary><c>cycle</c>: how long leads take, and how they end.</summary>
internal static class CycleCommand
{
    public static Command Make(Terminal terminal)
    {
        var command = new Command("cycle", Texts.Of("cli.cycle"));
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
        {
            var cycle = await new MeasureCycle(store).Run(new MeasureCycle.Ask(parsed.GetValue(GlobalOptions.AsOf)), cancel);
            if (parsed.GetValue(GlobalOptions.Json))
                Answers.Write(terminal.Answers, CycleDocument.Of(cycle));
            else
                Say(terminal, cycle);
            return ExitCode.Done;
        }));
        return command;
    }

    private static void Say(Terminal terminal, Cycle cycle)
    {
        terminal.Answers.WriteLine(cycle.All.Days is { } days
            ? Texts.Of("cycle.answer", Whole(days.Median), Whole(days.Low), Whole(days.High), cycle.All.Won)
            : Texts.Of("cycle.none-won"));
        Say(terminal, Texts.Of("cycle.by-offering"), cycle.ByOffering);
        Say(terminal, Texts.Of("cycle.by-source"), cycle.BySource);
    }

    private static void Say(Terminal terminal, string heading, IReadOnlyList<CycleRow> rows)
    {
        var table = new Table().Border(TableBorder.None).AddColumn(Markup.Escape(heading));
        foreach (var column in new[] { "cycle.days", "cycle.ever-won", "outcome.won", "outcome.lost", "outcome.declined", "outcome.referred", "cycle.open" })
            table.AddColumn(new TableColumn(Texts.Of(column)).RightAligned());
        foreach (var row in rows)
            table.AddRow(
                Markup.Escape(string.IsNullOrEmpty(row.Name) ? Texts.Of("cycle.not-noted") : row.Name),
                row.Days is { } days ? Texts.Of("cycle.range", Whole(days.Median), Whole(days.Low), Whole(days.High)) : Texts.Of("cycle.no-days"),
                Texts.Of("cycle.range", InHundred.Of(row.EverWon.Mean), InHundred.Of(row.EverWon.Low), InHundred.Of(row.EverWon.High)),
                Whole(row.Won), Whole(row.Lost), Whole(row.Declined), Whole(row.Referred), Whole(row.Open));
        terminal.Answers.WriteLine();
        terminal.Console.Write(table);
    }

    private static string Whole(double number) => Math.Round(number).ToString("0", CultureInfo.CurrentCulture);
}
