using System.CommandLine;
using Evenkeel.App.Store;
using Evenkeel.App.Workspaces;
using Evenkeel.Core;

namespace Evenkeel.CommandLine;

/// <summary>The options that every command takes: where the records are, which workspace, as of when, and how to answer.</summary>
internal static class GlobalOptions
{
    public static readonly Option<DirectoryInfo?> Data = new("--data") { Description = Texts.Of("cli.data"), Recursive = true, HelpName = "DIR" };
    public static readonly Option<string?> StoreConnection = new("--store") { Description = Texts.Of("cli.store"), Recursive = true, HelpName = "CONNECTION" };
    public static readonly Option<string> Workspace = new("--workspace")
    {
        Description = Texts.Of("cli.workspace"),
        Recursive = true,
        HelpName = "NAME",
        DefaultValueFactory = _ => OpenWorkspace.Default,
    };
    public static readonly Option<DateOnly?> AsOf = new("--as-of") { Description = Texts.Of("cli.as-of"), Recursive = true, HelpName = "DATE", CustomParser = IsoDay.Parse };
    public static readonly Option<bool> Json = new("--json") { Description = Texts.Of("cli.json"), Recursive = true };

    public static IReadOnlyList<Option> All { get; } = [Data, StoreConnection, Workspace, AsOf, Json];

    /// <summary>Where the records are: as told, by the environment, or in the user's data folder.</summary>
    public static StoreAddress Address(ParseResult parsed, string folder = "evenkeel")
    {
        var data = parsed.GetValue(Data)?.FullName
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), folder);
        var connection = parsed.GetValue(StoreConnection) ?? Environment.GetEnvironmentVariable("EVENKEEL_STORE");
        return new StoreAddress(data, string.IsNullOrWhiteSpace(connection) ? null : connection);
    }

    /// <summary>Opens the store and the workspace, hands them to the work, and closes them.</summary>
    /// <returns>The work's exit code, or that of a refusal.</returns>
    public static async Task<int> WithStore(ParseResult parsed, Terminal terminal, CancellationToken cancel, Func<Store, StoreAddress, Task<int>> work)
    {
        var (address, ids) = (Address(parsed), new Ids(terminal.Clock));
        if (await PrepareStore.Run(address, ids, terminal.Clock, cancel) is { } refusal)
            return terminal.Refuse(refusal);
        var session = await OpenWorkspace.Run(address, parsed.GetValue(Workspace)!, ids, terminal.Clock, cancel);
        if (session.Refusal is { } unknown)
            return terminal.Refuse(unknown);
        await using var store = address.Open(session.Value, ids, terminal.Clock);
        return await work(store, address);
    }

    /// <summary>Ends a command: says the refusal, or hands the answer on.</summary>
    public static int Finish<T>(this Terminal terminal, Result<T> result, Func<T, int> say) => result.Refusal is { } refusal ? terminal.Refuse(refusal) : say(result.Value);
}
