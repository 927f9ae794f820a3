using Evenkeel.App.Leads;
using Evenkeel.App.People;
using Evenkeel.App.Tables;
using Evenkeel.Core;
using Evenkeel.Formats.Tables;

namespace Evenkeel.App.Import;

/// <summary>Reads leads, the people they are about and the stages they entered from a table of somebody else's making, by a mapping.</summary>
internal sealed class ForeignTable
{
    private static readonly Dictionary<string, Column> LeadColumn = LeadTables.Leads.Columns.Concat(StepColumns.All).ToDictionary(column => column.Name, StringComparer.Ordinal);
    private static readonly string[] KeyOfLead = ["name", "person_id", "organisation_id", "offering_id", "opened_at"];

    private readonly TableReader reader;
    private readonly Mapping mapping;
    private readonly CellReading reading;
    private readonly ReadFile file;
    private readonly TableColumns columns = new();
    private readonly List<IncomingRow> leads = [];
    private readonly List<IncomingRow> stageChanges = [];
    private readonly Dictionary<string, IncomingRow> people = new(StringComparer.OrdinalIgnoreCase);

    private ForeignTable(TableReader reader, Mapping mapping, CellReading reading, ReadFile file)
    {
        (this.reader, this.mapping, this.reading, this.file) = (reader, mapping, reading, file);
        var filled = mapping.Filled.ToDictionary(column => column.Column, column => reader.Column(column.Theirs), StringComparer.Ordinal);
        foreach (var (name, place) in filled)
            if (LeadColumn.TryGetValue(name, out var column) && name != "stage")
                columns.Add(column, place, column.CurrencyColumn is { } currency ? filled.GetValueOrDefault(currency, -1) : -1);
    }

    /// <param name="mapping">Checked against the file's header.</param>
    /// <param name="proposed">What the file looks like.</param>
    public static ReadFile Read(SourceFile source, Mapping mapping, CellReading reading, ProposeMapping.Answer proposed, ImportWatch watch)
    {
        var file = new ReadFile(source.Name, ImportFormat.Csv)
        {
            Origin = proposed.Preset?.Program ?? mapping.Origin,
            Preset = proposed.Preset?.Format,
            IsRemembered = mapping == proposed.Mapping && proposed.KeptAt is not null,
            Like = (proposed.Origin, proposed.Headers),
        };
        using var reader = TableReader.Open(source.Open());
        if (reader.Fault is not null)
            file.Reject(reader.Fault);
        else
            new ForeignTable(reader, mapping, reading, file).Run(watch);
        return file;
    }

    private void Run(ImportWatch watch)
    {
        var id = Place("externalId");
        var features = mapping.FeatureColumns.Select(name => (Name: name, Place: reader.Column(name))).ToList();
        var seen = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var row in TableColumns.Rows(reader, file, watch))
        {
            if (columns.Fields(row, reading, file) is not { } fields)
                continue;
            var stage = HowItStands(row, fields);
            if (Times(row, fields) is { } unclear)
            {
                file.Reject(row.Line, unclear.Code, unclear.Message);
                continue;
            }
            fields["features"] = LeadTables.FactsText(features.Select(feature => (feature.Name, Text: row[feature.Place].Trim()))
                .Where(feature => feature.Text.Length > 0).DistinctBy(feature => feature.Name).ToDictionary(feature => feature.Name, feature => feature.Text));
            var key = id >= 0 ? row[id].Trim() : string.Join('|', KeyOfLead.Select(name => fields.GetValueOrDefault(name)));
            var entered = Entered(row, stage);
            var wrong = RowRules.Key(key, row.Line, seen) ?? RowRules.Lead(fields);
            if (wrong is not null || entered.Fault is not null)
                file.Reject(row.Line, wrong?.Code ?? entered.Fault!.Code, wrong is null ? entered.Fault!.Message : Words.Of(wrong));
            else
                Take(new IncomingRow(row.Line, key, fields), stage, entered.Text, Text(row, "email"));
        }
        file.Tables.Add(new IncomingTable(PeopleTables.People, [.. people.Values]));
        file.Tables.Add(new IncomingTable(LeadTables.Leads, leads));
        file.Tables.Add(new IncomingTable(LeadTables.StageChanges, stageChanges));
    }

    /// <summary>Fills in how the lead ended, if it did.</summary>
    /// <returns>The stage that the row names; null where its word is an end.</returns>
    private string? HowItStands(TableRow row, RowFields fields)
    {
        var (stage, hasOutcome) = (Text(row, "stage"), Place("outcome") >= 0);
        var ended = mapping.Ended(hasOutcome ? Text(row, "outcome") ?? "" : stage ?? "");
        if (!hasOutcome && ended is not null)
            stage = null;
        fields["outcome"] = LeadTables.Text(ended);
        fields["stage"] = stage;
        return stage;
    }

    /// <summary>Fills in when the lead began and ended where one column alone does not tell.</summary>
    private CellFault? Times(TableRow row, RowFields fields)
    {
        if (mapping.OpenedFromId && Place("openedOn") < 0)
        {
            var made = ObjectId.MadeAt(row[Place("externalId")]);
            if (!made.Ok)
                return made.Fault;
            fields["opened_at"] = Canonical.Instant(reading.Instant(made.Value, atEnd: false));
        }
        foreach (var other in mapping.Theirs("closedOn").Skip(1).Where(_ => fields.GetValueOrDefault("closed_at") is null))
        {
            var ended = reading.Read(LeadColumn["closed_at"], row[reader.Column(other)], "");
            if (ended.Fault is not null)
                return ended.Fault;
            fields["closed_at"] = ended.Text;
        }
        if (mapping.ClosingIsExpected && fields["outcome"] is null && fields.GetValueOrDefault("closed_at") is not null)
        {
            fields["closed_at"] = null;
            file.LeaveOut("closing days that are only expected, of leads that are open");
        }
        return null;
    }

    private Cell Entered(TableRow row, string? stage) =>
        stage is not null && Text(row, "stageChangedOn") is { } at ? reading.Read(LeadColumn["opened_at"], at, "") : default;

    private void Take(IncomingRow lead, string? stage, string? enteredAt, string? email)
    {
        if (email is not null)
        {
            people.TryAdd(email, new IncomingRow(lead.Line, email, new() { ["name"] = lead.Fields.GetValueOrDefault("person_id") ?? email, ["emails"] = email }));
            lead.Fields["person_id"] = email;
        }
        if (lead.Fields.GetValueOrDefault("name") is null)
            lead.Fields["name"] = Named(lead);
        leads.Add(lead);
        if (stage is not null && enteredAt is not null)
            stageChanges.Add(new IncomingRow(lead.Line, null, new() { ["lead_id"] = lead.Id, ["stage"] = stage, ["at"] = enteredAt }));
    }

    private static string Named(IncomingRow lead)
    {
        var parts = new[] { lead.Fields.GetValueOrDefault("organisation_id") ?? lead.Fields.GetValueOrDefault("person_id"), lead.Fields.GetValueOrDefault("offering_id") };
        return string.Join(", ", parts.OfType<string>()) is { Length: > 0 } name ? name : lead.Id!;
    }

    private int Place(string ours) => mapping.Their(ours) is { } theirs ? reader.Column(theirs) : -1;

    private string? Text(TableRow row, string ours) => Place(ours) is >= 0 and var place && row[place].Trim() is { Length: > 0 } text ? text : null;
}
