using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using MimeKit;

namespace Evenkeel.App.Tests.Mailboxes;

/// <summary>A real mail server of the distribution for the tests of one class, on ports and in a folder of its own. Everybody has the same password; the certificate has expired.</summary>
public sealed class Dovecot : IAsyncLifetime
{
    public const string Password = "let-me-in";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("evenkeel-dovecot-");
    private Process? process;

    public int Port { get; } = FreePort();

    public int TlsPort { get; } = FreePort();

    public async ValueTask InitializeAsync()
    {
        const string program = "/usr/sbin/dovecot";
        Assert.True(File.Exists(program), "dovecot-imapd is not installed; run the tests by ./check, which installs it.");
        Directory.CreateDirectory(Path.Combine(folder.FullName, "mail"));
        WriteCertificate();
        var isRoot = Environment.UserName == "root";

        // It never reads mail as root: then a user that every system has does.
        var (user, group) = isRoot ? ("nobody", "nogroup") : (Environment.UserName, await Output("id", "-gn"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "dovecot.conf"), Configuration(user, group, isRoot));
        if (isRoot)
            await Output("chown", "-R", $"{user}:{group}", Path.Combine(folder.FullName, "mail"));
        await Output("chmod", "755", folder.FullName);
        process = Process.Start(new ProcessStartInfo(program, ["-F", "-c", Path.Combine(folder.FullName, "dovecot.conf")]) { RedirectStandardError = true })!;
        var until = Stopwatch.StartNew();
        while (true)
            try
            {
                using var socket = new TcpClient();
                await socket.ConnectAsync(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException) when (until.Elapsed < Patience && !process.HasExited)
            {
                await Task.Delay(20);
            }
    }

    /// <summary>Somebody's mailbox, to put mail in and look at it.</summary>
    public async Task<ImapClient> Open(string user)
    {
        var client = new ImapClient();
        await client.ConnectAsync("127.0.0.1", Port, SecureSocketOptions.None);
        await client.AuthenticateAsync(user, Password);
        return client;
    }

    public static async Task Put(IMailFolder folder, params MimeMessage[] messages)
    {
        foreach (var message in messages)
            await folder.AppendAsync(message);
    }

    public static MimeMessage Mail(string id, string from, string to, string subject = "The boat", string text = "Shall we talk about the boat?")
    {
        var message = new MimeMessage { MessageId = id + "@mail.example", Subject = subject, Date = new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.Zero), Body = new TextPart("plain") { Text = text } };
        message.From.Add(MailboxAddress.Parse(from));
        message.To.Add(MailboxAddress.Parse(to));
        return message;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            await Output("kill", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
            await process.WaitForExitAsync();
        }
        process?.Dispose();
        folder.Delete(recursive: true);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string Configuration(string user, string group, bool isRoot) => $$"""
        protocols = imap
        listen = 127.0.0.1
        base_dir = {{folder.FullName}}/run
        state_dir = {{folder.FullName}}/state
        log_path = {{folder.FullName}}/log
        mail_location = maildir:{{folder.FullName}}/mail/%u
        ssl = yes
        ssl_cert = <{{folder.FullName}}/certificate.pem
        ssl_key = <{{folder.FullName}}/key.pem
        disable_plaintext_auth = no
        auth_failure_delay = 0
        first_valid_uid = 1
        {{(isRoot ? "" : $"default_internal_user = {user}\ndefault_internal_group = {group}\ndefault_login_user = {user}")}}
        service imap-login {
          chroot =
          inet_listener imap {
            port = {{Port}}
          }
          inet_listener imaps {
            port = {{TlsPort}}
            ssl = yes
          }
        }
        service anvil {
          chroot =
          unix_listener anvil-auth-penalty {
            mode = 0
          }
        }
        passdb {
          driver = static
          args = password={{Password}}
        }
        userdb {
          driver = static
          args = uid={{user}} gid={{group}} home={{folder.FullName}}/mail/%u
        }
        namespace inbox {
          inbox = yes
          mailbox "Was ich schrieb" {
            special_use = \Sent
            auto = create
          }
          mailbox Projects {
            auto = create
          }
        }
        """;

    private void WriteCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2021, 1, 1, 0, 0, 0, TimeSpan.Zero));
        File.WriteAllText(Path.Combine(folder.FullName, "certificate.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder.FullName, "key.pem"), key.ExportPkcs8PrivateKeyPem());
    }

    private static async Task<string> Output(string program, params string[] arguments)
    {
        using var run = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var said = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        return said.Trim();
    }
}
