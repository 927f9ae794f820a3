using Evenkeel.App.History;
using Evenkeel.App.Store;
using Evenkeel.App.Tables;
using Evenkeel.App.Workspaces;
using Evenkeel.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>By what one person is known, today and in the history, and where the records say so.</summary>
internal sealed class Trace
{
    /// <summary>What stands where a name stood.</summary>
    private static string Somebody => Words.Say("person.somebody");

    private const int Shortest = 2;
    private static readonly string[] Reached = ["emails", "phones", "links"];

    private readonly IReadOnlyCollection<string> people;
    private readonly Mentions everywhere;
    private readonly Mentions nearby;
    private readonly HashSet<Guid> tied;

    private Trace(IReadOnlyCollection<string> people, IReadOnlyCollection<string> terms, IEnumerable<string> nearby, HashSet<Guid> tied)
    {
        (this.people, this.tied) = (people, tied);
        everywhere = new Mentions(terms.Where(term => term.Any(c => !char.IsLetter(c))), Somebody);
        this.nearby = new Mentions(terms.Concat(nearby), Somebody);
    }

    /// <summary>A name of one word may mean anybody and anything: it is looked for only in what is tied to the person, and so are the first and the last word of a longer one.</summary>
    /// <param name="people">Every entry of the one person.</param>
    public static async Task<Trace> Of(Store.Store store, IReadOnlyList<Person> people, CancellationToken cancel)
    {
        var (terms, words) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        foreach (var person in people)
        {
            var earlier = await store.Changes.AsNoTracking().Where(change => change.RecordId == person.Id).Select(change => new { change.Before, change.After }).ToListAsync(cancel);
            foreach (var fields in earlier.SelectMany(change => new[] { JsonText.Fields(change.Before), JsonText.Fields(change.After) }).Append(PeopleTables.People.All(person)))
            {
                var (given, family) = (fields.GetValueOrDefault("given_name") ?? person.GivenName, fields.GetValueOrDefault("family_name") ?? person.FamilyName);
                var name = fields.GetValueOrDefault("name") ?? person.Name;
                terms.UnionWith([name, $"{given} {family}".Trim(), $"{family} {given}".Trim(), $"{family}, {given}".Trim(' ', ',')]);
                terms.UnionWith(Reached.SelectMany(field => Canonical.List(fields.GetValueOrDefault(field))));
                var parts = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
                words.UnionWith(new[] { given, family, parts[0], parts[^1] }.OfType<string>());
            }
        }
        terms.RemoveWhere(term => term.Length < Shortest);
        words.RemoveWhere(word => word.Length < Shortest);
        var tied = new HashSet<Guid>();
        foreach (var id in people.Select(person => person.Id))
        {
            var text = id.ToString();
            tied.UnionWith(await store.Changes.AsNoTracking().Where(change => change.PersonId == id || change.Before!.Contains(text) || change.After!.Contains(text))
                .Select(change => change.RecordId).Distinct().ToListAsync(cancel));

            // A contact is tied to whoever took part, though only their part in it names them.
            tied.UnionWith(await store.Changes.AsNoTracking().Where(part => part.PersonId == id && part.Kind == InteractionTables.People.Kind && part.PartOfId != null)
                .Select(part => part.PartOfId!.Value).Distinct().ToListAsync(cancel));
        }
        return new Trace([.. people.Select(person => person.Id.ToString())], terms, words, tied);
    }

    /// <summary>Takes the person out of what a record says.</summary>
    /// <returns>Whether the record said anything of them.</returns>
    public bool TakeOut(RecordTable table, IRecord record)
    {
        var isTaken = false;
        foreach (var column in table.Columns)
        {
            var said = table.Get(record, column.Name);
            var left = TakeOut(table, column, said, IsTied(record.Id, table.PartOf(record)));
            if (said == left)
                continue;
            table.Set(record, column.Name, left);
            isTaken = true;
        }
        return isTaken;
    }

    /// <summary>Takes the person out of one side of a change.</summary>
    public string? TakeOut(RecordTable table, Change change, string? json)
    {
        var isTied = IsTied(change.RecordId, change.PartOfId);
        if (json is null || !(people.Any(person => json.Contains(person, StringComparison.Ordinal)) || (isTied ? nearby : everywhere).In(json)))
            return json;
        var fields = JsonText.Fields(json);
        foreach (var column in table.Columns)
            if (fields.TryGetValue(column.Name, out var said))
                fields[column.Name] = TakeOut(table, column, said, isTied);
        return JsonText.Of(fields);
    }

    /// <summary>Whether a text names them, wherever it stands.</summary>
    public bool IsNamedIn(string? text) => everywhere.In(text);

    private bool IsTied(Guid record, Guid? partOf) => tied.Contains(record) || (partOf is { } whole && tied.Contains(whole));

    /// <summary>Somebody else's own name, address and number stay theirs, though they be the same; so do the settings.</summary>
    private string? TakeOut(RecordTable table, Column column, string? said, bool isTied) => column.Type switch
    {
        _ when table == WorkspaceTable.Settings => said,
        FieldType.Reference => said is not null && people.Contains(said) ? null : said,
        FieldType.Text or FieldType.List or FieldType.Facts when table != PeopleTables.People || column.Name is "notes" or "met_where" or "role" => (isTied ? nearby : everywhere).Without(said),
        _ => said,
    };
}
