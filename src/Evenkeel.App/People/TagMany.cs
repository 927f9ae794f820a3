using Evenkeel.App.Leads;
using Evenkeel.App.Store;
using Evenkeel.App.Tables;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.People;

/// <summary>Gives many records of a kind a tag, or takes one off them, as one batch. One that does not allow it is left as it is, and named.</summary>
internal static class TagMany
{
    public const int Most = ChangeLeads.Most;

    /// <param name="kinds">The kind's name in refusals and batches, where it is many: <c>people</c>.</param>
    /// <returns>What was done; or <c>…none-chosen</c>, <c>…too-many-chosen</c>, <c>people.no-tag</c>, <c>text.too-long</c> or <c>record.changed-meanwhile</c>.</returns>
    public static async Task<Result<TagsChanged>> Run<T>(Store.Store store, string kinds, IReadOnlyList<ChangeLeads.Seen> chosen, string? add, string? remove, CancellationToken cancel) where T : class, ITagged
    {
        if (chosen.Count is 0 or > Most)
            return chosen.Count == 0 ? new Refusal(kinds + ".none-chosen") : new Refusal(kinds + ".too-many-chosen", Most.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var (more, less) = (Several.Read([add ?? ""], [], text => text, SearchKey.Of), Several.Read([remove ?? ""], [], text => text, SearchKey.Of));
        if ((more.Refusal ?? less.Refusal) is { } tooLong)
            return tooLong;
        if (more.Value.Count + less.Value.Count == 0)
            return new Refusal("people.no-tag");
        var ids = chosen.Select(seen => seen.Id).ToHashSet();
        var records = await store.Set<T>().Where(record => ids.Contains(record.Id)).ToDictionaryAsync(record => record.Id, cancel);
        var (done, left) = (new List<T>(), new List<ChangeLeads.Left>());
        foreach (var seen in chosen.DistinctBy(seen => seen.Id))
        {
            var record = records.GetValueOrDefault(seen.Id);
            var now = record is null ? new Refusal(RecordTables.Of(typeof(T)).Kind + ".unknown")
                : seen.Version is { } version && version != record.Version ? new Refusal("record.changed-meanwhile")
                : Tags(record.Tags, more.Value, less.Value);
            if (now.Refusal is { } refusal)
            {
                left.Add(new(seen.Id, record?.Name, refusal.Code, Words.Of(refusal)));
                continue;
            }
            if (!now.Value.SequenceEqual(record!.Tags))
                record.Tags = now.Value;
            done.Add(record);
        }
        if (done.Count == 0)
            return new TagsChanged(null, [], left);
        var saved = await store.Save(kinds + ".tagged", cancel);
        return saved.Refusal is { } stood ? stood : new TagsChanged(saved.Value, [.. done.Select(record => new Changed(record.Id, record.Version, saved.Value))], left);
    }

    /// <returns>What a record has then, or <c>people.too-many</c>.</returns>
    private static Result<List<string>> Tags(List<string> own, List<string> add, List<string> remove)
    {
        var tags = own.Where(tag => !remove.Exists(other => SearchKey.Of(other) == SearchKey.Of(tag))).ToList();
        tags.AddRange(add.Where(tag => !tags.Exists(other => SearchKey.Of(other) == SearchKey.Of(tag))));
        return tags.Count > Several.Most && tags.Count > own.Count ? new Refusal("people.too-many", Several.Most.ToString(System.Globalization.CultureInfo.InvariantCulture)) : tags;
    }
}

/// <summary>What the tagging of many records answers.</summary>
/// <param name="Batch">What an undo takes back; null when nothing had changed.</param>
/// <param name="Left">Those that did not allow it.</param>
public sealed record TagsChanged(Guid? Batch, IReadOnlyList<Changed> Changed, IReadOnlyList<ChangeLeads.Left> Left);
