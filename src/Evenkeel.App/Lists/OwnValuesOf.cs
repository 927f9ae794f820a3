using Evenkeel.App.Store;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Lists;

/// <summary>Reads the own fields of a record with what it says in them.</summary>
public static class OwnValuesOf
{
    /// <param name="Kind">text, number, day, choice or yes-no.</param>
    /// <param name="Choices">Those offered, and the record's own where it is no longer offered.</param>
    /// <param name="Text">Days like 2026-03-31, numbers with a dot, yes or no; null where nothing is said.</param>
    public sealed record Value(Guid FieldId, string Field, string Kind, IReadOnlyList<string> Choices, string? Text);

    /// <summary>In their order; a retired field only where the record says something in it.</summary>
    /// <param name="kind">One of <see cref="OwnFieldKinds.Subjects"/>.</param>
    /// <param name="record">Null for one that is still to be.</param>
    public static async Task<List<Value>> Of(Store.Store store, string kind, Guid? record, CancellationToken cancel)
    {
        var said = (await store.OwnValues.AsNoTracking()
                .Where(value => record != null && (value.LeadId == record || value.PersonId == record || value.OrganisationId == record)).OrderBy(value => value.Id).ToListAsync(cancel))
            .DistinctBy(value => value.FieldId).ToDictionary(value => value.FieldId, value => value.Value);
        var fields = await store.OwnFields.AsNoTracking().Where(field => field.MergedIntoId == null).InOrder().ToListAsync(cancel);
        return [.. fields.Where(field => field.Of.Contains(kind) && (!field.IsRetired || said.ContainsKey(field.Id))).Select(field =>
        {
            var text = said.GetValueOrDefault(field.Id);
            var choices = text is null || field.Kind != OwnFieldKind.Choice || field.Choices.Contains(text) ? field.Choices : [.. field.Choices, text];
            return new Value(field.Id, field.Name, OwnFieldKinds.Text(field.Kind), choices, text);
        })];
    }

    private sealed record Said(Guid Lead, string Field, string Text);

    private static readonly Statement<List<Guid>, Said> OfLeads = new((store, leads) =>
        from value in store.OwnValues.AsNoTracking()
        join field in store.OwnFields on value.FieldId equals field.Id
        where value.LeadId != null && leads.Contains(value.LeadId.Value)
        orderby field.Position, field.Id, value.Id
        select new Said(value.LeadId!.Value, field.Name, value.Value));

    /// <summary>What each of these leads says, by lead, in the order of the fields.</summary>
    internal static async Task<ILookup<Guid, (string Field, string Text)>> Leads(Store.Store store, IReadOnlySet<Guid> leads, CancellationToken cancel) =>
        (await OfLeads.ToList(store, [.. leads], cancel)).ToLookup(said => said.Lead, said => (said.Field, said.Text));
}
