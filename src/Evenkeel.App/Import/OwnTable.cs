using Evenkeel.App.Challenges;
using Evenkeel.App.Clients;
using Evenkeel.App.Fit;
using Evenkeel.App.Leads;
using Evenkeel.App.Lists;
using Evenkeel.App.Outlook;
using Evenkeel.App.People;
using Evenkeel.App.Plan;
using Evenkeel.App.Rates;
using Evenkeel.App.Tables;
using Evenkeel.App.Tasks;
using Evenkeel.App.Time;
using Evenkeel.Core;
using Evenkeel.Formats.Tables;

namespace Evenkeel.App.Import;

/// <summary>Reads a table as an export writes it.</summary>
internal static class OwnTable
{
    public const string Id = "id";
    public const string RecordId = "record_id";
    public const string KnownAs = "known_as";
    public const string RecordedAt = "recorded_at";

    /// <summary>Kinds whose rows are told apart by what they are part of and when, or in which field, or who, not by an id.</summary>
    public static bool IsMoment(RecordTable table) => table.IsMoment || table == ListTables.OwnValues;

    public static ReadFile Read(SourceFile source, RecordTable table, CellReading reading, ImportWatch watch)
    {
        var file = new ReadFile(source.Name, ImportFormat.Table);
        using var reader = TableReader.Open(source.Open());
        var needed = IsMoment(table) ? Needs(table) : [Id];
        if (reader.Fault is not null)
            file.Reject(reader.Fault);
        else if (needed.FirstOrDefault(name => reader.Column(name) < 0) is { } missing)
            file.Reject(1, "table.columns", Words.Of(new Refusal("table.columns", table.File, missing)));
        else
            file.Tables.Add(new IncomingTable(table, [.. Rows(reader, table, reading, file, watch)]));
        return file;
    }

    private static IEnumerable<IncomingRow> Rows(TableReader reader, RecordTable table, CellReading reading, ReadFile file, ImportWatch watch)
    {
        var columns = TableColumns.Of(reader, table);
        if (table == LeadTables.Leads)
            StepColumns.Add(columns, reader.Column);
        if (table == InteractionTables.Interactions)
            PersonIds.Add(columns, reader.Column);
        var (id, recordId, knownAs, recordedAt) = (reader.Column(Id), reader.Column(RecordId), reader.Column(KnownAs), reader.Column(RecordedAt));
        foreach (var (place, name) in reader.Header.Index())
            if (!columns.Read(place) && !(table == ListTables.OwnValues && name == OwnValueRows.Of) && place != id && place != recordId && place != knownAs && place != recordedAt)
                file.LeaveOut($"column '{name}' is not read");
        var seen = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var row in TableColumns.Rows(reader, file, watch))
        {
            if (columns.Fields(row, reading, file) is not { } fields)
                continue;
            var key = id < 0 || table == ListTables.OwnValues ? null : row[id].Trim();
            if (table == ListTables.OwnValues && OwnValueRows.TakeSubject(fields, row[reader.Column(OwnValueRows.Of)], row[id]) is { } ofNothing)
                file.Reject(row.Line, ofNothing.Code, Words.Of(ofNothing));
            else if (RowRules.Key(key, row.Line, seen) is { } noKey)
                file.Reject(row.Line, noKey.Code, Words.Of(noKey));
            else if (Wrong(table, fields) is { } wrong)
                file.Reject(row.Line, wrong.Code, Words.Of(wrong));
            else
                yield return new IncomingRow(row.Line, key, fields)
                {
                    RecordId = recordId >= 0 && Guid.TryParse(row[recordId], out var own) ? own : null,
                    KnownAs = knownAs < 0 ? null : CellList.Split(row.Cell(knownAs)),
                    RecordedAt = recordedAt >= 0 && DateFormat.Iso.Read(row.Cell(recordedAt)) is { Ok: true, Value.Kind: WhenKind.Instant } at
                        ? reading.Instant(at.Value, atEnd: false)
                        : null,
                };
        }
    }

    private static string[] Needs(RecordTable table) =>
        table == ListTables.OwnValues ? [OwnValueRows.Of, Id, "field", "value"]
        : table == InteractionTables.People ? ["interaction_id", "person_id"]
        : table == RateTables.Rates ? ["on", "currency", "rate"]
        : table == LeadTables.StageChanges ? ["lead_id", "stage", "at"] : ["lead_id", "ended_at", "outcome", "reopened_at"];

    private static Refusal? Wrong(RecordTable table, RowFields fields) =>
        table == ListTables.OwnValues ? OwnValueRows.Wrong(fields)
        : table == TaskTables.Tasks ? RowRules.Task(fields)
        : IsMoment(table) ? Needs(table).FirstOrDefault(name => fields.GetValueOrDefault(name) is null) is { } empty ? new Refusal("row.needs", empty) : table == RateTables.Rates ? RowRules.Rate(fields) : null
        : table == OutlookTables.Bills ? RowRules.Bill(fields)
        : table == LeadTables.Leads ? RowRules.Lead(fields)
        : table == InteractionTables.Interactions ? RowRules.Interaction(fields)
        : table == PeopleTables.People ? RowRules.Person(fields)
        : table == PeopleTables.ToldApart ? RowRules.Apart(fields)
        : table == TimeTables.Entries ? RowRules.Time(fields)
        : table == TimeTables.Timers ? RowRules.Timer(fields)
        : table == ClientTables.Invoices ? RowRules.Invoice(fields)
        : table == ClientTables.Payments ? RowRules.Payment(fields)
        : table == FitTables.Criteria ? RowRules.Criterion(fields)
        : table == FitTables.Assessments ? RowRules.Assessment(fields)
        : table == LeadTables.Guesses ? RowRules.Guess(fields)
        : table == PlanTables.Activities ? RowRules.Activity(fields)
        : table == ChallengeTables.Challenges ? RowRules.Challenge(fields)
        : table == ChallengeTables.Blocks ? RowRules.Block(fields)
        : null;
}
