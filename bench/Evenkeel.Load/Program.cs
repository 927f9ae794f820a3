using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Evenkeel.Load;

// The web server under load, over HTTP on loopback: so many clients, each asking again as soon as it has its answer.
//   Evenkeel.Load PROGRAM [STORE] [LEADS PEOPLE OPERATIONS] [ONLY]
// PROGRAM is the built evenkeel; STORE a connection to an empty PostgreSQL database, or "" for SQLite in a temporary folder. ONLY leaves out what is not called so (a regular expression).
var program = args[0];
var (leads, people, operations) = args.Length > 4 ? (int.Parse(args[2], CultureInfo.InvariantCulture), int.Parse(args[3], CultureInfo.InvariantCulture), int.Parse(args[4], CultureInfo.InvariantCulture)) : (12_000, 10_000, 2_000);
var only = new Regex(args.Length > 5 ? args[5] : "");
var folder = Directory.CreateTempSubdirectory("evenkeel-load-").FullName;
string[] store = args.Length > 1 && args[1].Length > 0 ? ["--data", folder, "--store", args[1]] : ["--data", folder];
Practice.Write(Path.Combine(folder, "tables"), people, leads);
Server.Run(program, [.. store, "import", Path.Combine(folder, "tables")]);
using var server = await Server.Start(program, store, 5091);
using var first = new HttpClient { BaseAddress = server.Url };
var ids = (await Task.WhenAll(Enumerable.Range(0, 5).Select(async i =>
    (await first.GetFromJsonAsync<JsonElement>($"/api/leads?take=200&skip={i * 200}")).GetProperty("leads").EnumerateArray().Select(lead => lead.GetProperty("id").GetString()!).ToArray()))).SelectMany(page => page).ToArray();
var busy = (await first.GetFromJsonAsync<JsonElement>("/api/people?search=p00000@studio.example&take=1")).GetProperty("people")[0].GetProperty("id").GetString();
var pairs = (await first.GetFromJsonAsync<JsonElement>("/api/people?take=200&search=rossi")).GetProperty("people").EnumerateArray().Select(person => person.GetProperty("id").GetString()!).ToArray();
Console.WriteLine($"| {leads:N0} leads, {people:N0} people | clients | a second | p50 ms | p99 ms | processor ms | server MB |");
Console.WriteLine("|---|---|---|---|---|---|---|");
foreach (var clients in new[] { 1, 8 })
{
    await Load("read a lead", clients, (http, i) => http.GetAsync($"/api/leads/{ids[i % ids.Length]}"));
    await Load("search by name", clients, (http, i) => http.GetAsync($"/api/search?take=40&text={Uri.EscapeDataString(Practice.Term(i))}"));
    await Load("search the list of leads", clients, (http, i) => http.GetAsync($"/api/leads?take=40&search={Uri.EscapeDataString(Practice.Term(i))}"));
    await Load("search the list of people", clients, (http, i) => http.GetAsync($"/api/people?take=40&search={Uri.EscapeDataString(Practice.Term(i))}"));
    await Load($"read a person with {Practice.Contacts:N0} contacts", clients, (http, _) => http.GetAsync($"/api/people/{busy}"));
    await Load("the same, as a page", clients, (http, _) => http.GetAsync($"/people/{busy}"));
    await Load("board", clients, (http, _) => http.GetAsync("/api/leads/board"));
    await Load("board, as a page", clients, (http, _) => http.GetAsync("/leads/board"));
    await Load("create a lead", clients, (http, i) => http.PostAsJsonAsync("/api/leads", new { fields = new { name = $"New {clients} {i}", person = $"Client {clients} {i % 1000}", value = 1200 } }));
}
await Load("who is there twice, as a page", 1, (http, _) => http.GetAsync("/people/same"));
await Once("merge two people, as the page does", 10, async i =>
{
    (await first.PostAsJsonAsync($"/api/people/{pairs[2 * i]}/merge", new { into = pairs[(2 * i) + 1] })).EnsureSuccessStatusCode();
    (await first.GetAsync("/people/same")).EnsureSuccessStatusCode();
});
await Once("undo such a merging", 10, async i =>
{
    var batch = (await first.GetFromJsonAsync<JsonElement>("/api/batches?take=20")).GetProperty("batches").EnumerateArray().First(one => one.GetProperty("what").GetString() == "person.merged" && one.GetProperty("undoneAt").ValueKind == JsonValueKind.Null);
    (await first.PostAsync($"/api/batches/{batch.GetProperty("id").GetString()}/undo", null)).EnsureSuccessStatusCode();
});
Directory.Delete(folder, recursive: true);

async Task Once(string name, int times, Func<int, Task> act)
{
    if (!only.IsMatch(name))
        return;
    var took = new double[times];
    for (var i = 0; i < times; i++)
    {
        var began = Stopwatch.GetTimestamp();
        await act(i);
        took[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }
    Array.Sort(took);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | 1 | | {took[times / 2]:0.00} | {took[^1]:0.00} (longest) | | {server.Memory():0} |"));
}

async Task Load(string name, int clients, Func<HttpClient, int, Task<HttpResponseMessage>> ask)
{
    if (!only.IsMatch(name))
        return;
    var https = Enumerable.Range(0, clients).Select(_ => new HttpClient { BaseAddress = server.Url }).ToList();
    var next = -1;
    for (var warm = 0; warm < 200; warm++)
        await Read(https[warm % clients], 1_000_000 + warm);
    var times = new double[operations];
    var (cpu, watch) = (server.Cpu(), Stopwatch.StartNew());
    await Task.WhenAll(https.Select(http => Task.Run(async () =>
    {
        for (var i = Interlocked.Increment(ref next); i < operations; i = Interlocked.Increment(ref next))
        {
            var began = Stopwatch.GetTimestamp();
            await Read(http, i);
            times[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }
    })));
    var (wall, used) = (watch.Elapsed.TotalSeconds, server.Cpu() - cpu);
    Array.Sort(times);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {clients} | {operations / wall:0} | {times[operations / 2]:0.00} | {times[operations * 99 / 100]:0.00} | {used * 1000 / operations:0.00} | {server.Memory():0} |"));
    https.ForEach(http => http.Dispose());

    async Task Read(HttpClient http, int i)
    {
        using var answer = await ask(http, i);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }
}
