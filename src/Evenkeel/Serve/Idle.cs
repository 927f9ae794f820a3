namespace Evenkeel.Serve;

/// <summary>Gives memory back when nobody has asked for anything for a while: the program stays open all day beside others.</summary>
internal sealed class Idle(TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(3);

    private int requests;

    /// <summary>Counts each request.</summary>
    public Task Count(HttpContext http, RequestDelegate next)
    {
        Interlocked.Increment(ref requests);
        return next(http);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Quiet, clock);
        for (var (seen, rested) = (0, -1); await timer.WaitForNextTickAsync(stoppingToken); seen = requests)
        {
            if (requests != seen || requests == rested)
                continue;
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            rested = requests;
        }
    }
}
