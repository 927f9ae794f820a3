using Evenkeel.App.Fit;
using Evenkeel.App.Leads;
using Evenkeel.App.Tables;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Lists;

/// <summary>Shows the lists that leads draw on: stages, offerings, sources, own fields and criteria.</summary>
public sealed class ShowLists(Store.Store store)
{
    /// <param name="Lists">Stage, offering, source, criterion, own-field.</param>
    public sealed record Answer(IReadOnlyList<List> Lists);

    /// <param name="Entries">In their order; merged ones stand for another one and are not shown.</param>
    public sealed record List(string Kind, IReadOnlyList<Entry> Entries);

    /// <param name="Used">How many leads have it, have been in it, or say something in it; how many scores there are by a criterion.</param>
    /// <param name="Merged">Names of entries that were merged into it.</param>
    /// <param name="OwnField">For own fields only.</param>
    public sealed record Entry(Guid Id, int Version, string Name, bool IsRetired, int Used, IReadOnlyList<string> Merged, Shape? OwnField);

    /// <param name="Of">The kinds of record that have it: lead, person, organisation.</param>
    /// <param name="Kind">text, number, day, choice or yes-no.</param>
    public sealed record Shape(IReadOnlyList<string> Of, string Kind, IReadOnlyList<string> Choices);

    public async Task<Answer> Run(CancellationToken cancel)
    {
        var lists = new List<List>();
        foreach (var table in ListTables.All.OrderBy(table => table == ListTables.OwnFields))
            lists.Add(await Show(table, cancel));
        store.ChangeTracker.Clear();
        return new Answer(lists);
    }

    private async Task<List> Show(RecordTable table, CancellationToken cancel)
    {
        var all = await FindListed.Load(store, table, cancel);
        var used = await Used(table, cancel);
        var merged = all.Where(entry => entry.MergedIntoId is not null).ToLookup(entry => entry.MergedIntoId!.Value, entry => entry.Name);
        return new List(table.Kind, [.. FindListed.InOrder(all).Select(entry => new Entry(
            entry.Id, entry.Version, entry.Name, entry.IsRetired, used.GetValueOrDefault(entry.Id), [.. merged[entry.Id]],
            entry is OwnField field ? new Shape(field.Of, OwnFieldKinds.Text(field.Kind), field.Choices) : null))]);
    }

    private Task<Dictionary<Guid, int>> Used(RecordTable table, CancellationToken cancel)
    {
        var uses = table == LeadTables.Stages ? store.LeadStages.Select(change => new { Entry = change.StageId, Lead = change.LeadId }).Distinct().Select(use => use.Entry)
            : table == LeadTables.Offerings ? store.Leads.Where(lead => lead.OfferingId != null).Select(lead => lead.OfferingId!.Value)
            : table == LeadTables.Sources ? store.Leads.Where(lead => lead.SourceId != null).Select(lead => lead.SourceId!.Value)
            : table == FitTables.Criteria ? store.Assessments.Where(of => of.Score != null).Select(of => of.CriterionId)
            : store.OwnValues.Select(value => value.FieldId);
        return uses.GroupBy(entry => entry).Select(entry => new { entry.Key, Count = entry.Count() }).ToDictionaryAsync(entry => entry.Key, entry => entry.Count, cancel);
    }
}
