using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Evenkeel.CommandLine;
using Microsoft.Extensions.Time.Testing;

namespace Evenkeel.Tests.Clients;

/// <summary>The example of docs/clients.md, to the cent.</summary>
public sealed partial class ClientsExampleTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("evenkeel-test-").FullName;

    [Fact]
    public async Task The_example_of_the_documentation_is_what_the_program_says()
    {
        var doc = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "clients.md"));
        foreach (Match table in Tables().Matches(doc))
            await File.WriteAllTextAsync(Path.Combine(folder, table.Groups["name"].Value), table.Groups["text"].Value);
        Assert.Equal(0, (await Run("import", folder)).Exit);
        var clients = JsonDocument.Parse((await Run("clients", "--as-of", "2026-07-01", "--json")).Answer).RootElement;
        var rows = clients.GetProperty("clients").EnumerateArray().Select(Row).ToList();
        Assert.Equal(3, rows.Count);
        Assert.All(rows, row => Assert.Contains(row, doc, StringComparison.Ordinal));
        Assert.Equal(.4, clients.GetProperty("largestShare").GetDouble(), 12);
        Assert.Equal(1 / .36, clients.GetProperty("effectiveClients").GetDouble(), 12);
        var kiva = clients.GetProperty("clients")[1];
        Assert.Equal((1, 595.0, 60), (kiva.GetProperty("unpaidInvoices").GetInt32(), Amount(kiva, "unpaid"), kiva.GetProperty("oldestUnpaidDays").GetInt32()));
        Assert.Empty(clients.GetProperty("clients")[0].GetProperty("dealBreakers").EnumerateArray());

        var before = JsonDocument.Parse((await Run("clients", "--as-of", "2026-05-01", "--json")).Answer).RootElement;
        Assert.Equal(["Silva", "Kiva"], before.GetProperty("clients").EnumerateArray().Select(client => client.GetProperty("name").GetString()));
        Assert.StartsWith("What comes back from each client", (await Run("clients", "--months", "12")).Answer, StringComparison.Ordinal);
        Assert.Equal(3, (await Run("clients", "--months", "0")).Exit);
    }

    [Fact]
    public async Task The_example_in_two_currencies_is_what_the_program_says()
    {
        var doc = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "clients.md"));
        foreach (Match table in CurrencyTables().Matches(doc))
            await File.WriteAllTextAsync(Path.Combine(folder, table.Groups["name"].Value), table.Groups["text"].Value);
        Assert.Equal(0, (await Run("import", folder)).Exit);
        var clients = JsonDocument.Parse((await Run("clients", "--in", "EUR", "--json")).Answer).RootElement;
        var rows = clients.GetProperty("clients").EnumerateArray().Select(RowInOne).ToList();
        Assert.Equal(3, rows.Count);
        Assert.All(rows, row => Assert.Contains(row, doc, StringComparison.Ordinal));
        var converted = clients.GetProperty("converted");
        Assert.Equal(["JPY 200000 1250 1", "USD 1000 925.93 1"], converted.GetProperty("amounts").EnumerateArray().Select(one => string.Create(
            CultureInfo.InvariantCulture, $"{one.GetProperty("from").GetProperty("currency").GetString()} {Amount(one, "from")} {Amount(one, "into")} {one.GetProperty("invoices").GetInt32()}")));
        Assert.Equal("GBP", converted.GetProperty("withoutRate")[0].GetProperty("currency").GetString());
        Assert.StartsWith("https://www.ecb.europa.eu/", converted.GetProperty("source").GetString(), StringComparison.Ordinal);

        Assert.Contains("Converted: 1 invoice, 1,000 USD as 925.93 EUR.", (await Run("clients", "--in", "EUR")).Answer, StringComparison.Ordinal);
        Assert.False(JsonDocument.Parse((await Run("clients", "--json")).Answer).RootElement.TryGetProperty("converted", out _));
        Assert.Equal(3, (await Run("clients", "--in", "euro")).Exit);
    }

    [Fact]
    public async Task Time_is_written_down_in_one_line_and_a_week_told()
    {
        var (exit, answer, remarks) = await Run("time", "2h call notes #produce");
        Assert.Equal((0, "1 Jul 2026 · 2:00 · Serving clients · call notes"), (exit, answer.Trim()));
        Assert.Contains("evenkeel undo", remarks, StringComparison.Ordinal);
        Assert.Equal(120, JsonDocument.Parse((await Run("time", "--json")).Answer).RootElement.GetProperty("minutes").GetInt32());
        Assert.Contains("2:00 hours", (await Run("time")).Answer, StringComparison.Ordinal);
        Assert.Equal(3, (await Run("time", "no length")).Exit);
    }

    [Fact]
    public async Task A_clock_is_started_stopped_and_discarded()
    {
        Assert.Equal((0, "The clock runs: call notes · Serving clients · 0:00"), ((await Run("time", "start", "call notes #produce")) is var started ? (started.Exit, started.Answer.Trim()) : default));
        Assert.Contains("The clock runs: call notes", (await Run("time")).Answer, StringComparison.Ordinal);
        Assert.Equal(3, (await Run("time", "start", "else")).Exit);
        Assert.Equal(3, (await Run("time", "stop")).Exit);
        Assert.Equal(0, (await Run("time", "discard")).Exit);
        Assert.Equal(3, (await Run("time", "stop", "--after", "1:30")).Exit);
        Assert.DoesNotContain("clock", (await Run("time")).Answer, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static string Row(JsonElement client)
    {
        string Number(string name, string format) => client.GetProperty(name).GetDouble().ToString(format, CultureInfo.InvariantCulture);
        string Money(string name) => Amount(client, name).ToString("0.00", CultureInfo.InvariantCulture);
        return $"| {client.GetProperty("name").GetString()} | {Money("revenue")} | {Money("paid")} | {Number("hours", "0.##")} | {Number("unpaidHours", "0.##")} | {Money("hourlyRate")} | {Number("daysToPay", "0.##")} | "
            + $"{Number("revenueShare", "0.0000")} | {Number("effortShare", "0.0000")} | {client.GetProperty("clientsBrought").GetInt32()} | {Number("quality", "0.00")} | {Number("qualityLow", "0.00")} – {Number("qualityHigh", "0.00")} |";
    }

    private static string RowInOne(JsonElement client)
    {
        string Number(string name, string format) => client.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble().ToString(format, CultureInfo.InvariantCulture) : "–";
        string Money(string name) => client.GetProperty(name).ValueKind == JsonValueKind.Null ? "–" : Amount(client, name).ToString("0.00", CultureInfo.InvariantCulture);
        var other = client.GetProperty("otherRevenue").EnumerateArray().Select(one => $"{one.GetProperty("amount").GetDouble().ToString("0.00", CultureInfo.InvariantCulture)} {one.GetProperty("currency").GetString()}");
        return $"| {client.GetProperty("name").GetString()} | {Money("revenue")} | {Money("paid")} | {Money("unpaid")} | {Number("hours", "0.##")} | {Money("hourlyRate")} | {Number("daysToPay", "0.##")} | "
            + $"{Number("revenueShare", "0.0000").Replace("0.0000", "–", StringComparison.Ordinal)} | {string.Join(", ", other.DefaultIfEmpty("–"))} |";
    }

    private static double Amount(JsonElement client, string name) => client.GetProperty(name).GetProperty("amount").GetDouble();

    private async Task<(int Exit, string Answer, string Remarks)> Run(params string[] args)
    {
        using var answers = new StringWriter();
        using var remarks = new StringWriter();
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 7, 1, 10, 0, 0, TimeSpan.Zero));
        var exit = await Root.Run([.. args, "--data", Path.Combine(folder, "data")], new Terminal(answers, remarks, clock));
        return (exit, answers.ToString(), remarks.ToString());
    }

    [GeneratedRegex("```csv (?<name>[a-z_]+\\.csv)\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Tables();

    [GeneratedRegex("```csv currencies/(?<name>[a-z_-]+\\.csv)\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex CurrencyTables();
}
