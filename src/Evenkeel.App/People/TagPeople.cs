using Evenkeel.App.Leads;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>Gives many people a tag, or takes one off them, as one batch. Somebody who does not allow it is left as they are, and named.</summary>
public sealed class TagPeople(Store.Store store)
{
    public const int Most = ChangeLeads.Most;

    /// <param name="Add">The tag that all of them have from then on; null for none.</param>
    /// <param name="Remove">The one that none of them has any more, however it is cased; null for none.</param>
    public sealed record Ask(IReadOnlyList<ChangeLeads.Seen> People, string? Add = null, string? Remove = null);

    /// <param name="Batch">What an undo takes back; null when nothing had changed.</param>
    public sealed record Answer(Guid? Batch, IReadOnlyList<PersonChanged> Changed, IReadOnlyList<ChangeLeads.Left> Left);

    /// <returns>What was done; or <c>people.none-chosen</c>, <c>people.too-many-chosen</c>, <c>people.no-tag</c>, <c>text.too-long</c> or <c>record.changed-meanwhile</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        if (ask.People.Count is 0 or > Most)
            return ask.People.Count == 0 ? new Refusal("people.none-chosen") : new Refusal("people.too-many-chosen", Most.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var (add, remove) = (Several.Read([ask.Add ?? ""], [], text => text, SearchKey.Of), Several.Read([ask.Remove ?? ""], [], text => text, SearchKey.Of));
        if ((add.Refusal ?? remove.Refusal) is { } tooLong)
            return tooLong;
        if (add.Value.Count + remove.Value.Count == 0)
            return new Refusal("people.no-tag");
        var ids = ask.People.Select(seen => seen.Id).ToHashSet();
        var people = await store.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, cancel);
        var (done, left) = (new List<Person>(), new List<ChangeLeads.Left>());
        foreach (var seen in ask.People.DistinctBy(seen => seen.Id))
        {
            var person = people.GetValueOrDefault(seen.Id);
            var refusal = person is null ? new Refusal("person.unknown")
                : seen.Version is { } version && version != person.Version ? new Refusal("record.changed-meanwhile")
                : Apply(person, add.Value, remove.Value);
            if (refusal is null)
                done.Add(person!);
            else
                left.Add(new(seen.Id, person?.Name, refusal.Code, Words.Of(refusal)));
        }
        if (done.Count == 0)
            return new Answer(null, [], left);
        var saved = await store.Save("people.tagged", cancel);
        return saved.Refusal is { } stood ? stood : new Answer(saved.Value, [.. done.Select(person => new PersonChanged(person.Id, person.Version, saved.Value))], left);
    }

    /// <returns>Null, or <c>people.too-many</c>; nothing is changed then.</returns>
    private static Refusal? Apply(Person person, List<string> add, List<string> remove)
    {
        var tags = person.Tags.Where(tag => !remove.Exists(other => SearchKey.Of(other) == SearchKey.Of(tag))).ToList();
        tags.AddRange(add.Where(tag => !tags.Exists(other => SearchKey.Of(other) == SearchKey.Of(tag))));
        if (tags.Count > Several.Most && tags.Count > person.Tags.Count)
            return new Refusal("people.too-many", Several.Most.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (!tags.SequenceEqual(person.Tags))
            person.Tags = tags;
        return null;
    }
}
