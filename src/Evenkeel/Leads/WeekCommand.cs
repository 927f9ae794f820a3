using System.CommandLine;
using Evenkeel.App.People;
using Evenkeel.App.Plan;
using Evenkeel.CommandLine;
using Evenkeel.Plan;
using Spectre.Console;

namespace Evenkeel.Leads;

/// <summary><c>week</c>: could you land a new client?</summary>
internal static class WeekCommand
{
    public static Command Make(Terminal terminal)
    {
        var horizon = new Option<int>("--horizon") { Description = Texts.Of("cli.horizon"), HelpName = "DAYS", DefaultValueFactory = _ => 7 };
        var hours = new Option<double>("--hours") { Description = Texts.Of("cli.plan-hours"), HelpName = "H", DefaultValueFactory = _ => PlanWeek.UsualHours };
        var command = new Command("week", Texts.Of("cli.week")) { horizon, hours };
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
            terminal.Finish(await new PlanWeek(store, new TiesHeld()).Run(new(parsed.GetValue(horizon), parsed.GetValue(GlobalOptions.AsOf), parsed.GetValue(hours)), cancel), answer =>
            {
                if (parsed.GetValue(GlobalOptions.Json))
                    Answers.Write(terminal.Answers, WeekDocument.Of(answer));
                else
                    Say(terminal, answer);
                return ExitCode.Done;
            })));
        return command;
    }

    public static void Say(Terminal terminal, PlanWeek.Answer plan)
    {
        var week = WeekDocument.Of(plan);
        terminal.Answers.WriteLine(week.HorizonDays == 7 ? Texts.Of("week.question") : Texts.Of("week.question-days", week.HorizonDays));
        terminal.Answers.WriteLine(Texts.Of("week.answer", InHundred.Of(week.Chance.Mean), InHundred.Of(week.Chance.Low), InHundred.Of(week.Chance.High)));
        foreach (var reason in week.Reasons)
            terminal.Answers.WriteLine(reason);
        if (week.Leads.Count > 0)
            SayLeads(terminal, week);
        if (plan.Rows.Count > 0)
            PlanTable.Say(terminal, plan);
    }

    private static void SayLeads(Terminal terminal, WeekDocument week)
    {
        var table = new Table().Border(TableBorder.None)
            .AddColumns(Texts.Of("lead.lead"), Texts.Of("lead.stage"))
            .AddColumn(new TableColumn(Texts.Of("lead.open-for")).RightAligned())
            .AddColumn(new TableColumn(Texts.Of("week.within", week.HorizonDays)).RightAligned())
            .AddColumn(new TableColumn(Texts.Of("week.ever")).RightAligned())
            .AddColumn(new TableColumn(Texts.Of("week.adds")).RightAligned());
        foreach (var lead in week.Leads.Take(20))
            table.AddRow(
                Markup.Escape(lead.Name), Markup.Escape(StageWords.Of(lead.Stage)), Texts.Of(lead.AgeDays, "days"), Texts.Of("in-hundred", InHundred.Of(lead.Chance)),
                Texts.Of("in-hundred", InHundred.Of(lead.ChanceEver)), InHundred.Gain(lead.Adds));
        terminal.Answers.WriteLine();
        terminal.Console.Write(table);
        if (week.Leads.Count > 20)
            terminal.Answers.WriteLine(Texts.Of(week.Leads.Count - 20, "week.more-leads"));
    }
}
