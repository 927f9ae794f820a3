using Evenkeel.App.Store;
using Evenkeel.App.Tables;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Lists;

/// <summary>Writes what a record says in its own fields, as part of changing the record.</summary>
internal static class SetOwnValues
{
    /// <param name="record">A lead, a person or an organisation, tracked.</param>
    /// <param name="values">By the names of the fields; an empty one takes the value out.</param>
    /// <returns>Null, or <c>own-field.unknown</c>, <c>own-field.value</c> or <c>text.too-long</c>.</returns>
    public static async Task<Refusal?> Of(Store.Store store, IRecord record, IReadOnlyDictionary<string, string?> values, CancellationToken cancel)
    {
        var kind = RecordTables.Of(record.GetType()).Kind;
        var fields = await store.OwnFields.Where(field => field.MergedIntoId == null).ToListAsync(cancel);
        var there = await store.OwnValues.Where(value => value.LeadId == record.Id || value.PersonId == record.Id || value.OrganisationId == record.Id).ToListAsync(cancel);
        foreach (var (name, text) in values)
        {
            if (fields.FirstOrDefault(field => field.NameKey == SearchKey.Of(name) && field.Of.Contains(kind)) is not { } field)
                return new Refusal("own-field.unknown", name);
            var value = OwnFieldKinds.Read(field, text);
            if (value.Refusal is { } refusal)
                return refusal;
            var old = there.FirstOrDefault(other => other.FieldId == field.Id);
            if (value.Value is not { } said)
            {
                if (old is not null)
                    store.Remove(old);
                continue;
            }
            if (old is null)
            {
                old = store.Create<OwnValue>();
                old.FieldId = field.Id;
                old.BelongTo(kind, record.Id);
            }
            old.Value = said;
        }
        return null;
    }
}
