using Evenkeel.App.People;
using Evenkeel.App.Tables;
using Evenkeel.Formats.Rates;
using Evenkeel.Formats.Tables;

namespace Evenkeel.App.Import;

/// <summary>A line of a file that could not be taken, with its place and reason.</summary>
public sealed record Rejection(string At, string Code, string Why);

/// <summary>What became of one file.</summary>
/// <param name="Created">How many, by table.</param>
/// <param name="Format">How it was read: <c>table</c>, <c>csv</c>, <c>settings</c>, <c>history</c>, <c>unknown</c>, or the export that it was recognised as.</param>
/// <param name="LeftOut">How many, by reason: what the file holds beyond what is read.</param>
/// <param name="IsRemembered">Whether its columns were read as somebody said the last time.</param>
public sealed record FileReport(
    string Path, string Format, SortedDictionary<string, int> Created, SortedDictionary<string, int> Updated, int Unchanged,
    IReadOnlyList<Rejection> Rejected, SortedDictionary<string, int> LeftOut, bool IsRemembered = false)
{
    /// <summary>How many of those that stay as they are are contacts.</summary>
    internal int UnchangedContacts { get; init; }
}

/// <summary>One file: what was read from it, and what becomes of that.</summary>
internal sealed class ReadFile(string path, ImportFormat format)
{
    private readonly List<(long Line, Rejection Rejection)> rejected = [];
    private readonly SortedDictionary<string, int> created = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> updated = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> leftOut = new(StringComparer.Ordinal);
    private int unchanged;
    private int unchangedContacts;

    public ImportFormat Format { get; } = format;

    /// <summary>The kind of source, as its columns tell; null for our own tables.</summary>
    public string? Origin { get; init; }

    /// <summary>The export that it was recognised as.</summary>
    public string? Preset { get; init; }

    public bool IsRemembered { get; init; }

    /// <summary>Under which program and columns it is remembered what they mean; null for our own tables.</summary>
    public (string Origin, string Headers)? Like { get; init; }

    /// <summary>Its rows by kind; a foreign table holds several kinds.</summary>
    public List<IncomingTable> Tables { get; } = [];

    public ImportedSettings? Settings { get; set; }

    public List<ImportedChange> History { get; } = [];

    /// <summary>Its messages, until they are rows; null where it is no mail.</summary>
    public List<ReadMail>? Mails { get; set; }

    /// <summary>Its exchange rates, until those that are kept are rows; null where it has none.</summary>
    public List<ReadRate>? Rates { get; set; }

    public void Created(string table) => Count(created, table, 1);

    public void Updated(string table) => Count(updated, table, 1);

    public void Unchanged(RecordTable table)
    {
        unchanged++;
        if (table == InteractionTables.Interactions)
            unchangedContacts++;
    }

    public void LeaveOut(string reason, int count = 1) => Count(leftOut, reason, count);

    public void Reject(long line, string code, string why) => Reject(line, $"line {line}", code, why);

    /// <param name="order">Rejections stand in the order of these.</param>
    /// <param name="at">The place in words.</param>
    public void Reject(long order, string at, string code, string why) => rejected.Add((order, new Rejection(at, code, why)));

    public void Reject(TableFault fault) => Reject(fault.Line, fault.Code, fault.Message);

    public FileReport Report() => new(
        path, Preset ?? Format.ToString().ToLowerInvariant(), created, updated, unchanged, [.. rejected.OrderBy(r => r.Line).Select(r => r.Rejection)], leftOut, IsRemembered)
    { UnchangedContacts = unchangedContacts };

    private static void Count(SortedDictionary<string, int> counts, string what, int count) => counts[what] = counts.GetValueOrDefault(what) + count;
}
