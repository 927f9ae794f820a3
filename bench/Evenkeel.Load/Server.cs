using System.Diagnostics;
using System.Globalization;

namespace Evenkeel.Load;

/// <summary>The program under load, in a process of its own, with what it uses of the machine.</summary>
internal sealed class Server : IDisposable
{
    private static readonly double TicksPerSecond = 100;
    private readonly Process process;

    private Server(Process process, Uri url) => (this.process, Url) = (process, url);

    public Uri Url { get; }

    public static async Task<Server> Start(string program, string[] store, int port)
    {
        var url = new Uri($"http://127.0.0.1:{port}");
        var process = Process.Start(new ProcessStartInfo(program, [.. store, "serve", "--urls", url.ToString()]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var http = new HttpClient { BaseAddress = url };
        for (var tries = 0; tries < 600; tries++)
        {
            try
            {
                if ((await http.GetAsync(new Uri("/api/settings", UriKind.Relative))).IsSuccessStatusCode)
                    return new Server(process, url);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        }
        throw new InvalidOperationException("The server does not answer.");
    }

    /// <summary>Runs a command of the program to its end.</summary>
    public static void Run(string program, string[] arguments)
    {
        using var run = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        run.StandardOutput.ReadToEnd();
        run.WaitForExit();
        if (run.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {run.ExitCode}.");
    }

    /// <summary>Seconds of processor time of the program and, where it has one, of its database server.</summary>
    public double Cpu() => Used(process.Id) + Database().Sum(Used);

    /// <summary>Resident memory of the program, in megabytes.</summary>
    public double Memory()
    {
        process.Refresh();
        return process.WorkingSet64 / 1048576.0;
    }

    private static IEnumerable<int> Database() => Process.GetProcessesByName("postgres").Select(postgres => postgres.Id);

    private static double Used(int id)
    {
        try
        {
            var fields = File.ReadAllText($"/proc/{id}/stat").Split(") ")[1].Split(' ');
            return (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
