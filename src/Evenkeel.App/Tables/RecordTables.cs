using Evenkeel.App.Challenges;
using Evenkeel.App.Clients;
using Evenkeel.App.Fit;
using Evenkeel.App.Leads;
using Evenkeel.App.Lists;
using Evenkeel.App.Outlook;
using Evenkeel.App.People;
using Evenkeel.App.Plan;
using Evenkeel.App.Rates;
using Evenkeel.App.Tasks;
using Evenkeel.App.Time;
using Evenkeel.App.Views;
using Evenkeel.App.Workspaces;

namespace Evenkeel.App.Tables;

/// <summary>Every kind of record, each after those that it needs.</summary>
public static class RecordTables
{
    public static IReadOnlyList<RecordTable> All { get; } =
    [
        WorkspaceTable.Settings, LeadTables.Stages, LeadTables.Offerings, ListTables.OwnFields, PeopleTables.Organisations, PeopleTables.People, PeopleTables.ToldApart, LeadTables.NoLeads, LeadTables.Sources,
        LeadTables.Leads, LeadTables.StageChanges, LeadTables.PastEnds, LeadTables.Guesses, TaskTables.Tasks, InteractionTables.Interactions, InteractionTables.People, PlanTables.Activities,
        ChallengeTables.Challenges, ChallengeTables.Blocks, ClientTables.Engagements, TimeTables.Entries, TimeTables.Timers, ClientTables.Invoices, ClientTables.Payments, OutlookTables.Bills, FitTables.Criteria, FitTables.Assessments, ListTables.OwnValues, ViewTables.Views, RateTables.Rates,
    ];

    private static readonly Dictionary<Type, RecordTable> ByType = All.ToDictionary(table => table.Record);
    private static readonly Dictionary<string, RecordTable> ByKind = All.ToDictionary(table => table.Kind, StringComparer.Ordinal);

    private static readonly Dictionary<Type, int> Places = All.Index().ToDictionary(table => table.Item.Record, table => table.Index);

    /// <summary>Where a record's kind stands in <see cref="All"/>: before those that need it.</summary>
    public static int Place(Store.IRecord record) => Places[record.GetType()];

    public static RecordTable Of(Type record) => ByType[record];

    public static RecordTable? Of(string kind) => ByKind.GetValueOrDefault(kind);
}
