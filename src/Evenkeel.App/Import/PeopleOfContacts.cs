using Evenkeel.App.People;
using Evenkeel.App.Store;

namespace Evenkeel.App.Import;

/// <summary>An interaction's row names who took part: they come in with it, and nobody is taken out.</summary>
internal sealed class PeopleOfContacts(Store.Store store, Identities identities, MadeRecords made)
{
    /// <summary>The latest contact of traffic that this import makes known and that has been, of each person, and the file that told of it first.</summary>
    public Dictionary<Guid, (DateTime At, ReadFile File)> Latest { get; } = [];

    public void Take(IEnumerable<(ReadFile File, IncomingRow Row, Guid Interaction)> interactions)
    {
        var now = store.Clock.Now();
        foreach (var (file, row, interaction) in interactions.Where(found => made.Has(found.Interaction)))
            foreach (var name in PersonIds.Of(row))
            {
                var person = identities.Resolve(PeopleTables.People.Kind, name) ?? made.KeepAsName(file, PeopleTables.People, name).Id;
                var fields = new RowFields { ["interaction_id"] = interaction.ToString(), ["person_id"] = person.ToString() };
                if (identities.FindMoment(InteractionTables.People, fields) is not null)
                    continue;
                if (row.IsTraffic && made.Created.GetValueOrDefault(interaction) is Interaction { At: var at } && at <= now && (!Latest.TryGetValue(person, out var latest) || latest.At < at))
                    Latest[person] = (at, latest.File ?? file);
                made.Create(file, InteractionTables.People, store.Ids.Next(), fields, new IncomingRow(row.Line, null, new(0)) { RecordedAt = row.RecordedAt }, isCounted: !made.Created.ContainsKey(interaction));
            }
    }
}
