using System.CommandLine;
using System.Globalization;
using Evenkeel.App.Leads;
using Evenkeel.CommandLine;
using Evenkeel.Core.Leads;
using Spectre.Console;

namespace Evenkeel.Leads;

/// <summary><c>funnel</c>: at which step leads are lost, and what losing a tenth less would bring.</summary>
internal static class FunnelCommand
{
    public static Command Make(Terminal terminal)
    {
        var horizon = new Option<int>("--horizon") { Description = Texts.Of("cli.horizon"), HelpName = "DAYS", DefaultValueFactory = _ => 7 };
        var command = new Command("funnel", Texts.Of("cli.funnel")) { horizon };
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
            terminal.Finish(await new MeasureFunnel(store).Run(new MeasureFunnel.Ask(parsed.GetValue(horizon), parsed.GetValue(GlobalOptions.AsOf)), cancel), funnel =>
            {
                if (parsed.GetValue(GlobalOptions.Json))
                    Answers.Write(terminal.Answers, FunnelDocument.Of(funnel));
                else
                    Say(terminal, funnel);
                return ExitCode.Done;
            })));
        return command;
    }

    private static void Say(Terminal terminal, Funnel funnel)
    {
        terminal.Answers.WriteLine(Texts.Of("funnel.question"));
        terminal.Answers.WriteLine(FunnelWords.Answer(funnel) ?? Texts.Of("funnel.too-few", Funnel.Fewest, Texts.Of(funnel.EndedLeads, "funnel.such")));
        if (FunnelWords.InNumber(funnel) is { } inNumber)
            terminal.Answers.WriteLine(inNumber);
        if (funnel.Steps.Count == 0)
            return;
        var table = new Table().Border(TableBorder.None).AddColumn(Texts.Of("funnel.step"));
        foreach (var column in new[] { "reached", "went-on", "lost", "still-there", "share", "a-year" })
            table.AddColumn(new TableColumn(Texts.Of("funnel." + column)).RightAligned());
        foreach (var step in funnel.Steps)
            table.AddRow(
            [
                Markup.Escape(StageWords.Of(step.Stage)), Whole(step.Counts.Reached), Whole(step.Counts.WentOn), Whole(step.Counts.Lost), Whole(step.Counts.StillThere),
                Texts.Of("cycle.range", FunnelWords.InTen(step.Lost.Mean), FunnelWords.InTen(step.Lost.Low), FunnelWords.InTen(step.Lost.High)),
                FunnelWords.Clients(step.IfATenthLess.ClientsAYear.Mean),
            ]);
        terminal.Answers.WriteLine();
        terminal.Console.Write(table);
        terminal.Answers.WriteLine(Texts.Of("funnel.less-note"));
    }

    private static string Whole(int number) => number.ToString("0", CultureInfo.CurrentCulture);
}
