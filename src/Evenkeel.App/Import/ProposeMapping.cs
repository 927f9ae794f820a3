using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Evenkeel.App.Store;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Import;

/// <summary>Proposes what the columns of a foreign table mean: as it was said the last time, else as its program means them, else by their names.</summary>
public sealed class ProposeMapping(Store.Store store)
{
    /// <param name="FileName">Its name, by which some programs are known.</param>
    /// <param name="Origin">The program, where that was told.</param>
    /// <param name="Program">The program whose export it is to be read as; recognised when null.</param>
    /// <param name="ByNamesAlone">Neither a program nor what was said the last time.</param>
    public sealed record Ask(string FileName, IReadOnlyList<string> Header, string? Origin = null, string? Program = null, bool ByNamesAlone = false);

    /// <param name="Preset">The export that it looks like; null when none.</param>
    /// <param name="KeptAt">When it was last said what these columns mean; null when it was not.</param>
    public sealed record Answer(Mapping Mapping, Preset? Preset, DateTime? KeptAt, string Origin, string Headers);

    public async Task<Answer> Run(Ask ask, CancellationToken cancel) => Of(ask, await Kept(cancel));

    /// <summary>What was said before, by program and columns.</summary>
    internal async Task<IReadOnlyDictionary<(string Origin, string Headers), KeptMapping>> Kept(CancellationToken cancel) =>
        await store.KeptMappings.AsNoTracking().ToDictionaryAsync(one => (one.Origin, one.Headers), cancel);

    internal static Answer Of(Ask ask, IReadOnlyDictionary<(string Origin, string Headers), KeptMapping> kept)
    {
        var preset = ask.ByNamesAlone ? null
            : ask.Program is { } program ? Presets.All.First(one => one.Program == program)
            : Presets.Of(ask.FileName, ask.Header);
        var (origin, headers) = (ask.Origin ?? preset?.Program ?? "", Hash(ask.Header));
        return !ask.ByNamesAlone && kept.TryGetValue((origin, headers), out var before) && Mapping.Parse(before.Mapping) is { Refusal: null } said
            ? new(said.Value, preset, before.KeptAt, origin, headers)
            : new(preset?.Mapping(ask.Header) ?? GuessMapping.Of(ask.Header), preset, null, origin, headers);
    }

    /// <summary>Keeps what was said, to be written with the import that it was said for.</summary>
    internal async Task Keep(string origin, string headers, Mapping mapping, CancellationToken cancel)
    {
        var before = await store.KeptMappings.SingleOrDefaultAsync(one => one.Origin == origin && one.Headers == headers, cancel);
        var said = before ?? store.Add(new KeptMapping { WorkspaceId = store.Session.WorkspaceId, Origin = origin, Headers = headers }).Entity;
        (said.Mapping, said.KeptAt) = (JsonSerializer.Serialize(mapping, MappingJson.Default.Mapping), store.Clock.Now());
    }

    private static string Hash(IReadOnlyList<string> header) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', header))));
}
