using Evenkeel.App.Fit;
using Evenkeel.App.Leads;
using Evenkeel.App.Store;
using Evenkeel.App.Tables;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Lists;

/// <summary>
/// Merges an entry of a list into another one: all that had the one has the other, in one batch. The merged entry is kept out of sight, so that a file
/// or a name that knows it finds the other one.
/// </summary>
public sealed class MergeListed(Store.Store store)
{
    /// <param name="List">stage, offering, source or own-field.</param>
    /// <param name="Into">The entry that stays.</param>
    public sealed record Ask(string List, Guid Id, Guid Into, int? SeenVersion = null);

    /// <returns>
    /// The change, or <c>list.unknown</c>, <c>list.merged-already</c>, <c>record.changed-meanwhile</c>, <c>list.merge-itself</c>, or
    /// <c>list.merge-kinds</c> for own fields of different kinds, and criteria of different scales.
    /// </returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        var found = await FindListed.ToChange(store, ask.List, ask.Id, ask.SeenVersion, cancel);
        if (found.Refusal is { } unknown)
            return unknown;
        var entry = found.Value.Entry;
        if (ask.Into == entry.Id)
            return new Refusal("list.merge-itself");
        if (found.Value.All.FirstOrDefault(other => other.Id == ask.Into && other.MergedIntoId is null) is not { } into)
            return new Refusal("list.unknown");
        if (entry is OwnField from && into is OwnField to)
        {
            if (from.Kind != to.Kind)
                return new Refusal("list.merge-kinds", from.Name, to.Name);
            to.Of = [.. OwnFieldKinds.Subjects.Where(subject => to.Of.Contains(subject) || from.Of.Contains(subject))];
            to.Choices = [.. to.Choices.Union(from.Choices)];
        }
        if (entry is Criterion one && into is Criterion other && one.Scale != other.Scale)
            return new Refusal("list.merge-kinds", one.Name, other.Name);
        await RemoveDoubled(await MoveReferences.Run(store, entry, into, _ => false, cancel), into, cancel);
        entry.MergedIntoId = into.Id;
        return await store.SaveOne(entry, "list.merged", cancel);
    }

    /// <summary>A lead that went from the one stage into the other has not moved; a record that said something in both fields keeps what it said in the one that stays.</summary>
    private async Task RemoveDoubled(List<IRecord> moved, IListed into, CancellationToken cancel)
    {
        var touched = moved.OfType<LeadStage>().ToHashSet();
        var leads = touched.Select(change => change.LeadId).ToHashSet();
        foreach (var lead in (await store.LeadStages.Where(change => leads.Contains(change.LeadId)).ToListAsync(cancel)).GroupBy(change => change.LeadId))
        {
            var changes = lead.OrderBy(change => change.At).ThenBy(change => change.Id).ToList();
            foreach (var (before, change) in changes.Zip(changes.Skip(1)))
                if (before.StageId == change.StageId && (touched.Contains(before) || touched.Contains(change)))
                    store.Remove(change);
        }
        var values = moved.OfType<OwnValue>().ToHashSet();
        if (values.Count == 0)
            return;
        var said = (await store.OwnValues.Where(value => value.FieldId == into.Id).ToListAsync(cancel)).Where(value => !values.Contains(value)).Select(Whose).ToHashSet();
        store.RemoveRange(values.Where(value => said.Contains(Whose(value))));
    }

    private static (Guid?, Guid?, Guid?) Whose(OwnValue value) => (value.LeadId, value.PersonId, value.OrganisationId);
}
