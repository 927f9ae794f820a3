using Evenkeel.App.Tables;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;

namespace Evenkeel.App.Store;

/// <summary>What a change of a record answers.</summary>
/// <param name="Version">The record's version now.</param>
/// <param name="Batch">What an undo takes back; null when nothing had changed.</param>
public sealed record Changed(Guid Id, int Version, Guid? Batch);

public abstract partial class Store
{
    /// <summary>A record about to be changed, in the version that the one who changes it has seen.</summary>
    /// <param name="seenVersion">Null when the caller has seen none.</param>
    /// <returns>The record, tracked; or <c>&lt;kind&gt;.unknown</c> or <c>record.changed-meanwhile</c>.</returns>
    internal async Task<Result<T>> ToChange<T>(Guid id, int? seenVersion, CancellationToken cancel) where T : class, IRecord
    {
        if (await Set<T>().SingleOrDefaultAsync(record => record.Id == id, cancel) is not { } found)
            return new Refusal(RecordTables.Of(typeof(T)).Kind + ".unknown");
        return seenVersion is { } seen && seen != found.Version ? new Refusal("record.changed-meanwhile") : found;
    }

    /// <summary>Ends a use case: writes, and answers with the batch and the record's new version.</summary>
    internal async Task<Result<Changed>> SaveOne(IRecord record, string what, CancellationToken cancel)
    {
        var saved = await Save(what, cancel);
        return saved.Refusal is { } refusal ? refusal : new Changed(record.Id, record.Version, saved.Value);
    }
}
