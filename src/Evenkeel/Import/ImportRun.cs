using System.Collections.Concurrent;
using Evenkeel.App.Import;

namespace Evenkeel.Import;

/// <summary>One import that is going on, or has just ended: how far it is, and the way to stop it.</summary>
/// <param name="aborted">Cancelled where nobody waits for the import any more.</param>
public sealed class ImportRun(CancellationToken aborted) : IProgress<ImportProgress>, IDisposable
{
    private readonly Lock turn = new();
    private readonly CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(aborted);
    private volatile ImportProgress at = new(ImportStep.Reading, 0, null);

    /// <summary>What the import is to heed.</summary>
    public CancellationToken Cancel => stop.Token;

    public ImportProgress At => at;

    /// <summary>Whether somebody wanted it stopped, in time or not.</summary>
    public bool IsStopAsked { get; private set; }

    /// <summary>Whether there is nothing left to stop.</summary>
    public bool HasEnded { get; private set; }

    public void Report(ImportProgress value) => at = value;

    public void Stop()
    {
        lock (turn)
        {
            IsStopAsked = true;
            if (!HasEnded)
                stop.Cancel();
        }
    }

    /// <summary>The import has ended; from now on a stop comes too late.</summary>
    public void Dispose()
    {
        lock (turn)
            HasEnded = true;
        stop.Dispose();
    }
}

/// <summary>The last imports by the upload that they bring in; whoever does not hold its id does not find it.</summary>
public sealed class ImportRuns
{
    private const int Most = 20;
    private readonly ConcurrentDictionary<Guid, ImportRun> runs = [];

    /// <summary>Begins an import; one of the same upload that was given up meanwhile is forgotten.</summary>
    public ImportRun Begin(Guid upload, CancellationToken aborted)
    {
        if (runs.Count >= Most)
            foreach (var (ended, _) in runs.Where(run => run.Value.HasEnded))
                runs.TryRemove(ended, out _);
        return runs[upload] = new ImportRun(aborted);
    }

    public ImportRun? Find(Guid upload) => runs.GetValueOrDefault(upload);
}
