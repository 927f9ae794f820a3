using System.CommandLine;
using System.Globalization;
using Evenkeel.App.Outlook;
using Evenkeel.CommandLine;
using Evenkeel.Core.Outlook;
using Evenkeel.Leads;
using Evenkeel.Web;
using Spectre.Console;

namespace Evenkeel.Outlook;

/// <summary><c>outlook</c>: is a famine coming, or too much at once?</summary>
internal static class OutlookCommand
{
    private const int Shown = 13;

    public static Command Make(Terminal terminal)
    {
        var weeks = new Option<int>("--weeks") { Description = Texts.Of("cli.outlook-weeks"), HelpName = "N", DefaultValueFactory = _ => ForeseeWeeks.UsualWeeks };
        var trials = new Option<int>("--trials") { Description = Texts.Of("cli.outlook-trials"), HelpName = "N", DefaultValueFactory = _ => ForeseeWeeks.UsualTrials };
        var seed = new Option<long>("--seed") { Description = Texts.Of("cli.outlook-seed"), HelpName = "N", DefaultValueFactory = _ => 1 };
        var famine = new Option<double>("--famine") { Description = Texts.Of("cli.outlook-famine"), HelpName = "CHANCE", DefaultValueFactory = _ => LeastProspecting.UsualChance };
        var command = new Command("outlook", Texts.Of("cli.outlook")) { weeks, trials, seed, famine };
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
        {
            var ask = new ForeseeWeeks.Ask(parsed.GetValue(weeks), parsed.GetValue(trials), parsed.GetValue(seed), parsed.GetValue(GlobalOptions.AsOf), Famine: parsed.GetValue(famine));
            return terminal.Finish(await new ForeseeWeeks(store, new WinsHeld()).Run(ask, cancel), outlook =>
            {
                if (parsed.GetValue(GlobalOptions.Json))
                    Answers.Write(terminal.Answers, OutlookDocument.Of(outlook));
                else
                    Say(terminal, outlook);
                return ExitCode.Done;
            });
        }));
        return command;
    }

    private static void Say(Terminal terminal, ForeseeWeeks.Answer outlook)
    {
        terminal.Answers.WriteLine(Texts.Of("outlook.question"));
        foreach (var sentence in new[] { OutlookWords.Answer(outlook), OutlookWords.Runway(outlook), OutlookWords.Overload(outlook), OutlookWords.Rule(outlook.Rule) }.OfType<string>())
            terminal.Answers.WriteLine(sentence);
        var table = new Table().Border(TableBorder.None).AddColumn(Texts.Of("outlook.week-from"));
        foreach (var column in new[] { "hours", "capacity", "cash", "famine-chance", "cash-short", "overload-chance" })
            table.AddColumn(new TableColumn(Texts.Of("outlook." + column)).RightAligned());
        foreach (var (index, week) in outlook.Ahead.Weeks.Take(Shown).Index())
            table.AddRow(
                DayText.Of(outlook.From.AddDays(7 * index)), OutlookWords.Whole(week.Hours.P50), OutlookWords.Whole(week.Capacity),
                outlook.KnowsCash ? OutlookWords.Whole(week.Cash.P50) : "–", InHundred.Of(week.HoursFamine), outlook.KnowsCash ? InHundred.Of(week.CashShort) : "–", InHundred.Of(week.Overload));
        terminal.Answers.WriteLine();
        terminal.Console.Write(table);
        if (outlook.Ahead.Weeks.Count > Shown)
            terminal.Answers.WriteLine(Texts.Of("outlook.more-weeks", (outlook.Ahead.Weeks.Count - Shown).ToString(CultureInfo.CurrentCulture)));
        terminal.Answers.WriteLine();
        foreach (var assumption in outlook.Assumed)
            terminal.Answers.WriteLine(OutlookWords.Of(assumption));
    }
}
