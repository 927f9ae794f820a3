using System.CommandLine;
using Evenkeel.App;
using Evenkeel.Backups;
using Evenkeel.Calendars;
using Evenkeel.Challenges;
using Evenkeel.Clients;
using Evenkeel.Core;
using Evenkeel.Doctor;
using Evenkeel.Export;
using Evenkeel.History;
using Evenkeel.Import;
using Evenkeel.Leads;
using Evenkeel.Mailboxes;
using Evenkeel.Outlook;
using Evenkeel.People;
using Evenkeel.Reviews;
using Evenkeel.Sample;
using Evenkeel.Serve;
using Evenkeel.Time;
using Evenkeel.Workspaces;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Evenkeel.CommandLine;

/// <summary>The command line: every command is one file in its room.</summary>
public static class Root
{
    public static async Task<int> Run(string[] args, Terminal terminal)
    {
        var root = new RootCommand(Texts.Of("cli.root"));
        foreach (var option in GlobalOptions.All)
            root.Add(option);
        Command[] commands =
        [
            ServeCommand.Make(terminal), DemoCommand.Make(terminal), WeekCommand.Make(terminal), CycleCommand.Make(terminal), FunnelCommand.Make(terminal), ProposedCommands.Make(terminal), TiesCommands.Look(terminal), TiesCommands.People(terminal), OrganisationsCommand.Make(terminal), NoteCommand.Make(terminal), TimeCommand.Make(terminal), BalanceCommand.Make(terminal), ClientsCommand.Make(terminal), OutlookCommand.Make(terminal), ChallengeCommand.Make(terminal), ReviewCommand.Make(terminal), BacktestCommand.Make(terminal),
            ImportCommand.Make(terminal), ExportCommand.Make(terminal), UndoCommand.Make(terminal), BackupCommand.Make(terminal), RestoreCommand.Make(terminal),
            DoctorCommand.Make(terminal), WorkspaceCommand.Make(terminal), MailboxCommand.Make(terminal), CalendarCommand.Make(terminal),
        ];
        foreach (var command in commands)
            root.Add(command);
        var parsed = root.Parse(args.Length == 0 ? ["serve"] : args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await terminal.Remarks.WriteLineAsync(error.Message);
            await terminal.Remarks.WriteLineAsync(Texts.Of("cli.usage-hint"));
            return ExitCode.WrongUsage;
        }
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = terminal.Answers, Error = terminal.Remarks });
        }
        catch (OperationCanceledException)
        {
            await terminal.Remarks.WriteLineAsync(Texts.Of("cli.stopped"));
            return ExitCode.Failed;
        }
        catch (Exception failure)
        {
            await terminal.Remarks.WriteLineAsync(Explain(failure));
            return ExitCode.Failed;
        }
    }

    /// <summary>What failed, in words for the person at the keyboard; a cause that is not known by its type and message alone.</summary>
    private static string Explain(Exception failure) => Innermost(failure) switch
    {
        SqliteException { SqliteErrorCode: 13 } or PostgresException { SqlState: PostgresErrorCodes.DiskFull } => Words.Of(new Refusal("store.full")),
        SqliteException { SqliteErrorCode: 5 or 6 } => Texts.Of("cli.store-locked"),
        SqliteException { SqliteErrorCode: 11 or 26 } damaged => Words.Of(new Refusal("store.not-ours", damaged.Message)),
        NpgsqlException unreachable => Words.Of(new Refusal("store.unreachable", unreachable.Message)),
        UnauthorizedAccessException or IOException => Texts.Of("cli.file-trouble", failure.Message),
        _ => Texts.Of("cli.failed", Innermost(failure).GetType().Name, Innermost(failure).Message),
    };

    private static Exception Innermost(Exception failure) => failure.InnerException is { } inner ? Innermost(inner) : failure;
}
