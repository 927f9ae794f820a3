using Evenkeel.App.Mailboxes;
using Evenkeel.App.Store;
using Evenkeel.App.Webhooks;

namespace Evenkeel.Mailboxes;

/// <summary>Reads the mailboxes beside the requests: each every quarter of an hour, and at once when somebody asks for it.</summary>
internal sealed class MailFetcher(StoreAddress address, Ids ids, TimeProvider clock, SecretBox box, MailServer server, ILogger<MailFetcher> log) : BackgroundService
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);

    private volatile TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Has it look at once.</summary>
    public void Wake() => asked.TrySetResult();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = AfterStart;
        while (await Sleep(wait, stoppingToken))
        {
            asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
            wait = Look;
            try
            {
                await new FetchDue(address, ids, clock, box, server, Random.Shared.NextDouble).Run(new(), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                log.LogError("Reading mailboxes failed: {Kind}", failure.GetType().Name);
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
