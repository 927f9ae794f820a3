using System.CommandLine;
using Evenkeel.App.Time;
using Evenkeel.CommandLine;
using Spectre.Console;

namespace Evenkeel.Time;

/// <summary><c>balance</c>: whether clients are served and found at the same time.</summary>
internal static class BalanceCommand
{
    public static Command Make(Terminal terminal)
    {
        var weeks = new Option<int?>("--weeks") { Description = Texts.Of("cli.balance-weeks"), HelpName = "N" };
        var into = new Option<string?>("--in") { Description = Texts.Of("cli.balance-in"), HelpName = "CURRENCY" };
        var command = new Command("balance", Texts.Of("cli.balance")) { weeks, into };
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
            terminal.Finish(await new MeasureBalance(store).Run(new MeasureBalance.Ask(parsed.GetValue(weeks), parsed.GetValue(GlobalOptions.AsOf), parsed.GetValue(into)), cancel), balance =>
            {
                if (parsed.GetValue(GlobalOptions.Json))
                    Answers.Write(terminal.Answers, BalanceDocument.Of(balance));
                else
                    Say(terminal, balance);
                return ExitCode.Done;
            })));
        return command;
    }

    private static void Say(Terminal terminal, MeasureBalance.Answer balance)
    {
        terminal.Answers.WriteLine(Texts.Of("balance.question"));
        terminal.Answers.WriteLine(BalanceWords.Answer(balance) ?? Texts.Of("balance.none"));
        foreach (var said in new[] { BalanceWords.Recurring(balance), BalanceWords.Paying(balance) }.OfType<string>())
            terminal.Answers.WriteLine(said);
        var table = new Table().Border(TableBorder.None).AddColumn(Texts.Of("time.purpose")).AddColumn(new TableColumn(Texts.Of("effort.week")).RightAligned()).AddColumn(Texts.Of("balance.target"));
        foreach (var purpose in balance.Purposes.Where(purpose => purpose.Minutes > 0 || purpose.Target is not null))
            table.AddRow(Texts.Of("purpose." + purpose.Name), BalanceWords.PerWeek(purpose, balance.Weeks.Count), BalanceWords.Kept(purpose));
        terminal.Answers.WriteLine();
        terminal.Console.Write(table);
    }
}
