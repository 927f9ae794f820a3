using Evenkeel.App.Store;

namespace Evenkeel.Serve;

/// <summary>Gives memory back when nobody has asked for anything for a while: the program stays open all day beside others.</summary>
internal sealed class Idle : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(3);

    private readonly StoreAddress address;
    private readonly ITimer timer;
    private int requests;
    private int seen;
    private int rested;

    public Idle(StoreAddress address, TimeProvider clock)
    {
        this.address = address;
        timer = clock.CreateTimer(_ => Look(), null, Quiet, Quiet);
    }

    /// <summary>Counts each request.</summary>
    public Task Count(HttpContext http, RequestDelegate next)
    {
        Interlocked.Increment(ref requests);
        return next(http);
    }

    public void Dispose() => timer.Dispose();

    private void Look()
    {
        if (requests == seen && requests != rested)
        {
            address.CloseKept();
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            rested = requests;
        }
        seen = requests;
    }
}
