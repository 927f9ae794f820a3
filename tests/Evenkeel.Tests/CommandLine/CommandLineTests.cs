using System.Text.Json;
using Evenkeel.CommandLine;
using Microsoft.Extensions.Time.Testing;

namespace Evenkeel.Tests.CommandLine;

/// <summary>The program as a person or a script calls it, in this process.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("evenkeel-test-").FullName;
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 16, 10, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_sample_answers_the_question()
    {
        var (exit, answer, _) = await Run("demo", "--no-serve", "--json");
        var week = JsonDocument.Parse(answer).RootElement;
        Assert.Equal(0, exit);
        Assert.Equal(9, week.GetProperty("leads").GetArrayLength());
        Assert.Equal(["mean", "low", "high"], week.GetProperty("chance").EnumerateObject().Select(part => part.Name));

        var (_, text, _) = await Run("week");
        Assert.StartsWith("Could you land a new client this week?\n", text, StringComparison.Ordinal);
        Assert.Matches(@"^\d+ in 100 \(between (under )?\d+ and \d+\)$", text.Split('\n')[1]);
        // The same day, the same sample; it is not made anew over what somebody did in it.
        Assert.Equal(answer, (await Run("demo", "--no-serve", "--json")).Answer);
    }

    [Fact]
    public async Task A_week_of_looking_for_a_client_goes_from_its_start_to_the_look_back()
    {
        Assert.Equal(3, (await Run("challenge")).Exit);
        await Run("demo", "--no-serve");
        var (exit, plan, _) = await Run("challenge", "start", "--hours", "4");
        Assert.Equal(0, exit);
        Assert.StartsWith("One-week challenge, 16 Mar 2026 to 22 Mar 2026\n", plan, StringComparison.Ordinal);
        Assert.Equal(3, (await Run("challenge", "done", "99")).Exit);
        Assert.Contains("1 of ", (await Run("challenge", "done", "1")).Answer, StringComparison.Ordinal);
        Assert.Contains("- [x] ", (await Run("challenge", "text")).Answer, StringComparison.Ordinal);
        Assert.Equal(0, (await Run("challenge", "calendar", Path.Combine(folder, "week.ics"))).Exit);
        Assert.Contains("BEGIN:VEVENT", await File.ReadAllTextAsync(Path.Combine(folder, "week.ics")), StringComparison.Ordinal);
        var ended = JsonDocument.Parse((await Run("challenge", "end", "--learnt", "Call first.", "--json")).Answer).RootElement;
        Assert.Equal((true, "Call first."), (ended.GetProperty("isOver").GetBoolean(), ended.GetProperty("learnt").GetString()));
        Assert.StartsWith("# Weekly review, 10 Mar 2026 to 16 Mar 2026\n", (await Run("review")).Answer, StringComparison.Ordinal);
        Assert.InRange(JsonDocument.Parse((await Run("review", "--json")).Answer).RootElement.GetProperty("said").GetProperty("mean").GetDouble(), 0, 1);
    }

    [Fact]
    public async Task A_sample_says_where_it_loses_leads()
    {
        await Run("demo", "--no-serve");
        var funnel = JsonDocument.Parse((await Run("funnel", "--json")).Answer).RootElement;
        Assert.Equal(["First talk", "Needs clear", "Offer sent"], funnel.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("stage").GetString()));
        Assert.True(funnel.GetProperty("losesMost").GetArrayLength() > 0);
        var week = JsonDocument.Parse((await Run("week", "--json")).Answer).RootElement;
        Assert.Equal(week.GetProperty("chance").GetProperty("mean").GetDouble(), funnel.GetProperty("newClient").GetDouble(), 1e-9);
        Assert.StartsWith("Where do you lose them?\n", (await Run("funnel")).Answer, StringComparison.Ordinal);
        Assert.Contains("you have 0", (await Run("funnel", "--as-of", "2020-01-01")).Answer, StringComparison.Ordinal);
        Assert.Equal(3, (await Run("funnel", "--horizon", "91")).Exit);

        var outlook = JsonDocument.Parse((await Run("outlook", "--weeks", "8", "--trials", "500", "--json")).Answer).RootElement;
        Assert.Equal(8, outlook.GetProperty("weeks").GetArrayLength());
        foreach (var band in new[] { "hours", "cash" })
            Assert.Equal(["p5", "p25", "p50", "p75", "p95"], outlook.GetProperty("weeks")[0].GetProperty(band).EnumerateObject().Select(share => share.Name));
        foreach (var name in new[] { "hoursFamine", "cashShort", "overload" })
            Assert.InRange(outlook.GetProperty("weeks")[7].GetProperty(name).GetDouble(), 0, 1);
        Assert.True(outlook.TryGetProperty("runwayWeeks", out _) && outlook.TryGetProperty("firstWorry", out _) && outlook.GetProperty("prospectingHours").GetDouble() >= 0);
        Assert.Equal(4, outlook.GetProperty("prospectingAssumed").GetDouble());
        Assert.NotEmpty(outlook.GetProperty("assumptions").EnumerateArray());
        Assert.StartsWith("Is a famine coming, or too much at once?\n", (await Run("outlook", "--weeks", "20", "--trials", "100")).Answer, StringComparison.Ordinal);
        Assert.Equal(3, (await Run("outlook", "--weeks", "261")).Exit);
    }

    [Fact]
    public async Task What_was_said_of_columns_is_used_the_next_time_and_said_on_standard_error()
    {
        Write("map.json", """{"kind":"leads","columns":{"name":"Projekt","openedOn":"Angelegt"}}""");
        Write("a.csv", "Projekt,Angelegt\nA,2026-01-01\n");
        Assert.Equal(3, (await Run("import", In("a.csv"))).Exit);
        var told = await Run("import", In("a.csv"), "--map", In("map.json"));
        Assert.Equal((0, ""), (told.Exit, told.Remarks));
        Write("b.csv", "Projekt,Angelegt\nB,2026-01-02\n");
        var again = await Run("import", In("b.csv"), "--json");
        Assert.Equal(0, again.Exit);
        Assert.Contains("as you said the last time", again.Remarks, StringComparison.Ordinal);
        Assert.True(JsonDocument.Parse(again.Answer).RootElement.GetProperty("files")[0].GetProperty("isRemembered").GetBoolean());
        Assert.Equal(3, (await Run("import", In("b.csv"), "--as", "csv")).Exit);
        Assert.Equal(3, (await Run("import", In("b.csv"), "--as", "trello")).Exit);
        Assert.Equal(2, (await Run("import", In("b.csv"), "--as", "salesbook")).Exit);
    }

    [Fact]
    public async Task Files_come_in_are_counted_and_go_out_and_a_batch_is_undone()
    {
        Write("in/leads.csv", "id,name,opened_at,closed_at,outcome\n1,A,2026-01-01,,\n2,B,2026-01-02,2026-02-01,won\n3,C,nonsense,,\n");
        Write("in/stage_changes.csv", "lead_id,stage,at\n1,Talking,2026-01-01\n");
        var (exit, answer, _) = await Run("import", In("in"), "--json");
        var report = JsonDocument.Parse(answer).RootElement;
        var leads = report.GetProperty("files")[0];
        Assert.Equal(4, exit);
        Assert.Equal(2, leads.GetProperty("created").GetProperty("leads").GetInt32());
        Assert.Equal(("line 4", "date.shape"), (leads.GetProperty("rejected")[0].GetProperty("at").GetString(), leads.GetProperty("rejected")[0].GetProperty("code").GetString()));

        Assert.Equal(0, (await Run("export", In("out"))).Exit);
        Assert.Contains("1,A,", await File.ReadAllTextAsync(In("out/leads.csv")), StringComparison.Ordinal);
        Assert.Equal(0, (await Run("doctor")).Exit);
        Assert.Equal(0, (await Run("undo", report.GetProperty("batch").GetString()!)).Exit);
        Assert.Equal("id", (await Exported("leads.csv"))[..2]);
        Assert.Single((await Exported("leads.csv")).Trim().Split('\n'));
        Assert.Equal(3, (await Run("undo", report.GetProperty("batch").GetString()!)).Exit);
    }

    [Fact]
    public async Task A_backup_is_restored()
    {
        Write("leads.csv", "id,name,opened_at\n1,A,2026-01-01\n");
        await Run("import", In("leads.csv"));
        Assert.Equal(0, (await Run("backup", In("b"))).Exit);
        var before = await Exported("leads.csv");
        await Run("undo", JsonDocument.Parse((await Run("import", In("leads.csv"), "--origin", "other", "--json")).Answer).RootElement.GetProperty("batch").GetString()!);
        Assert.Equal(0, (await Run("restore", In("b"))).Exit);
        Assert.Equal(before, await Exported("leads.csv"));
    }

    [Fact]
    public async Task A_forecast_as_of_a_day_knows_nothing_of_what_came_later()
    {
        Write("early/leads.csv", "id,name,opened_at,closed_at,outcome\n1,A,2026-01-01,,\n");
        Write("late/leads.csv", "id,name,opened_at,closed_at,outcome\n1,A,2026-01-01,2026-02-20,won\n2,B,2026-02-10,,\n");
        await Run("import", In("early"));
        var early = (await Run("week", "--as-of", "2026-02-01", "--json")).Answer;
        await Run("import", In("late"));
        Assert.Equal(early, (await Run("week", "--as-of", "2026-02-01", "--json")).Answer);
        Assert.NotEqual(early, (await Run("week", "--as-of", "2026-03-01", "--json")).Answer);
    }

    [Fact]
    public async Task A_backtest_writes_a_prediction_for_every_open_lead_and_one_for_all()
    {
        Write("t/leads.csv", "id,name,opened_at,closed_at,outcome\n1,A,2026-01-01,,\n2,B,2026-01-02,2026-02-01,won\n3,C,2026-01-20,,\n");
        var (exit, answer, _) = await Run("backtest", In("t"), "--horizons", "30,7", "--from", "2026-01-05", "--to", "2026-01-26", "--every", "7", "--predictions", In("p.csv"), "--json");
        Assert.Equal(0, exit);
        Assert.Equal([7, 30], JsonDocument.Parse(answer).RootElement.GetProperty("horizons").EnumerateArray().Select(horizon => horizon.GetProperty("horizonDays").GetInt32()));
        var lines = (await File.ReadAllLinesAsync(In("p.csv")))[1..];
        Assert.Equal("as_of,owner,external_id,horizon_days,chance,low,high", (await File.ReadAllLinesAsync(In("p.csv")))[0]);
        // Four days and two horizons: leads 1 and 2 are open on all, 3 on the last, and one line for all of them each time.
        Assert.Equal(((3 * 3) + 4) * 2, lines.Length);
        Assert.Equal(8, lines.Count(line => line.Split(',')[2].Length == 0));
    }

    [Theory]
    [InlineData(2, "weak")]
    [InlineData(2, "week", "--horizon", "soon")]
    [InlineData(2, "week", "--as-of", "03/04/2018")]
    [InlineData(2, "import")]
    [InlineData(2, "backtest", "x", "--horizons", "0", "--from", "2026-01-01", "--to", "2026-02-01")]
    [InlineData(3, "week", "--horizon", "0")]
    [InlineData(3, "week", "--workspace", "nobody")]
    [InlineData(3, "import", "/no/such/file.csv")]
    [InlineData(3, "restore", "/no/such/backup")]
    [InlineData(3, "undo", "01980000-0000-7000-8000-000000000000")]
    [InlineData(3, "serve", "--urls", "http://0.0.0.0:5080")]
    [InlineData(3, "week", "--store", "Host=127.0.0.1;Port=1;Timeout=2")]
    public async Task Wrong_usage_and_refusals_have_their_exit_codes_and_a_sentence(int code, params string[] args)
    {
        var (exit, answer, remarks) = await Run(args);
        Assert.Equal(code, exit);
        Assert.Empty(answer);
        Assert.NotEmpty(remarks);
        Assert.DoesNotContain("   at ", remarks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workspace_of_its_own_is_added_and_sees_nothing_of_the_other()
    {
        Write("leads.csv", "id,name,opened_at\n1,A,2026-01-01\n");
        await Run("import", In("leads.csv"));
        Assert.Equal(0, (await Run("workspace", "add", "studio")).Exit);
        Assert.Equal(0, JsonDocument.Parse((await Run("week", "--json", "--workspace", "studio")).Answer).RootElement.GetProperty("leads").GetArrayLength());
        Assert.Equal(3, (await Run("workspace", "add", "studio")).Exit);
    }

    [Fact]
    public async Task An_import_shows_how_far_it_is_to_whom_is_looking_on_and_leaves_no_trace_of_that()
    {
        Write("leads.csv", "id,name,opened_at\n1,A,2026-01-01\n");
        var (answers, remarks) = (new StringWriter(), new StringWriter());
        Assert.Equal(0, await Root.Run(["import", In("leads.csv"), "--data", In("data")], new Terminal(answers, remarks, clock, isWatched: true)));
        Assert.StartsWith("\rReading the files …\rFinding out what is here already … 0 of 1\rWriting … 0 of 3", remarks.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(" \r", remarks.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', remarks.ToString());
        Assert.Empty((await Run("import", In("leads.csv"))).Remarks);
    }

    private async Task<(int Exit, string Answer, string Remarks)> Run(params string[] args)
    {
        var (answers, remarks) = (new StringWriter(), new StringWriter());
        var exit = await Root.Run([.. args, "--data", In("data")], new Terminal(answers, remarks, clock));
        return (exit, answers.ToString(), remarks.ToString());
    }

    private async Task<string> Exported(string file)
    {
        await Run("export", In("exported"));
        return await File.ReadAllTextAsync(In("exported/" + file));
    }

    private string In(string path) => Path.Combine(folder, path);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(In(path))!);
        File.WriteAllText(In(path), text);
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
