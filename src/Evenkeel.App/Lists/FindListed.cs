using Evenkeel.App.Store;
using Evenkeel.App.Tables;
using Evenkeel.Core;

namespace Evenkeel.App.Lists;

/// <summary>A list, and an entry of it about to be changed, in the version that the one who changes it has seen.</summary>
internal sealed record FindListed(RecordTable Table, IReadOnlyList<IListed> All, IListed Entry)
{
    /// <summary>Entries that stand for themselves, in their order.</summary>
    public IReadOnlyList<IListed> Standing => InOrder(All);

    /// <returns>The entry with its list, tracked; or <c>list.unknown</c>, <c>list.merged-already</c> or <c>record.changed-meanwhile</c>.</returns>
    public static async Task<Result<FindListed>> ToChange(Store.Store store, string kind, Guid id, int? seenVersion, CancellationToken cancel)
    {
        if (ListTables.All.FirstOrDefault(table => table.Kind == kind) is not { } table)
            return new Refusal("list.unknown");
        var all = await Load(store, table, cancel);
        if (all.FirstOrDefault(entry => entry.Id == id) is not { } found)
            return new Refusal("list.unknown");
        if (found.MergedIntoId is not null)
            return new Refusal("list.merged-already", found.Name);
        return seenVersion is { } seen && seen != found.Version ? new Refusal("record.changed-meanwhile") : new FindListed(table, all, found);
    }

    public static async Task<List<IListed>> Load(Store.Store store, RecordTable table, CancellationToken cancel) =>
        [.. (await table.Load(store, null, cancel)).Cast<IListed>()];

    public static IReadOnlyList<IListed> InOrder(IEnumerable<IListed> entries) =>
        [.. entries.Where(entry => entry.MergedIntoId is null).OrderBy(entry => entry.Position).ThenBy(entry => entry.NameKey, StringComparer.Ordinal).ThenBy(entry => entry.Id)];

    /// <summary>A name as an entry may have it: no other one that stands for itself is called so.</summary>
    /// <returns>The name, or <c>list.no-name</c>, <c>list.name-taken</c> or <c>text.too-long</c>.</returns>
    public static Result<string> Name(string? name, IEnumerable<IListed> others)
    {
        var clean = CleanText.Of(name, CleanText.Name);
        if (clean.Refusal is { } tooLong)
            return tooLong;
        if (clean.Value?.ReplaceLineEndings(" ") is not { } text)
            return new Refusal("list.no-name");
        return others.Any(other => other.MergedIntoId is null && other.NameKey == SearchKey.Of(text)) ? new Refusal("list.name-taken", text) : text;
    }
}
