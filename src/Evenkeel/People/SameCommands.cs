using System.CommandLine;
using Evenkeel.App.People;
using Evenkeel.CommandLine;

namespace Evenkeel.People;

/// <summary><c>people same</c>, <c>people merge</c> and <c>people apart</c>: who is probably there twice, and what becomes of them.</summary>
internal static class SameCommands
{
    public static IEnumerable<Command> All(Terminal terminal) => [Same(terminal), Merge(terminal), Apart(terminal)];

    private static Command Same(Terminal terminal)
    {
        var skip = new Option<int>("--skip") { Description = Texts.Of("cli.skip"), HelpName = "N" };
        var take = new Option<int>("--take") { Description = Texts.Of("cli.take"), HelpName = "N", DefaultValueFactory = _ => 20 };
        var command = new Command("same", Texts.Of("cli.same")) { skip, take };
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
            terminal.Finish(await new ListSame(store, new SameHeld()).Run(new(parsed.GetValue(skip), parsed.GetValue(take)), cancel), same =>
            {
                if (parsed.GetValue(GlobalOptions.Json))
                    Answers.Write(terminal.Answers, same);
                else
                    Say(terminal, same);
                return ExitCode.Done;
            })));
        return command;
    }

    private static Command Merge(Terminal terminal)
    {
        var id = new Argument<Guid>("ID") { Description = Texts.Of("cli.merge-id") };
        var into = new Argument<Guid>("INTO") { Description = Texts.Of("cli.merge-into") };
        var dryRun = new Option<bool>("--dry-run") { Description = Texts.Of("cli.merge-dry-run") };
        var command = new Command("merge", Texts.Of("cli.merge")) { id, into, dryRun };
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
            terminal.Finish(await new MergePeople(store).Run(new(parsed.GetValue(id), parsed.GetValue(into), null, parsed.GetValue(dryRun)), cancel), merged =>
            {
                if (parsed.GetValue(GlobalOptions.Json))
                    Answers.Write(terminal.Answers, merged);
                else
                    foreach (var (name, values) in SameWords.Facts(merged.Together).Prepend((Texts.Of("person.name"), [merged.Together.Name])))
                        terminal.Answers.WriteLine($"{name}: {string.Join(", ", values)}");
                if (merged.Batch is { } batch)
                    terminal.Remarks.WriteLine(Texts.Of("cli.note-undo", batch));
                return ExitCode.Done;
            })));
        return command;
    }

    private static Command Apart(Terminal terminal)
    {
        var id = new Argument<Guid>("ID") { Description = Texts.Of("cli.apart-id") };
        var from = new Argument<Guid>("FROM") { Description = Texts.Of("cli.apart-from") };
        var command = new Command("apart", Texts.Of("cli.apart")) { id, from };
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
            terminal.Finish(await new TellApart(store).Run(new(parsed.GetValue(id), parsed.GetValue(from)), cancel), apart =>
            {
                if (parsed.GetValue(GlobalOptions.Json))
                    Answers.Write(terminal.Answers, apart);
                else
                    terminal.Answers.WriteLine(Texts.Of("batch.person.told-apart"));
                return ExitCode.Done;
            })));
        return command;
    }

    private static void Say(Terminal terminal, ListSame.Answer same)
    {
        terminal.Answers.WriteLine(same.Total == 0 ? Texts.Of("same.none") : Texts.Of(same.Total, "same.count"));
        foreach (var pair in same.Pairs)
        {
            terminal.Answers.WriteLine();
            terminal.Answers.WriteLine($"{pair.Goes.Name} → {pair.Stays.Name}: {SameWords.Why(pair)}");
            terminal.Answers.WriteLine($"  evenkeel people merge {pair.Goes.Id} {pair.Stays.Id}");
        }
    }
}
