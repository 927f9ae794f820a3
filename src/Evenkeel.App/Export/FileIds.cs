using Evenkeel.App.Leads;
using Evenkeel.App.Tables;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Export;

/// <summary>The id of each record in the files of an export: the one it came with where no other of its kind has the same, else its own.</summary>
internal sealed class FileIds
{
    private readonly Dictionary<Guid, string> ids = [];
    private readonly ILookup<Guid, string> knownAs;

    private FileIds(ILookup<Guid, string> knownAs) => this.knownAs = knownAs;

    public static async Task<FileIds> Load(Store.Store store, CancellationToken cancel)
    {
        var known = await store.KnownAs.AsNoTracking().OrderBy(row => row.RecordId).ThenBy(row => row.Origin).ThenBy(row => row.ExternalId).ToListAsync(cancel);
        var files = new FileIds(known.OrderBy(row => row.Origin, StringComparer.Ordinal).ThenBy(row => row.ExternalId, StringComparer.Ordinal)
            .ToLookup(row => row.RecordId, row => $"{row.Origin}:{row.ExternalId}"));
        foreach (var sameId in known.GroupBy(row => (row.Kind, row.ExternalId)))
            if (sameId.Select(row => row.RecordId).Distinct().Count() == 1)
                files.ids.TryAdd(sameId.First().RecordId, sameId.Key.ExternalId);
        // Stages and own fields are known by their names; one that was merged away may share its name with one that stands.
        foreach (var stage in await store.Stages.AsNoTracking().Where(stage => stage.MergedIntoId == null).ToListAsync(cancel))
            files.ids[stage.Id] = stage.Name;
        foreach (var field in await store.OwnFields.AsNoTracking().Where(field => field.MergedIntoId == null).ToListAsync(cancel))
            files.ids[field.Id] = field.Name;
        return files;
    }

    public string Of(Guid record) => ids.GetValueOrDefault(record) ?? record.ToString();

    public IEnumerable<string> KnownAs(Guid record) => knownAs[record];
}
