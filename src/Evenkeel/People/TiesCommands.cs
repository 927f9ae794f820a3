using System.CommandLine;
using Evenkeel.App.Leads;
using Evenkeel.App.People;
using Evenkeel.App.Plan;
using Evenkeel.CommandLine;
using Spectre.Console;

namespace Evenkeel.People;

/// <summary><c>look</c>: whom to contact now; and <c>people</c>: everybody one is or was in touch with.</summary>
internal static class TiesCommands
{
    public static Command Look(Terminal terminal) => Make(terminal, "look", TieList.ToContact, 20);

    public static Command People(Terminal terminal)
    {
        var people = Make(terminal, "people", TieList.All, ListLeads.LargestPage);
        foreach (var command in SameCommands.People(terminal))
            people.Add(command);
        return people;
    }

    private static Command Make(Terminal terminal, string name, TieList usual, int usualTake)
    {
        var show = new Option<string>("--show") { Description = Texts.Of("cli.ties-show"), DefaultValueFactory = _ => TieWords.Name(usual) };
        show.AcceptOnlyFromAmong([.. TieWords.Lists.Select(list => list.Name)]);
        var skip = new Option<int>("--skip") { Description = Texts.Of("cli.skip"), HelpName = "N" };
        var take = new Option<int>("--take") { Description = Texts.Of("cli.take"), HelpName = "N", DefaultValueFactory = _ => usualTake };
        var command = new Command(name, Texts.Of("cli." + name)) { show, skip, take };
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
        {
            var ask = new ListTies.Ask(TieWords.List(parsed.GetValue(show))!.Value, parsed.GetValue(GlobalOptions.AsOf), parsed.GetValue(skip), parsed.GetValue(take));
            var found = await new ListTies(store, new TiesHeld()).Run(ask, cancel);
            var gains = found.Refusal is null && parsed.GetValue(GlobalOptions.Json) ? await new GainOfTies(store).Run(new(found.Value.People, ask.AsOf), cancel) : null;
            return terminal.Finish(found, ties =>
            {
                if (gains is not null)
                    Answers.Write(terminal.Answers, TiesDocument.Of(ties, gains));
                else
                    Say(terminal, ties);
                return ExitCode.Done;
            });
        }));
        return command;
    }

    private static void Say(Terminal terminal, ListTies.Answer ties)
    {
        terminal.Answers.WriteLine(TieWords.Answer(ties));
        if (ties.People.Count == 0)
            return;
        var table = new Table().Border(TableBorder.None).AddColumn(Texts.Of("person.name")).AddColumn(Texts.Of("tie.why")).AddColumn(new TableColumn(Texts.Of("tie.minutes")).RightAligned());
        foreach (var tie in ties.People)
            table.AddRow(Markup.Escape(tie.Name), Markup.Escape(TieWords.Why(tie)), tie.Minutes.ToString(System.Globalization.CultureInfo.CurrentCulture));
        terminal.Answers.WriteLine();
        terminal.Console.Write(table);
        if (ties.Total > ties.People.Count)
            terminal.Answers.WriteLine(Texts.Of("look.more", ties.Total - ties.People.Count));
    }
}
