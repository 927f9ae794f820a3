using Evenkeel.App.Leads;
using Evenkeel.App.Lists;
using Evenkeel.App.Store;
using Evenkeel.App.Tables;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>
/// Merges a person into another one: all that was tied to the one is tied to the other, in one batch. The one who was merged is kept out of sight, so that a file, an address or a name that
/// knows them finds the other.
/// </summary>
public sealed class MergePeople(Store.Store store)
{
    public const string What = "person.merged";

    /// <param name="Into">Who stays.</param>
    /// <param name="DryRun">Say what they would be together, and change nothing.</param>
    public sealed record Ask(Guid Id, Guid Into, int? SeenVersion = null, bool DryRun = false);

    /// <param name="Id">Who stays.</param>
    /// <param name="Batch">What an undo takes back; null in a dry run.</param>
    /// <param name="Together">What they say from then on.</param>
    /// <param name="Moved">How many records go over, by kind.</param>
    public sealed record Answer(Guid Id, int Version, Guid? Batch, PersonSide Together, IReadOnlyDictionary<string, int> Moved);

    /// <returns>The answer, or <c>person.unknown</c>, <c>record.changed-meanwhile</c>, <c>person.merge-itself</c>, <c>people.too-many</c> or <c>text.too-long</c>.</returns>
    public async Task<Result<Answer>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await store.ToChange<Person>(ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        if (ask.Into == ask.Id)
            return new Refusal("person.merge-itself");
        var other = await store.ToChange<Person>(ask.Into, null, cancel);
        if (other.Refusal is { } noOther)
            return noOther;
        var (goes, stays) = (found.Value, other.Value);
        if (JoinPeople.Into(stays, goes) is { } cannot)
            return cannot;
        var moved = await Move(goes, stays, cancel);
        goes.MergedIntoId = stays.Id;
        var before = await PersonSide.Of(store, stays, cancel);
        var together = before with { Leads = before.Leads + moved.GetValueOrDefault("lead"), Contacts = before.Contacts + moved.GetValueOrDefault("interaction-person") };
        if (ask.DryRun)
        {
            store.ChangeTracker.Clear();
            return new Answer(stays.Id, stays.Version, null, together, moved);
        }
        var saved = await store.Save(What, cancel);
        return saved.Refusal is { } meanwhile ? meanwhile : new Answer(stays.Id, stays.Version, saved.Value, together, moved);
    }

    private async Task<Dictionary<string, int>> Move(Person goes, Person stays, CancellationToken cancel)
    {
        var parts = (await store.InteractionPeople.Where(part => part.PersonId == stays.Id).Select(part => part.InteractionId).ToListAsync(cancel)).ToHashSet();
        var said = (await store.OwnValues.Where(value => value.PersonId == stays.Id).Select(value => value.FieldId).ToListAsync(cancel)).ToHashSet();
        var doubled = new List<IRecord>();
        var moved = await MoveReferences.Run(store, goes, stays, record =>
        {
            if (record is InteractionPerson part && parts.Contains(part.InteractionId))
                doubled.Add(record);
            else if (record is not OwnValue value || !said.Contains(value.FieldId))
                return false;
            return true;
        }, cancel);
        store.RemoveRange(doubled);
        foreach (var lead in moved.OfType<Lead>().Where(lead => lead.IntroducedById is { } introducer && introducer == lead.PersonId))
            lead.IntroducedById = null;
        return MoveReferences.Count(moved, PeopleTables.People);
    }
}
