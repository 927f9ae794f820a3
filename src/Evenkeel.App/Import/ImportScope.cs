using Evenkeel.App.People;
using Evenkeel.App.Rates;
using Evenkeel.App.Tables;
using Evenkeel.App.Time;

namespace Evenkeel.App.Import;

/// <summary>What an import can speak of, and so how much of the workspace has to be looked at: contacts and hours may be a hundred times as many as all else.</summary>
/// <param name="TellsOfContacts">Whether it has contacts other than those of traffic, or a history: then all contacts count.</param>
/// <param name="TellsOfTime">Whether it has entries of time, or a history: then all of them count.</param>
/// <param name="TellsOfRates">Whether it has exchange rates, or a history.</param>
/// <param name="HasAddressBook">Whether it may change people.</param>
/// <param name="Contacts">The ids of the contacts of traffic.</param>
/// <param name="Kinds">The kinds of which it may change records.</param>
internal sealed record ImportScope(bool TellsOfContacts, bool TellsOfTime, bool TellsOfRates, bool HasAddressBook, IReadOnlyList<string> Contacts, IReadOnlySet<string> Kinds)
{
    public static ImportScope Of(IReadOnlyList<ReadFile> files)
    {
        var tables = files.SelectMany(file => file.Tables).ToList();
        var told = tables.Where(table => !table.Rows.Exists(row => row.IsTraffic)).ToList();
        var contacts = tables.Except(told).Where(table => table.Table == InteractionTables.Interactions).SelectMany(table => table.Rows.SelectMany(Ids)).Distinct(StringComparer.Ordinal).ToList();
        var (hasHistory, tellsOfTime) = (files.Any(file => file.History.Count > 0), told.Exists(table => table.Table == TimeTables.Entries));
        HashSet<string> kinds = told.Count == 0 && contacts.Count > 0 ? [InteractionTables.Interactions.Kind] : [.. RecordTables.All.Where(table => hasHistory || tellsOfTime || table != TimeTables.Entries).Select(table => table.Kind)];
        return new(
            hasHistory || told.Exists(table => IsContacts(table.Table)), hasHistory || tellsOfTime, hasHistory || told.Exists(table => table.Table == RateTables.Rates), told.Exists(table => table.Table == PeopleTables.People || table.Table == PeopleTables.Organisations), contacts, kinds);
    }

    /// <summary>Whether all records of a kind are looked at.</summary>
    public bool Loads(RecordTable table) => (TellsOfContacts || !IsContacts(table)) && (TellsOfTime || table != TimeTables.Entries) && (TellsOfRates || table != RateTables.Rates);

    private static IEnumerable<string> Ids(IncomingRow row) => row.Otherwise is { } other ? [row.Id!, ContactKeys.Bounded(other)] : [row.Id!];

    private static bool IsContacts(RecordTable table) => table == InteractionTables.Interactions || table == InteractionTables.People;
}
