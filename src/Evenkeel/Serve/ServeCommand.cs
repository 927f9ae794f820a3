using System.CommandLine;
using Evenkeel.App.Store;
using Evenkeel.App.Workspaces;
using Evenkeel.CommandLine;
using Evenkeel.Core;

namespace Evenkeel.Serve;

/// <summary><c>serve</c>: the web app, on this machine.</summary>
internal static class ServeCommand
{
    public static Option<string> Urls() => new("--urls")
    {
        Description = Texts.Of("cli.urls"),
        HelpName = "URL",
        DefaultValueFactory = _ => Loopback.DefaultUrl,
    };

    public static Command Make(Terminal terminal)
    {
        var urls = Urls();
        var localWebhooks = new Option<bool>("--local-webhooks") { Description = Texts.Of("cli.local-webhooks") };
        var localCalendars = new Option<bool>("--local-calendars") { Description = Texts.Of("cli.local-calendars") };
        var command = new Command("serve", Texts.Of("cli.serve")) { urls, localWebhooks, localCalendars };
        command.SetAction((parsed, cancel) => Run(
            terminal, GlobalOptions.Address(parsed), parsed.GetValue(GlobalOptions.Workspace)!, parsed.GetValue(urls)!, parsed.GetValue(localWebhooks), parsed.GetValue(localCalendars), cancel));
        return command;
    }

    public static async Task<int> Run(Terminal terminal, StoreAddress address, string workspace, string urls, bool localWebhooks, bool localCalendars, CancellationToken cancel)
    {
        if (Loopback.Check(urls) is { } open)
            return terminal.Refuse(open);
        var ids = new Ids(terminal.Clock);
        if (await PrepareStore.Run(address, ids, terminal.Clock, cancel) is { } refusal)
            return terminal.Refuse(refusal);
        var session = await OpenWorkspace.Run(address, workspace, ids, terminal.Clock, cancel);
        if (session.Refusal is { } unknown)
            return terminal.Refuse(unknown);
        await using var app = WebHost.Build(address, session.Value, urls, ids, terminal.Clock, localWebhooks, localCalendars);
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException taken) when (taken.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            return terminal.Refuse(new Refusal("serve.port-taken", urls));
        }
        await terminal.Remarks.WriteLineAsync(Texts.Of("serve.ready", string.Join(", ", app.Urls)));
        await app.WaitForShutdownAsync(cancel);
        return ExitCode.Done;
    }
}
