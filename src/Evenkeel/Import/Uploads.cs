using System.Text.Json;
using Evenkeel.App.Import;
using Evenkeel.App.Store;

namespace Evenkeel.Import;

/// <summary>Uploaded files while somebody looks at what they would bring in: few, for a short time, beside the records and as private as they are.</summary>
public sealed class Uploads(StoreAddress address, TimeProvider clock)
{
    private const int Most = 3;
    private static readonly TimeSpan Longest = TimeSpan.FromHours(2);

    private string Root => Path.Combine(address.Folder, "uploads");

    /// <summary>Puts files aside, and lets go of older ones.</summary>
    /// <returns>What <see cref="Find"/> finds them by.</returns>
    public async Task<Guid> Keep(IFormFileCollection files, CancellationToken cancel)
    {
        var id = Guid.NewGuid();
        PrivateFile.CreateFolder(Root);
        PrivateFile.CreateFolder(Folder(id));
        var named = ImportApi.Sources(files);
        foreach (var (place, file) in named.Index())
        {
            await using var from = file.Open();
            await using var to = PrivateFile.Create(Part(id, place));
            await from.CopyToAsync(to, cancel);
        }
        await File.WriteAllTextAsync(Names(id), JsonSerializer.Serialize(named.Select(file => file.Name)), cancel);
        Directory.SetLastWriteTimeUtc(Folder(id), clock.GetUtcNow().UtcDateTime);
        LetGo();
        return id;
    }

    /// <summary>The files that were put aside; null when they are no longer there.</summary>
    public IReadOnlyList<SourceFile>? Find(Guid id)
    {
        LetGo();
        return File.Exists(Names(id)) && JsonSerializer.Deserialize<string[]>(File.ReadAllText(Names(id))) is { } names
            ? [.. names.Select((name, place) => new SourceFile(name, () => File.OpenRead(Part(id, place))))]
            : null;
    }

    private void LetGo()
    {
        if (!Directory.Exists(Root))
            return;
        var oldest = clock.GetUtcNow().UtcDateTime - Longest;
        foreach (var (place, folder) in new DirectoryInfo(Root).GetDirectories().OrderByDescending(folder => folder.LastWriteTimeUtc).Index())
            if (place >= Most || folder.LastWriteTimeUtc < oldest)
                folder.Delete(recursive: true);
    }

    private string Folder(Guid id) => Path.Combine(Root, id.ToString("N"));

    private string Part(Guid id, int place) => Path.Combine(Folder(id), $"{place}.part");

    private string Names(Guid id) => Path.Combine(Folder(id), "names.json");
}
