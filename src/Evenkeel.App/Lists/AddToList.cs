using Evenkeel.App.Leads;
using Evenkeel.App.Store;
using Evenkeel.Core;

namespace Evenkeel.App.Lists;

/// <summary>Adds a stage, an offering, a source or an own field, at the end of its list.</summary>
public sealed class AddToList(Store.Store store)
{
    /// <param name="List">stage, offering, source or own-field.</param>
    /// <param name="Of">For an own field: the kinds of record that have it (lead, person, organisation); leads when null.</param>
    /// <param name="Kind">For an own field: text, number, day, choice or yes-no; text when null.</param>
    /// <param name="Choices">For an own field of choices.</param>
    public sealed record Ask(string List, string? Name, IReadOnlyList<string>? Of = null, string? Kind = null, IReadOnlyList<string>? Choices = null);

    /// <returns>The change, or <c>list.unknown</c>, <c>own-field.kind</c>, <c>own-field.of</c> or what a name or choices are refused for.</returns>
    public async Task<Result<Changed>> Run(Ask ask, CancellationToken cancel)
    {
        if (ListTables.All.FirstOrDefault(table => table.Kind == ask.List) is not { } table)
            return new Refusal("list.unknown");
        var all = table == LeadTables.Stages ? [.. await FirstStages.Ensure(store, cancel), .. await FindListed.Load(store, table, cancel)] : await FindListed.Load(store, table, cancel);
        var name = FindListed.Name(ask.Name, all);
        if (name.Refusal is { } refusal)
            return refusal;
        var entry = (IListed)table.New();
        (entry.WorkspaceId, entry.Id, entry.Version, entry.RecordedAt) = (store.Session.WorkspaceId, store.Ids.Next(), 1, store.Clock.Now());
        (entry.Name, entry.Position) = (name.Value, all.Select(other => other.Position + 1).DefaultIfEmpty().Max());
        if (entry is OwnField field && Shape(field, ask) is { } wrong)
            return wrong;
        store.Add(entry);
        return await store.SaveOne(entry, "list.added", cancel);
    }

    private static Refusal? Shape(OwnField field, Ask ask)
    {
        field.Of = [.. (ask.Of ?? [LeadTables.Leads.Kind]).Distinct()];
        if (field.Of.Count == 0 || field.Of.Except(OwnFieldKinds.Subjects).Any())
            return new Refusal("own-field.of", string.Join(", ", OwnFieldKinds.Subjects));
        if (OwnFieldKinds.ToKind(ask.Kind ?? "text") is not { } kind)
            return new Refusal("own-field.kind", ask.Kind ?? "");
        field.Kind = kind;
        return EditListed.SetChoices(field, ask.Choices ?? []);
    }
}
