using Evenkeel.App.Leads;
using Evenkeel.App.People;
using Evenkeel.App.Workspaces;

namespace Evenkeel.App.Tables;

/// <summary>Every kind of record, each after those that it needs.</summary>
public static class RecordTables
{
    public static IReadOnlyList<RecordTable> All { get; } =
    [
        WorkspaceTable.Settings, LeadTables.Stages, LeadTables.Offerings, PeopleTables.Organisations, PeopleTables.People, LeadTables.Sources,
        LeadTables.Leads, LeadTables.StageChanges, LeadTables.PastEnds,
    ];

    private static readonly Dictionary<Type, RecordTable> ByType = All.ToDictionary(table => table.Record);
    private static readonly Dictionary<string, RecordTable> ByKind = All.ToDictionary(table => table.Kind, StringComparer.Ordinal);

    public static RecordTable Of(Type record) => ByType[record];

    public static RecordTable? Of(string kind) => ByKind.GetValueOrDefault(kind);
}
