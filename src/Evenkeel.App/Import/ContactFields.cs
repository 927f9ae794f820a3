using Evenkeel.App.People;
using Evenkeel.App.Store;
using Evenkeel.App.Tables;

namespace Evenkeel.App.Import;

/// <summary>What one contact adds to another of the same person: values that are new, and texts that were missing.</summary>
internal static class ContactFields
{
    /// <param name="there">What is known already, by field; null where nothing is.</param>
    /// <returns>The fields that change.</returns>
    public static IEnumerable<KeyValuePair<string, string?>> Added(RecordTable table, Func<string, string?> there, RowFields further)
    {
        foreach (var (field, text) in further)
            if (there(field) is not { Length: > 0 } known || (field == "name" && table == PeopleTables.People && IsAddress(known, there) && !IsAddress(text!, further.GetValueOrDefault)))
                yield return new(field, text);
            else if (IsList(table, field) && Joined(field, known, text) is { } joined)
                yield return new(field, joined);
    }

    public static bool IsList(RecordTable table, string field) => table.Columns.First(column => column.Name == field).Type == FieldType.List;

    /// <summary>Whether somebody is called by their address, for want of a name.</summary>
    private static bool IsAddress(string name, Func<string, string?> fields) => Canonical.List(fields("emails")).Concat(Canonical.List(fields("phones"))).Contains(name);

    private static string? Joined(string field, string known, string? further)
    {
        var values = Canonical.List(known);
        var seen = values.Select(value => Key(field, value)).ToHashSet(StringComparer.Ordinal);
        var added = Canonical.List(further).Where(value => seen.Add(Key(field, value))).Take(Math.Max(0, Several.Most - values.Count)).ToList();
        return added.Count > 0 ? Canonical.List([.. values, .. added]) : null;
    }

    private static string Key(string field, string value) => field switch
    {
        "emails" => ContactKeys.Email(value),
        "phones" => ContactKeys.Phone(value),
        "tags" => SearchKey.Of(value),
        _ => value,
    };
}
