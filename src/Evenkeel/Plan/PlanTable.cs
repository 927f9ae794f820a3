using Evenkeel.App.Plan;
using Evenkeel.CommandLine;
using Spectre.Console;

namespace Evenkeel.Plan;

/// <summary>What to do first, in a terminal.</summary>
internal static class PlanTable
{
    public static void Say(Terminal terminal, PlanWeek.Answer plan)
    {
        terminal.Answers.WriteLine();
        terminal.Answers.WriteLine(Texts.Of("plan.title"));
        terminal.Answers.WriteLine(PlanWords.After(plan));
        terminal.Answers.WriteLine(PlanWords.Time(plan));
        var table = new Table().Border(TableBorder.None).AddColumn(Texts.Of("person.name")).AddColumn(Texts.Of("tie.why"))
            .AddColumn(new TableColumn(Texts.Of("tie.minutes")).RightAligned()).AddColumn(new TableColumn(Texts.Of("week.adds")).RightAligned());
        foreach (var row in plan.Rows)
            table.AddRow(
                Markup.Escape(row.Name), Markup.Escape(PlanWords.Why(row)), row.Activity.Minutes.ToString(System.Globalization.CultureInfo.CurrentCulture), PlanWords.Gain(plan, row));
        terminal.Answers.WriteLine();
        terminal.Console.Write(table);
        terminal.Answers.WriteLine(PlanWords.Assumes(plan.Effects));
    }
}
