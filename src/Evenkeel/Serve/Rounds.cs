namespace Evenkeel.Serve;

/// <summary>Does something beside the requests once a minute, and at once when somebody asks for it. What goes wrong in one round does not keep the next from coming.</summary>
internal abstract class Rounds(TimeProvider clock, ILogger log) : BackgroundService
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);

    private volatile TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Has it look at once.</summary>
    public void Wake() => asked.TrySetResult();

    protected abstract Task Round(CancellationToken cancel);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = AfterStart;
        while (await Sleep(wait, stoppingToken))
        {
            asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
            wait = Look;
            try
            {
                await Round(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.LogError("A round of {Name} failed: {Kind}", GetType().Name, failure.GetType().Name);
            }
        }
    }

    /// <returns>Whether to look; false when the program ends.</returns>
    private async Task<bool> Sleep(TimeSpan wait, CancellationToken stop)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAny(asked.Task, Task.Delay(wait, clock, over.Token));
        await over.CancelAsync();
        return !stop.IsCancellationRequested;
    }
}
