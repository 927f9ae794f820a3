using System.CommandLine;
using Evenkeel.App.People;
using Evenkeel.App.Search;
using Evenkeel.CommandLine;

namespace Evenkeel.People;

/// <summary><c>organisations</c>: all of them by name; and which are probably there twice.</summary>
internal static class OrganisationsCommand
{
    public static Command Make(Terminal terminal)
    {
        var skip = new Option<int>("--skip") { Description = Texts.Of("cli.skip"), HelpName = "N" };
        var take = new Option<int>("--take") { Description = Texts.Of("cli.take"), HelpName = "N", DefaultValueFactory = _ => 50 };
        var command = new Command("organisations", Texts.Of("cli.organisations")) { skip, take };
        foreach (var same in SameCommands.Organisations(terminal))
            command.Add(same);
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
            terminal.Finish(await new ListOrganisations(store, new NameIndex()).Run(new(null, null, parsed.GetValue(skip), parsed.GetValue(take)), cancel), listed =>
            {
                if (parsed.GetValue(GlobalOptions.Json))
                    Answers.Write(terminal.Answers, listed);
                else
                    foreach (var organisation in listed.Organisations)
                        terminal.Answers.WriteLine(organisation.Name);
                return ExitCode.Done;
            })));
        return command;
    }
}
