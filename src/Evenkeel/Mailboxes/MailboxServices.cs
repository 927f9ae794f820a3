using Evenkeel.App.Mailboxes;

namespace Evenkeel.Mailboxes;

/// <summary>What the server needs to read mailboxes.</summary>
internal static class MailboxServices
{
    /// <param name="reachesPrivate">Whether mail servers may be on this machine and its network.</param>
    public static void Add(IServiceCollection services, bool reachesPrivate)
    {
        services.AddSingleton(new MailServer(reachesPrivate));
        services.AddSingleton<MailFetcher>().AddHostedService(provider => provider.GetRequiredService<MailFetcher>());
    }
}
