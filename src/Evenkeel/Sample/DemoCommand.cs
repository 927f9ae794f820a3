using System.CommandLine;
using Evenkeel.App.People;
using Evenkeel.App.Plan;
using Evenkeel.App.Sample;
using Evenkeel.App.Store;
using Evenkeel.App.Workspaces;
using Evenkeel.CommandLine;
using Evenkeel.Leads;
using Evenkeel.Serve;

namespace Evenkeel.Sample;

/// <summary><c>demo</c>: a sample practice in a folder of its own, its answer, and the web app on it.</summary>
internal static class DemoCommand
{
    public static Command Make(Terminal terminal)
    {
        var urls = ServeCommand.Urls();
        var noServe = new Option<bool>("--no-serve") { Description = Texts.Of("cli.no-serve") };
        var command = new Command("demo", Texts.Of("cli.demo")) { urls, noServe };
        command.SetAction(async (parsed, cancel) =>
        {
            if (Loopback.Check(parsed.GetValue(urls)!) is { } open)
                return terminal.Refuse(open);
            var (address, ids) = (GlobalOptions.Address(parsed, "evenkeel-demo"), new Ids(terminal.Clock));
            if (await PrepareStore.Run(address, ids, terminal.Clock, cancel) is { } refusal)
                return terminal.Refuse(refusal);
            var session = await MakeSample.Run(address, ids, terminal.Clock, cancel);
            if (session.Refusal is { } refused)
                return terminal.Refuse(refused);
            await using (var store = address.Open(session.Value, ids, terminal.Clock))
                if (await new PlanWeek(store, new TiesHeld()).Run(new(AsOf: parsed.GetValue(GlobalOptions.AsOf)), cancel) is { Refusal: null } answer)
                    if (parsed.GetValue(GlobalOptions.Json))
                        Answers.Write(terminal.Answers, WeekDocument.Of(answer.Value));
                    else
                        WeekCommand.Say(terminal, answer.Value);
            return parsed.GetValue(noServe) ? ExitCode.Done : await ServeCommand.Run(terminal, address, OpenWorkspace.Default, parsed.GetValue(urls)!, localWebhooks: false, localCalendars: false, cancel);
        });
        return command;
    }
}
