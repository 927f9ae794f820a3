using System.CommandLine;
using Evenkeel.App.Leads;
using Evenkeel.CommandLine;

namespace Evenkeel.Leads;

/// <summary><c>leads proposed</c>, <c>leads confirm</c> and <c>leads dismiss</c>: past leads that mail and calendar tell of.</summary>
internal static class ProposedCommands
{
    public static Command Make(Terminal terminal) => new("leads", Texts.Of("cli.leads")) { List(terminal), Confirm(terminal), Dismiss(terminal) };

    private static Command List(Terminal terminal)
    {
        var skip = new Option<int>("--skip") { Description = Texts.Of("cli.skip"), HelpName = "N" };
        var take = new Option<int>("--take") { Description = Texts.Of("cli.take"), HelpName = "N", DefaultValueFactory = _ => 20 };
        var command = new Command("proposed", Texts.Of("cli.proposed")) { skip, take };
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
            terminal.Finish(await new ListProposed(store, new ProposedHeld()).Run(new(parsed.GetValue(GlobalOptions.AsOf), parsed.GetValue(skip), parsed.GetValue(take)), cancel), proposed =>
            {
                if (parsed.GetValue(GlobalOptions.Json))
                    Answers.Write(terminal.Answers, proposed);
                else
                    Say(terminal, proposed);
                return ExitCode.Done;
            })));
        return command;
    }

    private static Command Confirm(Terminal terminal)
    {
        var key = new Argument<string>("KEY") { Description = Texts.Of("cli.proposed-key") };
        var outcome = new Option<string?>("--as") { Description = Texts.Of("cli.proposed-as") };
        outcome.AcceptOnlyFromAmong("won", "lost", "declined", "referred");
        var command = new Command("confirm", Texts.Of("cli.proposed-confirm")) { key, outcome };
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
            terminal.Finish(await new ConfirmProposed(store, new ProposedHeld()).Run(new(parsed.GetValue(key), LeadTables.ToOutcome(parsed.GetValue(outcome))), cancel), confirmed => Done(terminal, parsed, confirmed, "batch.proposed.confirmed", confirmed.Batch))));
        return command;
    }

    private static Command Dismiss(Terminal terminal)
    {
        var key = new Argument<string>("KEY") { Description = Texts.Of("cli.proposed-key") };
        var command = new Command("dismiss", Texts.Of("cli.proposed-dismiss")) { key };
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
            terminal.Finish(await new DismissProposed(store, new ProposedHeld()).Run(new(parsed.GetValue(key)), cancel), dismissed => Done(terminal, parsed, dismissed, "batch.proposed.dismissed", dismissed.Batch))));
        return command;
    }

    private static int Done<T>(Terminal terminal, ParseResult parsed, T answer, string said, Guid? batch)
    {
        if (parsed.GetValue(GlobalOptions.Json))
            Answers.Write(terminal.Answers, answer);
        else
            terminal.Answers.WriteLine(Texts.Of(said));
        if (batch is { } undo)
            terminal.Remarks.WriteLine(Texts.Of("cli.note-undo", undo));
        return ExitCode.Done;
    }

    private static void Say(Terminal terminal, ListProposed.Answer proposed)
    {
        terminal.Answers.WriteLine(proposed.Total == 0 ? Texts.Of("proposed.none") : Texts.Of(proposed.Total, "proposed.count"));
        foreach (var lead in proposed.Leads)
        {
            terminal.Answers.WriteLine();
            terminal.Answers.WriteLine($"{ProposedWords.Said(lead)} {ProposedWords.Followed(lead)}");
            terminal.Answers.WriteLine($"  evenkeel leads confirm {lead.Key} --as {LeadTables.Text(lead.Outcome) ?? "lost"}");
        }
    }
}
