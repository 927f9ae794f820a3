using System.CommandLine;
using Evenkeel.App.Mailboxes;
using Evenkeel.App.Store;
using Evenkeel.App.Webhooks;
using Evenkeel.CommandLine;
using Evenkeel.Webhooks;

namespace Evenkeel.Mailboxes;

/// <summary><c>mailbox</c>: mailboxes that are read by IMAP.</summary>
internal static class MailboxCommand
{
    public static Command Make(Terminal terminal) => new("mailbox", Texts.Of("cli.mailbox")) { Add(terminal), List(terminal), Fetch(terminal), Remove(terminal) };

    private static Command Add(Terminal terminal)
    {
        var host = new Argument<string>("HOST") { Description = Texts.Of("cli.mailbox-host") };
        var user = new Argument<string>("USER") { Description = Texts.Of("cli.mailbox-user") };
        var port = new Option<int?>("--port") { Description = Texts.Of("cli.mailbox-port"), HelpName = "N" };
        var security = new Option<string>("--security") { Description = Texts.Of("cli.mailbox-security"), DefaultValueFactory = _ => "tls" };
        security.AcceptOnlyFromAmong("tls", "starttls", "none");
        var address = new Option<string?>("--address") { Description = Texts.Of("cli.mailbox-address"), HelpName = "ADDRESS" };
        var folders = new Option<string[]>("--folder") { Description = Texts.Of("cli.mailbox-folder"), HelpName = "NAME", DefaultValueFactory = _ => [] };
        var dryRun = new Option<bool>("--dry-run") { Description = Texts.Of("cli.mailbox-dry-run") };
        var command = new Command("add", Texts.Of("cli.mailbox-add")) { host, user, port, security, address, folders, dryRun };
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, at) =>
        {
            // Not as an argument: what is typed there stands in the list of processes and in the shell's history.
            var password = await Console.In.ReadLineAsync(cancel);
            var ask = new ConnectMailbox.Ask(
                parsed.GetValue(host), parsed.GetValue(port), ListMailboxes.ToSecurity(parsed.GetValue(security))!.Value, parsed.GetValue(user), password, parsed.GetValue(address), parsed.GetValue(folders),
                parsed.GetValue(dryRun));
            return terminal.Finish(await new ConnectMailbox(store, WebhookServices.Box(at), new MailServer(reachesPrivate: true)).Run(ask, cancel), connected =>
            {
                if (parsed.GetValue(GlobalOptions.Json))
                    Answers.Write(terminal.Answers, connected);
                else
                    terminal.Answers.WriteLine(Texts.Of("mailboxes.tested", string.Join(", ", connected.Reads)));
                return ExitCode.Done;
            });
        }));
        return command;
    }

    private static Command List(Terminal terminal)
    {
        var command = new Command("list", Texts.Of("cli.mailbox-list"));
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
        {
            Say(terminal, parsed, await new ListMailboxes(store).Run(cancel));
            return ExitCode.Done;
        }));
        return command;
    }

    private static Command Fetch(Terminal terminal)
    {
        var command = new Command("fetch", Texts.Of("cli.mailbox-fetch"));
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, address) =>
        {
            void Tell(MailboxRun run) => terminal.Remarks.WriteLine(Texts.Of("mailboxes.running", run.Read, run.Found));
            var fetched = await new FetchDue(address, new Ids(terminal.Clock), terminal.Clock, WebhookServices.Box(address), new MailServer(reachesPrivate: true), Random.Shared.NextDouble)
                .Run(new(store.Session.WorkspaceId, Tell), cancel);
            Say(terminal, parsed, await new ListMailboxes(store).Run(cancel));
            return fetched.Runs.Any(run => run.Failure is not null || run.Rejected.Count > 0) ? ExitCode.Partly : ExitCode.Done;
        }));
        return command;
    }

    private static Command Remove(Terminal terminal)
    {
        var id = new Argument<Guid>("ID") { Description = Texts.Of("cli.mailbox-id") };
        var command = new Command("remove", Texts.Of("cli.mailbox-remove")) { id };
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
            await new RemoveMailbox(store).Run(new(parsed.GetValue(id)), cancel) is { } refusal ? terminal.Refuse(refusal) : ExitCode.Done));
        return command;
    }

    private static void Say(Terminal terminal, ParseResult parsed, ListMailboxes.Answer list)
    {
        if (parsed.GetValue(GlobalOptions.Json))
            Answers.Write(terminal.Answers, list);
        else
            foreach (var mailbox in list.Mailboxes)
                terminal.Answers.WriteLine($"{mailbox.User} ({mailbox.Host}, {mailbox.Id}): {(mailbox.Runs is [var last, ..] ? MailboxWords.Of(last) : Texts.Of("mailboxes.waits"))}");
    }
}
