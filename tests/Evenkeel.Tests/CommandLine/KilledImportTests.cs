using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Evenkeel.CommandLine;

namespace Evenkeel.Tests.CommandLine;

/// <summary>The program itself, killed in the middle of an import.</summary>
[Trait("needs", "time")]
public sealed class KilledImportTests
{
    private const int Leads = 2000;

    /// <summary>How often: a few times here, 200 times by <c>EVENKEEL_KILLS=200</c>.</summary>
    private static int Kills => int.Parse(Environment.GetEnvironmentVariable("EVENKEEL_KILLS") ?? "6", CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_killed_import_is_there_wholly_or_not_at_all_and_the_next_start_does_not_hang()
    {
        var folder = Directory.CreateTempSubdirectory("evenkeel-test-").FullName;
        var files = Path.Combine(folder, "in");
        Directory.CreateDirectory(files);
        await File.WriteAllTextAsync(Path.Combine(files, "leads.csv"), Table("id,name,opened_at", i => $"{i},Lead {i},2026-01-01"));
        await File.WriteAllTextAsync(Path.Combine(files, "stage_changes.csv"), Table("lead_id,stage,at", i => $"{i},Talking,2026-01-02"));
        var whole = await Uninterrupted(files, Path.Combine(folder, "whole"));
        var random = new Random(20260316);
        var outcomes = new List<int>();
        for (var round = 0; round < Kills; round++)
        {
            var data = Path.Combine(folder, "data" + round);
            using (var import = Start("import", files, "--data", data))
            {
                // A random moment is the point of this test: it asserts on what is found, never on how long it took.
                if (!import.WaitForExit(TimeSpan.FromMilliseconds(random.NextDouble() * whole.TotalMilliseconds)))
                    import.Kill();
                await import.WaitForExitAsync();
            }
            var (doctor, findings, _) = await Run("doctor", "--json", "--data", data);
            Assert.Equal(ExitCode.Done, doctor);
            Assert.Equal(0, JsonDocument.Parse(findings).RootElement.GetProperty("found").GetArrayLength());
            var (_, backup, _) = await Run("backup", Path.Combine(data, "b"), "--json", "--data", data);
            outcomes.Add(JsonDocument.Parse(backup).RootElement.GetProperty("rows").GetProperty("Leads").GetInt32());
            Directory.Delete(data, recursive: true);
        }
        Assert.All(outcomes, leads => Assert.True(leads is 0 or Leads, $"{leads} leads are there"));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<TimeSpan> Uninterrupted(string files, string data)
    {
        var started = Stopwatch.GetTimestamp();
        using var import = Start("import", files, "--data", data);
        await import.WaitForExitAsync();
        Assert.Equal(ExitCode.Done, import.ExitCode);
        return Stopwatch.GetElapsedTime(started);
    }

    private static Process Start(params string[] args) => Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "evenkeel"), args)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static async Task<(int Exit, string Answer, string Remarks)> Run(params string[] args)
    {
        var (answers, remarks) = (new StringWriter(), new StringWriter());
        var exit = await Root.Run(args, new Terminal(answers, remarks, TimeProvider.System));
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return (exit, answers.ToString(), remarks.ToString());
    }

    private static string Table(string header, Func<int, string> row) =>
        Enumerable.Range(0, Leads).Aggregate(new StringBuilder(header), (table, i) => table.Append('\n').Append(row(i))).Append('\n').ToString();
}
