namespace Evenkeel.App.Import;

/// <summary>Counts what an import goes through, tells of it now and then, and ends it where somebody wants it stopped.</summary>
internal sealed class ImportWatch(IProgress<ImportProgress>? told, CancellationToken cancel)
{
    private const int Every = 500;
    private ImportStep step;
    private int? of;
    private int done;

    public void Begin(ImportStep next, int? outOf = null)
    {
        (step, of, done) = (next, outOf, 0);
        Tell();
    }

    /// <summary>One more.</summary>
    public void Count()
    {
        cancel.ThrowIfCancellationRequested();
        if (++done % Every == 0)
            Tell();
    }

    public IEnumerable<T> Over<T>(IEnumerable<T> all)
    {
        foreach (var one in all)
        {
            Count();
            yield return one;
        }
    }

    /// <summary>Goes through what is counted another time.</summary>
    public IEnumerable<T> Uncounted<T>(IEnumerable<T> all)
    {
        foreach (var one in all)
        {
            cancel.ThrowIfCancellationRequested();
            yield return one;
        }
    }

    private void Tell() => told?.Report(new ImportProgress(step, done, of));
}
