using Evenkeel.App.People;
using Evenkeel.App.Tables;

namespace Evenkeel.App.Import;

/// <summary>What an import can speak of, and so how much of the workspace has to be looked at: contacts may be a hundred times as many as all else.</summary>
/// <param name="TellsOfContacts">Whether it has contacts other than those of traffic, or a history: then all contacts count.</param>
/// <param name="HasAddressBook">Whether it may change people.</param>
/// <param name="Contacts">The ids of the contacts of traffic.</param>
/// <param name="Kinds">The kinds of which it may change records.</param>
internal sealed record ImportScope(bool TellsOfContacts, bool HasAddressBook, IReadOnlyList<string> Contacts, IReadOnlySet<string> Kinds)
{
    public static ImportScope Of(IReadOnlyList<ReadFile> files)
    {
        var tables = files.SelectMany(file => file.Tables).ToList();
        var told = tables.Where(table => !table.Rows.Exists(row => row.IsTraffic)).ToList();
        var contacts = tables.Except(told).Where(table => table.Table == InteractionTables.Interactions).SelectMany(table => table.Rows.SelectMany(Ids)).Distinct(StringComparer.Ordinal).ToList();
        HashSet<string> kinds = told.Count == 0 && contacts.Count > 0 ? [InteractionTables.Interactions.Kind] : [.. RecordTables.All.Select(table => table.Kind)];
        return new(
            files.Any(file => file.History.Count > 0) || told.Exists(table => IsContacts(table.Table)), told.Exists(table => table.Table == PeopleTables.People || table.Table == PeopleTables.Organisations), contacts, kinds);
    }

    /// <summary>Whether all records of a kind are looked at.</summary>
    public bool Loads(RecordTable table) => TellsOfContacts || !IsContacts(table);

    private static IEnumerable<string> Ids(IncomingRow row) => row.Otherwise is { } other ? [row.Id!, ContactKeys.Bounded(other)] : [row.Id!];

    private static bool IsContacts(RecordTable table) => table == InteractionTables.Interactions || table == InteractionTables.People;
}
