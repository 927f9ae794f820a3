using Evenkeel.App.Store;
using Evenkeel.App.Webhooks;

namespace Evenkeel.Webhooks;

/// <summary>
/// Delivers to webhooks beside the requests. It sleeps until something was written here or the next try is due; only where there are webhooks does it look once a minute for what other
/// processes have written.
/// </summary>
internal sealed class Deliverer(StoreAddress address, Ids ids, TimeProvider clock, SecretBox box, Outgoing outgoing, ILogger<Deliverer> log) : BackgroundService
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);

    /// <summary>What is written within it is looked for at once, so that a flood of writing is not slowed down by looking.</summary>
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(200);

    private volatile TaskCompletionSource written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Wakes it after each request that may have written something.</summary>
    public async Task Watch(HttpContext http, RequestDelegate next)
    {
        await next(http);
        if (!HttpMethods.IsGet(http.Request.Method))
            written.TrySetResult();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        TimeSpan? wait = AfterStart;
        while (await Sleep(wait, stoppingToken))
        {
            written = new(TaskCreationOptions.RunContinuationsAsynchronously);
            try
            {
                var round = await new SendDue(address, ids, clock, box, outgoing, Random.Shared.NextDouble).Run(stoppingToken);
                wait = !round.IsNeeded ? null : round.NextAt - clock.Now() is { } due && due < Look ? due : Look;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.LogError("Delivering to webhooks failed: {Kind}", failure.GetType().Name);
                wait = Look;
            }
        }
    }

    /// <param name="wait">Null for as long as nothing is written.</param>
    /// <returns>Whether to look; false when the program ends.</returns>
    private async Task<bool> Sleep(TimeSpan? wait, CancellationToken stop)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var time = Task.Delay(wait is { } span ? (span > TimeSpan.Zero ? span : TimeSpan.Zero) : Timeout.InfiniteTimeSpan, clock, over.Token);
        if (await Task.WhenAny(written.Task, time) == written.Task)
            await Task.Delay(Gather, over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await over.CancelAsync();
        return !stop.IsCancellationRequested;
    }
}
