using Evenkeel.App.Store;
using Evenkeel.App.Tasks;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>Writes down that one talked, wrote or met; steps with these people that come round again begin anew from that day.</summary>
public sealed class LogContact(Store.Store store)
{
    public const int MostPeople = 500;

    /// <param name="People">Who took part.</param>
    public sealed record Ask(InteractionFields Fields, IReadOnlyList<Guid>? People);

    /// <returns>The change, or <c>interaction.nobody</c>, <c>people.too-many</c>, <c>person.unknown</c> or what <see cref="InteractionFields"/> refuse.</returns>
    public async Task<Result<InteractionChanged>> Run(Ask ask, CancellationToken cancel)
    {
        List<Guid> people = [.. (ask.People ?? []).Distinct()];
        if (people.Count == 0)
            return new Refusal("interaction.nobody");
        if (people.Count > MostPeople)
            return new Refusal("people.too-many", MostPeople.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (await store.People.CountAsync(person => people.Contains(person.Id), cancel) < people.Count)
            return new Refusal("person.unknown");
        var interaction = store.Create<Interaction>();
        if (await ask.Fields.Apply(store, interaction, cancel) is { } refusal)
            return refusal;
        foreach (var person in people)
        {
            var part = store.Create<InteractionPerson>();
            (part.InteractionId, part.PersonId) = (interaction.Id, person);
        }
        var on = CalendarDay.Of(interaction.At, (await store.Workspace(cancel)).Zone());
        return await InteractionChanged.Save(store, interaction, "contact.logged", cancel, await StepsAfterContact.Move(store, people, on, cancel));
    }
}
