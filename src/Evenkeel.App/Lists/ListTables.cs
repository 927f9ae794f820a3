using Evenkeel.App.Tables;

namespace Evenkeel.App.Lists;

/// <summary>The fields of own fields and their values, and which kinds of record are lists.</summary>
public static class ListTables
{
    public static readonly RecordTable<OwnField> OwnFields = new RecordTable<OwnField>("own-field", "own_field_kinds")
        .Text("name", x => x.Name, (x, v) => x.Name = v ?? "")
        .List("of", x => x.Of, (x, v) => x.Of = v)
        .Text("kind", x => OwnFieldKinds.Text(x.Kind), (x, v) => x.Kind = OwnFieldKinds.ToKind(v) ?? OwnFieldKind.Text)
        .List("choices", x => x.Choices, (x, v) => x.Choices = v)
        .Listed("own-field");

    /// <summary>In files, the record that has the value is named by <c>of</c> and <c>id</c>.</summary>
    public static readonly RecordTable<OwnValue> OwnValues =
        new RecordTable<OwnValue>("own-value", "own_fields", partOf: x => x.LeadId ?? x.PersonId ?? x.OrganisationId, person: x => x.PersonId)
            .Reference("lead_id", "lead", x => x.LeadId, (x, v) => x.LeadId = v)
            .Reference("person_id", "person", x => x.PersonId, (x, v) => x.PersonId = v)
            .Reference("organisation_id", "organisation", x => x.OrganisationId, (x, v) => x.OrganisationId = v)
            .Reference("field", "own-field", x => x.FieldId, (x, v) => x.FieldId = v ?? default)
            .Text("value", x => x.Value, (x, v) => x.Value = v ?? "");

    /// <summary>The kinds whose records are entries of a list.</summary>
    public static IEnumerable<RecordTable> All => RecordTables.All.Where(table => table.Record.IsAssignableTo(typeof(IListed)));

    /// <summary>What every entry of a list has beside its name.</summary>
    public static RecordTable<T> Listed<T>(this RecordTable<T> table, string kind) where T : class, IListed, new() => table
        .Whole("position", x => x.Position, (x, v) => x.Position = v)
        .Flag("retired", x => x.IsRetired, (x, v) => x.IsRetired = v)
        .Reference("merged_into", kind, x => x.MergedIntoId, (x, v) => x.MergedIntoId = v);

    /// <summary>The order in which entries are offered.</summary>
    public static IOrderedQueryable<T> InOrder<T>(this IQueryable<T> entries) where T : class, IListed =>
        entries.OrderBy(entry => entry.Position).ThenBy(entry => entry.NameKey).ThenBy(entry => entry.Id);
}
