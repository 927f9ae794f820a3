using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Evenkeel.App.Leads;
using Evenkeel.Core;
using Evenkeel.Core.Leads;
using Evenkeel.Core.Money;
using Evenkeel.Formats.Tables;

namespace Evenkeel.App.Import;

/// <summary>What the columns of a foreign table mean.</summary>
/// <param name="Kind">The kind of record: <c>leads</c>; or <c>messages</c>, <c>time_entries</c> or <c>invoices</c>, for the days of a chat or of a known table.</param>
/// <param name="Columns">Ours to theirs; <c>features</c> names several.</param>
/// <param name="Outcomes">Theirs to won, lost, declined or referred; what is not named means that the lead is open.</param>
/// <param name="DateFormat">Such as <c>dd/MM/yyyy</c>; found out from the column when null and nothing is ambiguous.</param>
/// <param name="Currency">Of amounts that do not say.</param>
/// <param name="DecimalMark"><c>.</c> or <c>,</c>; found out when null.</param>
/// <param name="TimeZone">Of times that do not say; the workspace's when null.</param>
/// <param name="ClosingIsExpected">The closing day of a lead that is open is only the expected one, and left out; otherwise such a row is rejected.</param>
/// <param name="OpenedFromId">The ids tell when a lead began, where no column does; see <see cref="ObjectId"/>.</param>
public sealed record Mapping(
    string Kind, Dictionary<string, JsonElement> Columns, Dictionary<string, string>? Outcomes = null, string? DateFormat = null, string? Currency = null,
    string? DecimalMark = null, string? TimeZone = null, bool ClosingIsExpected = false, bool OpenedFromId = false)
{
    private const string Features = "features";
    private const string Hours = "time_entries";
    private const string Invoices = "invoices";

    /// <summary>Our name of each column to the column of <c>leads</c> that it fills; others are dealt with one by one.</summary>
    private static readonly Dictionary<string, string> LeadColumns = new(StringComparer.Ordinal)
    {
        ["name"] = "name",
        ["owner"] = "owner",
        ["person"] = "person_id",
        ["organisation"] = "organisation_id",
        ["offering"] = "offering_id",
        ["source"] = "source_id",
        ["stage"] = "stage",
        ["openedOn"] = "opened_at",
        ["closedOn"] = "closed_at",
        ["value"] = "value",
        ["currency"] = "currency",
        ["hours"] = "hours",
        ["reason"] = "reason",
        ["nextStep"] = "next_step",
        ["nextStepOn"] = "next_step_on",
    };

    private static readonly string[] OtherColumns = ["externalId", "outcome", "stageChangedOn", "email", Features];

    /// <summary>Every name that <see cref="Columns"/> may use.</summary>
    public static IEnumerable<string> Known => LeadColumns.Keys.Concat(OtherColumns);

    /// <summary>Says of a file whose columns are known how it writes its days.</summary>
    /// <param name="dateFormat">Such as <c>dd/MM/yy</c>; what counts is which number comes first.</param>
    public static Mapping OfDays(string dateFormat) => new(ChatFile.Mapped, [], DateFormat: dateFormat);

    /// <summary>Whether it only says how a chat, a time sheet or a table of invoices writes days and amounts.</summary>
    internal bool IsOfDays => Kind is ChatFile.Mapped or Hours or Invoices;

    /// <summary>Reads a mapping from JSON.</summary>
    /// <returns>The mapping, or <c>mapping.shape</c>.</returns>
    public static Result<Mapping> Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, MappingJson.Default.Mapping) is { Columns: not null, Kind: not null } mapping
                ? mapping
                : new Refusal("mapping.shape", "kind and columns are needed");
        }
        catch (JsonException wrong)
        {
            return new Refusal("mapping.shape", $"line {wrong.LineNumber + 1}: {wrong.Message.Split(" Path:")[0]}");
        }
    }

    /// <summary>Holds the mapping against a file's header.</summary>
    /// <returns>Null, or <c>mapping.kind</c>, <c>mapping.unknown-name</c>, <c>mapping.missing-columns</c>, <c>mapping.needs</c>, <c>mapping.outcome</c>,
    /// <c>mapping.date-format</c>, <c>mapping.decimal-mark</c>, <c>money.currency</c> or <c>workspace.time-zone</c>.</returns>
    public Refusal? Check(TableReader table)
    {
        if (Kind != LeadTables.Leads.File)
            return new Refusal("mapping.kind", Kind);
        if (Columns.Keys.Except(Known).FirstOrDefault() is { } unknown)
            return new Refusal("mapping.unknown-name", unknown, string.Join(", ", Known));
        var missing = Columns.Keys.SelectMany(Theirs).Where(name => table.Column(name) < 0).Distinct().ToList();
        if (missing.Count > 0)
            return new Refusal("mapping.missing-columns", string.Join(", ", missing), string.Join(", ", table.Header));
        if (!TellsTheOpening)
            return new Refusal("mapping.needs", "openedOn");
        if (Outcomes?.Values.FirstOrDefault(outcome => LeadTables.ToOutcome(outcome) is null) is { } odd)
            return new Refusal("mapping.outcome", odd);
        if (DateFormat is not null && Formats.Tables.DateFormat.Of(DateFormat) is { Ok: false } format)
            return new Refusal("mapping.date-format", DateFormat, format.Fault!.Message);
        if (DecimalMark is not (null or "." or ","))
            return new Refusal("mapping.decimal-mark", DecimalMark);
        if (Currency is not null && !Core.Money.Currency.IsKnown(Currency))
            return new Refusal("money.currency", Currency);
        return TimeZone is not null && !TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _) ? new Refusal("workspace.time-zone", TimeZone) : null;
    }

    /// <summary>Whether it says when a lead began, which is all that is needed.</summary>
    public bool TellsTheOpening => Theirs("openedOn").Count > 0 || (OpenedFromId && Theirs("externalId").Count > 0);

    /// <summary>The columns of the file that one of our names stands for; none when it is not mapped.</summary>
    public IReadOnlyList<string> Theirs(string ours) => Columns.TryGetValue(ours, out var theirs)
        ? theirs.ValueKind switch
        {
            JsonValueKind.String => [theirs.GetString()!],
            JsonValueKind.Array => [.. theirs.EnumerateArray().Where(name => name.ValueKind == JsonValueKind.String).Select(name => name.GetString()!)],
            _ => [],
        }
        : [];

    /// <summary>The column of the file that one of our names stands for.</summary>
    public string? Their(string ours) => Theirs(ours) is [var only, ..] ? only : null;

    /// <summary>The columns of <c>leads</c> that it fills, with the file's column of each.</summary>
    internal IEnumerable<(string Column, string Theirs)> Filled =>
        LeadColumns.Select(column => (column.Value, Their(column.Key))).Where(column => column.Item2 is not null).Select(column => (column.Value, column.Item2!));

    /// <summary>What tells one kind of source from another: the names of its columns. So id 1 of one program is not taken for id 1 of the next.</summary>
    internal string Origin
    {
        get
        {
            var columns = string.Join('\n', Columns.Keys.Where(ours => ours != Features).Order(StringComparer.Ordinal).SelectMany(Theirs));
            return "csv-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(columns)))[..8];
        }
    }

    /// <summary>The columns that the forecast may learn from.</summary>
    internal IReadOnlyList<string> FeatureColumns => Theirs(Features);

    /// <summary>How a lead ended, by the word of the file; null when it is open.</summary>
    internal Outcome? Ended(string word) => Outcomes is { } outcomes
        ? LeadTables.ToOutcome(outcomes.FirstOrDefault(pair => string.Equals(pair.Key, word, StringComparison.OrdinalIgnoreCase)).Value)
        : LeadTables.ToOutcome(word.ToLowerInvariant());
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, WriteIndented = true)]
[JsonSerializable(typeof(Mapping))]
[JsonSerializable(typeof(List<string>))]
public sealed partial class MappingJson : JsonSerializerContext;
