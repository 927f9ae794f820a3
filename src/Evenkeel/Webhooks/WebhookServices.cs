using System.Security.Cryptography;
using Evenkeel.App.Store;
using Evenkeel.App.Webhooks;
using Microsoft.AspNetCore.DataProtection;

namespace Evenkeel.Webhooks;

/// <summary>What the server needs to deliver to webhooks.</summary>
internal static class WebhookServices
{
    /// <param name="reachesPrivate">Whether webhooks may be on this machine and its network.</param>
    public static void Add(IServiceCollection services, bool reachesPrivate)
    {
        services.AddSingleton(_ => new Outgoing(reachesPrivate));
        services.AddSingleton(provider => Box(provider.GetRequiredService<IDataProtectionProvider>()));
        services.AddSingleton<Deliverer>().AddHostedService(provider => provider.GetRequiredService<Deliverer>());
    }

    /// <summary>The same without a server: the keys of a data folder, which its server uses too.</summary>
    public static SecretBox Box(StoreAddress address)
    {
        var keys = Path.Combine(address.Folder, "keys");
        PrivateFile.CreateFolder(keys);
        return Box(DataProtectionProvider.Create(new DirectoryInfo(keys), protection => protection.SetApplicationName("evenkeel")));
    }

    /// <summary>Locks with the keys in the data folder, which only its owner can read and which no backup holds.</summary>
    public static SecretBox Box(IDataProtectionProvider protection)
    {
        var protector = new Lazy<IDataProtector>(() => protection.CreateProtector("webhooks"));
        return new(secret => protector.Value.Protect(secret), locked =>
        {
            try
            {
                return protector.Value.Unprotect(locked);
            }
            catch (CryptographicException)
            {
                return null;
            }
        });
    }
}
