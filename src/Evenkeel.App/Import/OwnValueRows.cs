using Evenkeel.App.Lists;
using Evenkeel.App.Tables;
using Evenkeel.Core;

namespace Evenkeel.App.Import;

/// <summary>The rows of own_fields.csv, where <c>of</c> and <c>id</c> name the record that has the value.</summary>
internal static class OwnValueRows
{
    public const string Of = "of";
    private static readonly string[] Needed = ["field", "value"];

    /// <summary>Puts the record that a row names into the field of its kind.</summary>
    /// <param name="of">A kind, or its table: lead, leads.</param>
    /// <returns>Null, or <c>row.needs</c> or <c>own-field.of</c>.</returns>
    public static Refusal? TakeSubject(RowFields fields, string of, string id)
    {
        if (OwnFieldKinds.Subjects.FirstOrDefault(kind => of.Trim() == kind || of.Trim() == RecordTables.Of(kind)!.File) is not { } subject)
            return new Refusal("own-field.of", string.Join(", ", OwnFieldKinds.Subjects));
        fields[subject + "_id"] = id.Trim();
        return id.Trim().Length == 0 ? new Refusal("row.needs", "id") : null;
    }

    /// <returns>Null, or <c>row.needs</c>.</returns>
    public static Refusal? Wrong(RowFields fields) =>
        Needed.FirstOrDefault(name => fields.GetValueOrDefault(name) is null) is { } empty ? new Refusal("row.needs", empty) : null;

    public static string Subject(RowFields fields) => OwnFieldKinds.Subjects.First(kind => fields.GetValueOrDefault(kind + "_id") is not null);

    public static string Subject(OwnValue value) => value.LeadId is not null ? "lead" : value.PersonId is not null ? "person" : "organisation";
}
