using System.CommandLine;
using Evenkeel.App.Calendars;
using Evenkeel.App.Store;
using Evenkeel.App.Webhooks;
using Evenkeel.CommandLine;
using Evenkeel.Webhooks;

namespace Evenkeel.Calendars;

/// <summary><c>calendar</c>: calendars that are subscribed to by their address. Whoever has a terminal here may reach this machine's network anyway.</summary>
internal static class CalendarCommand
{
    public static Command Make(Terminal terminal) => new("calendar", Texts.Of("cli.calendar")) { Add(terminal), List(terminal), Fetch(terminal), Remove(terminal) };

    private static Command Add(Terminal terminal)
    {
        var name = new Option<string?>("--name") { Description = Texts.Of("cli.calendar-name"), HelpName = "NAME" };
        var dryRun = new Option<bool>("--dry-run") { Description = Texts.Of("cli.calendar-dry-run") };
        var command = new Command("add", Texts.Of("cli.calendar-add")) { name, dryRun };
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, at) =>
        {
            // Not as an argument: what is typed there stands in the list of processes and in the shell's history.
            var address = await Console.In.ReadLineAsync(cancel);
            using var server = Server(terminal);
            return terminal.Finish(await new SubscribeCalendar(store, WebhookServices.Box(at), server).Run(new(address, parsed.GetValue(name), parsed.GetValue(dryRun)), cancel), subscribed =>
            {
                if (parsed.GetValue(GlobalOptions.Json))
                    Answers.Write(terminal.Answers, subscribed);
                else
                    terminal.Answers.WriteLine(Texts.Of("calendars.tested", subscribed.Entries));
                return ExitCode.Done;
            });
        }));
        return command;
    }

    private static Command List(Terminal terminal)
    {
        var command = new Command("list", Texts.Of("cli.calendar-list"));
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
        {
            Say(terminal, parsed, await new ListSubscriptions(store).Run(cancel));
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Fetch(Terminal terminal)
    {
        var command = new Command("fetch", Texts.Of("cli.calendar-fetch"));
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, address) =>
        {
            using var server = Server(terminal);
            var read = await new ReadSubscriptions(address, new Ids(terminal.Clock), terminal.Clock, WebhookServices.Box(address), server, Random.Shared.NextDouble).Run(new(store.Session.WorkspaceId), cancel);
            Say(terminal, parsed, await new ListSubscriptions(store).Run(cancel));
            return read.Runs.Any(run => run.Failure is not null || run.Rejected.Count > 0) ? ExitCode.Partly : ExitCode.Done;
        }));
        return command;
    }

    private static Command Remove(Terminal terminal)
    {
        var id = new Argument<Guid>("ID") { Description = Texts.Of("cli.calendar-id") };
        var command = new Command("remove", Texts.Of("cli.calendar-remove")) { id };
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
            await new UnsubscribeCalendar(store).Run(new(parsed.GetValue(id)), cancel) is { } refusal ? terminal.Refuse(refusal) : ExitCode.Done));
        return command;
    }

    private static CalendarServer Server(Terminal terminal) => new(Outgoing.Allowed(reachesPrivate: true), terminal.Clock);

    private static void Say(Terminal terminal, ParseResult parsed, ListSubscriptions.Answer list)
    {
        if (parsed.GetValue(GlobalOptions.Json))
            Answers.Write(terminal.Answers, list);
        else
            foreach (var calendar in list.Calendars)
                terminal.Answers.WriteLine($"{calendar.Name} ({calendar.Address}, {calendar.Id}): {(calendar.Runs is [var last, ..] ? SubscriptionWords.Of(last) : Texts.Of("calendars.waits"))}");
    }
}
