using Evenkeel.App.Mailboxes;
using Evenkeel.App.Store;
using Evenkeel.App.Webhooks;
using Evenkeel.Serve;

namespace Evenkeel.Mailboxes;

/// <summary>Reads the mailboxes beside the requests: each every quarter of an hour, and at once when somebody asks for it.</summary>
internal sealed class MailFetcher(StoreAddress address, Ids ids, TimeProvider clock, SecretBox box, MailServer server, ILogger<MailFetcher> log) : Rounds(clock, log)
{
    private readonly FetchDue due = new(address, ids, clock, box, server, Random.Shared.NextDouble);

    protected override Task Round(CancellationToken cancel) => due.Run(new(), cancel);
}
