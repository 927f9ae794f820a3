using System.CommandLine;
using Evenkeel.App.Store;
using Evenkeel.App.Workspaces;
using Evenkeel.CommandLine;

namespace Evenkeel.Workspaces;

/// <summary><c>workspace add</c>: a further practice in the same store.</summary>
internal static class WorkspaceCommand
{
    public static Command Make(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = Texts.Of("cli.workspace-name") };
        var add = new Command("add", Texts.Of("cli.workspace-add")) { name };
        add.SetAction(async (parsed, cancel) =>
        {
            var (address, ids) = (GlobalOptions.Address(parsed), new Ids(terminal.Clock));
            if (await PrepareStore.Run(address, ids, terminal.Clock, cancel) is { } refusal)
                return terminal.Refuse(refusal);
            return terminal.Finish(await OpenWorkspace.Add(address, parsed.GetValue(name)!, ids, terminal.Clock, cancel), _ =>
            {
                terminal.Answers.WriteLine(Texts.Of("workspace.added", parsed.GetValue(name)));
                return ExitCode.Done;
            });
        });
        return new Command("workspace", Texts.Of("cli.workspaces")) { add };
    }
}
