using System.CommandLine;
using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.CommandLine;
using Evenkeel.Core;

namespace Evenkeel.People;

/// <summary><c>people</c> and <c>organisations</c> <c>same</c>, <c>merge</c> and <c>apart</c>: what is probably there twice, and what becomes of it.</summary>
internal static class SameCommands
{
    public static IEnumerable<Command> People(Terminal terminal) =>
    [
        Same(terminal, "cli.same", async (store, skip, take, cancel) => await new ListSame(store, new SameHeld()).Run(new(skip, take), cancel), Say),
        Merge(terminal, "cli.merge", async (store, id, into, dryRun, cancel) => await new MergePeople(store).Run(new(id, into, null, dryRun), cancel),
            merged => (SameEntry.Of(merged.Together), merged.Batch)),
        Apart(terminal, "person", false),
    ];

    public static IEnumerable<Command> Organisations(Terminal terminal) =>
    [
        Same(terminal, "cli.same-organisations", async (store, skip, take, cancel) => await new ListSameOrganisations(store, new SameHeld()).Run(new(skip, take), cancel), Say),
        Merge(terminal, "cli.merge-organisations", async (store, id, into, dryRun, cancel) => await new MergeOrganisations(store).Run(new(id, into, null, dryRun), cancel),
            merged => (SameEntry.Of(merged.Together), merged.Batch)),
        Apart(terminal, "organisation", true),
    ];

    private static Command Same<T>(Terminal terminal, string text, Func<Store, int, int, CancellationToken, Task<Result<T>>> list, Action<Terminal, T> say)
    {
        var skip = new Option<int>("--skip") { Description = Texts.Of("cli.skip"), HelpName = "N" };
        var take = new Option<int>("--take") { Description = Texts.Of("cli.take"), HelpName = "N", DefaultValueFactory = _ => 20 };
        var command = new Command("same", Texts.Of(text)) { skip, take };
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
            terminal.Finish(await list(store, parsed.GetValue(skip), parsed.GetValue(take), cancel), same =>
            {
                if (parsed.GetValue(GlobalOptions.Json))
                    Answers.Write(terminal.Answers, same);
                else
                    say(terminal, same);
                return ExitCode.Done;
            })));
        return command;
    }

    private static Command Merge<T>(Terminal terminal, string text, Func<Store, Guid, Guid, bool, CancellationToken, Task<Result<T>>> merge, Func<T, (SameEntry Together, Guid? Batch)> tell)
    {
        var id = new Argument<Guid>("ID") { Description = Texts.Of("cli.merge-id") };
        var into = new Argument<Guid>("INTO") { Description = Texts.Of("cli.merge-into") };
        var dryRun = new Option<bool>("--dry-run") { Description = Texts.Of("cli.merge-dry-run") };
        var command = new Command("merge", Texts.Of(text)) { id, into, dryRun };
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
            terminal.Finish(await merge(store, parsed.GetValue(id), parsed.GetValue(into), parsed.GetValue(dryRun), cancel), merged =>
            {
                var (together, batch) = tell(merged);
                if (parsed.GetValue(GlobalOptions.Json))
                    Answers.Write(terminal.Answers, merged);
                else
                    foreach (var (name, values) in together.Facts.Prepend((Texts.Of("person.name"), [together.Name])))
                        terminal.Answers.WriteLine($"{name}: {string.Join(", ", values)}");
                if (batch is { } done)
                    terminal.Remarks.WriteLine(Texts.Of("cli.note-undo", done));
                return ExitCode.Done;
            })));
        return command;
    }

    private static Command Apart(Terminal terminal, string kind, bool areOrganisations)
    {
        var id = new Argument<Guid>("ID") { Description = Texts.Of("cli.apart-id") };
        var from = new Argument<Guid>("FROM") { Description = Texts.Of("cli.apart-from") };
        var command = new Command("apart", Texts.Of(areOrganisations ? "cli.apart-organisations" : "cli.apart")) { id, from };
        command.SetAction((parsed, cancel) => GlobalOptions.WithStore(parsed, terminal, cancel, async (store, _) =>
            terminal.Finish(await new TellApart(store).Run(new(parsed.GetValue(id), parsed.GetValue(from), areOrganisations), cancel), apart =>
            {
                if (parsed.GetValue(GlobalOptions.Json))
                    Answers.Write(terminal.Answers, apart);
                else
                    terminal.Answers.WriteLine(Texts.Of($"batch.{kind}.told-apart"));
                return ExitCode.Done;
            })));
        return command;
    }

    private static void Say(Terminal terminal, ListSame.Answer same)
    {
        terminal.Answers.WriteLine(same.Total == 0 ? Texts.Of("same.none") : Texts.Of(same.Total, "same.count"));
        foreach (var pair in same.Pairs)
            Say(terminal, "people", SameEntry.Of(pair.Goes), SameEntry.Of(pair.Stays), SameWords.Why(pair));
    }

    private static void Say(Terminal terminal, ListSameOrganisations.Answer same)
    {
        terminal.Answers.WriteLine(same.Total == 0 ? Texts.Of("same-organisations.none") : Texts.Of(same.Total, "same-organisations.count"));
        foreach (var pair in same.Pairs)
            Say(terminal, "organisations", SameEntry.Of(pair.Goes), SameEntry.Of(pair.Stays), SameWords.Why(pair));
    }

    private static void Say(Terminal terminal, string command, SameEntry goes, SameEntry stays, string why)
    {
        terminal.Answers.WriteLine();
        terminal.Answers.WriteLine($"{goes.Name} → {stays.Name}: {why}");
        terminal.Answers.WriteLine($"  evenkeel {command} merge {goes.Id} {stays.Id}");
    }
}
