using Evenkeel.App.Doctor;
using Evenkeel.App.History;
using Evenkeel.App.Leads;
using Evenkeel.App.Store;
using Evenkeel.App.Tasks;
using Evenkeel.App.Tests.Import;
using Evenkeel.App.Tests.Store;
using Evenkeel.Core;
using Microsoft.EntityFrameworkCore;
using AppStore = Evenkeel.App.Store.Store;

namespace Evenkeel.App.Tests.Tasks;

public sealed class TasksTests
{
    private static readonly DateOnly Monday = new(2026, 3, 16);

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_lead_has_any_number_of_steps_and_the_first_open_one_is_its_next(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var lead = await AddLead(test, new TaskFields("Call", Monday.AddDays(2)));
        await Add(test, lead, new TaskFields("Think about it"));
        var late = await Add(test, lead, new TaskFields("Send the offer", Monday.AddDays(-1)));

        var shown = await Show(test, lead);
        Assert.Equal(["Send the offer", "Call", "Think about it"], shown.Tasks.Select(task => task.Text));
        Assert.Equal([true, false, false], shown.Tasks.Select(task => task.IsOverdue));
        Assert.Equal(("Send the offer", Monday.AddDays(-1)), (shown.NextStep, shown.NextStepOn));
        await Changed(test, store => new DoTask(store).Run(new DoTask.Ask(late.Id), default));
        shown = await Show(test, lead);
        Assert.Equal(("Call", 3), (shown.NextStep, shown.Tasks.Count));
        Assert.Equal((Monday, false), (shown.Tasks[^1].DoneOn, shown.Tasks[^1].IsOverdue));
        await Changed(test, store => new ReopenTask(store).Run(new ReopenTask.Ask(late.Id), default));
        Assert.Equal("Send the offer", (await Show(test, lead)).NextStep);

        // What is written beside a lead is not a change of the lead itself.
        Assert.Equal(1, shown.Version);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task What_comes_round_again_does_so_once_and_an_undo_takes_both_back(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var lead = await AddLead(test, null);
        var call = await Add(test, lead, new TaskFields("Call", Monday.AddDays(-7), "rrule:freq=weekly;count=5"));
        var done = await Changed(test, store => new DoTask(store).Run(new DoTask.Ask(call.Id), default));

        var tasks = (await Show(test, lead)).Tasks;
        Assert.Equal([(Monday.AddDays(7), null, "FREQ=WEEKLY;COUNT=3"), (Monday.AddDays(-7), (DateOnly?)Monday, null)], tasks.Select(task => (task.DueOn!.Value, task.DoneOn, task.Rule)));
        Assert.Equal(done.Following, tasks[0].Id);

        // The rule has moved on: opening the old one again and doing it makes no second one.
        await Changed(test, store => new ReopenTask(store).Run(new ReopenTask.Ask(call.Id), default));
        Assert.Null((await Changed(test, store => new DoTask(store).Run(new DoTask.Ask(call.Id), default))).Following);
        Assert.Equal(2, (await Show(test, lead)).Tasks.Count);

        var other = await Add(test, lead, new TaskFields("Ask again", Monday, "FREQ=DAILY;COUNT=2"));
        var again = await Changed(test, store => new DoTask(store).Run(new DoTask.Ask(other.Id), default));
        Assert.Empty(await Undo(test, again.Batch!.Value));
        var open = Assert.Single((await Show(test, lead)).Tasks, task => task.Text == "Ask again");
        Assert.Equal((null, "FREQ=DAILY;COUNT=2"), (open.DoneOn, open.Rule));
        var last = (await Changed(test, store => new DoTask(store).Run(new DoTask.Ask(other.Id), default))).Following!.Value;
        Assert.Null((await Changed(test, store => new DoTask(store).Run(new DoTask.Ask(last), default))).Following);
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_and_writes_nothing()
    {
        await using var test = await TestStore.Make(StoreKind.Sqlite);
        var lead = await AddLead(test, null);
        async Task<string?> Add(TaskFields fields) => await Code(test, store => new AddTask(store).Run(new AddTask.Ask(fields, lead), default));
        Assert.Equal("task.no-text", await Add(new TaskFields(" \n")));
        Assert.Equal("task.rule", await Add(new TaskFields("Call", Monday, "every monday")));
        Assert.Equal("task.rule", await Add(new TaskFields("Call", Monday, "FREQ=HOURLY")));
        Assert.Equal("task.rule-needs-day", await Add(new TaskFields("Call", null, "FREQ=WEEKLY")));
        Assert.Equal("text.too-long", await Add(new TaskFields(new string('x', 20_001))));
        Assert.Equal("lead.unknown", await Code(test, store => new AddTask(store).Run(new AddTask.Ask(new TaskFields("Call"), Guid.NewGuid()), default)));
        Assert.Equal("person.unknown", await Code(test, store => new AddTask(store).Run(new AddTask.Ask(new TaskFields("Call"), null, Guid.NewGuid()), default)));
        var task = await TasksTests.Add(test, lead, new TaskFields("Call"));
        Assert.Equal("task.in-the-future", await Code(test, store => new DoTask(store).Run(new DoTask.Ask(task.Id, Monday.AddDays(1)), default)));
        Assert.Equal("task.still-open", await Code(test, store => new ReopenTask(store).Run(new ReopenTask.Ask(task.Id), default)));
        Assert.Equal("record.changed-meanwhile", await Code(test, store => new EditTask(store).Run(new EditTask.Ask(task.Id, new TaskFields("B"), 7), default)));
        Assert.Equal("task.unknown", await Code(test, store => new RemoveTask(store).Run(new RemoveTask.Ask(Guid.NewGuid()), default)));
        await Changed(test, store => new DoTask(store).Run(new DoTask.Ask(task.Id), default));
        Assert.Equal("task.done-already", await Code(test, store => new DoTask(store).Run(new DoTask.Ask(task.Id), default)));
        await using var after = test.Open();
        Assert.Equal(1, await after.Tasks.CountAsync());
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_removed_step_comes_back_by_undo_and_a_lead_is_undone_though_steps_came_later(StoreKind kind)
    {
        await using var test = await TestStore.Make(kind);
        var lead = await AddLead(test, null);
        Guid? edited;
        await using (var store = test.Open())
            edited = (await new EditLead(store).Run(new EditLead.Ask(lead, new LeadFields("Kiva Studio")), default)).Value.Batch;
        var task = await Add(test, lead, new TaskFields("Call", Monday, "FREQ=WEEKLY"));
        var removed = await Changed(test, store => new RemoveTask(store).Run(new RemoveTask.Ask(task.Id), default));
        Assert.Empty((await Show(test, lead)).Tasks);
        Assert.Empty(await Undo(test, removed.Batch!.Value));
        Assert.Equal("FREQ=WEEKLY", Assert.Single((await Show(test, lead)).Tasks).Rule);

        Assert.Empty(await Undo(test, edited!.Value));
        Assert.Equal("Kiva", (await Show(test, lead)).Name);
        await using var after = test.Open();
        var touched = (await new ListBatches(after).Run(new ListBatches.Ask(Record: lead), default)).Value.Batches.Select(batch => batch.What);
        Assert.Equal(["undo", "undo", "task.removed", "task.added", "lead.edited", "lead.added"], touched);
        Assert.Empty((await new Examine(after).Run(default)).Found);
    }

    [Theory, ClassData(typeof(EveryStore))]
    public async Task A_file_that_names_the_next_step_follows_its_lead_and_leaves_alone_what_is_done(StoreKind kind)
    {
        const string head = "id,name,opened_at,next_step,next_step_on\n";
        await using var test = await TestStore.Make(kind);
        var first = await Imports.Run(test, ("leads.csv", head + "a,A,2026-01-05,Call,2026-03-20\nb,B,2026-01-05,,2026-03-20\n"));
        Assert.Equal((2, 1), (first.Files[0].Created["leads"], first.Files[0].Created["tasks"]));
        Assert.Equal("a day of a next step without words", Assert.Single(first.Files[0].LeftOut).Key);
        Assert.Null((await Imports.Run(test, ("leads.csv", head + "a,A,2026-01-05,Call,2026-03-20\n"))).Batch);

        var moved = await Imports.Run(test, ("leads.csv", head + "a,A,2026-01-05,Send the offer,2026-03-25\n"));
        Assert.Equal(1, moved.Files[0].Updated["tasks"]);
        await using (var store = test.Open())
        {
            var step = await store.Tasks.SingleAsync();
            Assert.Equal(("Send the offer", new DateOnly(2026, 3, 25)), (step.Text, step.DueOn));
            Assert.Null((await new DoTask(store).Run(new DoTask.Ask(step.Id), default)).Refusal);
        }
        Assert.Null((await Imports.Run(test, ("leads.csv", head + "a,A,2026-01-05,Send the offer,2026-03-25\n"))).Batch);
        Assert.NotNull((await Imports.Run(test, ("leads.csv", head + "a,A,2026-01-05,Write,2026-03-27\n"))).Batch);
        Assert.Null((await Imports.Run(test, ("leads.csv", head + "a,A,2026-01-05,Write,2026-03-27\n"))).Batch);
        await using var after = test.Open();
        Assert.Equal(["Send the offer", "Write"], await after.Tasks.OrderBy(task => task.Id).Select(task => task.Text).ToListAsync());
    }

    [Fact]
    public async Task Rows_of_tasks_that_cannot_be_read_are_rejected_with_their_reason() =>
        Assert.Equal(
            new Dictionary<string, string> { ["line 3"] = "task.rule", ["line 4"] = "task.rule-needs-day", ["line 5"] = "row.needs", ["line 6"] = "reference.unknown" },
            await Imports.Rejections(
                await TestStore.Make(StoreKind.Sqlite), "tasks.csv",
                "id,text,person_id,lead_id,due_on,rule,done_on\n1,Call,Ana,,2026-03-20,FREQ=WEEKLY,\n2,Call,,,2026-03-20,weekly,\n3,Call,,,,FREQ=WEEKLY,\n4,,,,,,\n5,Call,,nobody,,,\n"));

    private static async Task<Guid> AddLead(TestStore test, TaskFields? next)
    {
        await using var store = test.Open();
        return (await new AddLead(store).Run(new AddLead.Ask(new LeadFields("Kiva"), NextStep: next), default)).Value.Id;
    }

    private static Task<TaskChanged> Add(TestStore test, Guid lead, TaskFields fields) =>
        Changed(test, store => new AddTask(store).Run(new AddTask.Ask(fields, lead), default));

    private static async Task<TaskChanged> Changed(TestStore test, Func<AppStore, Task<Result<TaskChanged>>> work)
    {
        test.Clock.Advance(TimeSpan.FromSeconds(1));
        await using var store = test.Open();
        return (await work(store)).Value;
    }

    private static async Task<string?> Code(TestStore test, Func<AppStore, Task<Result<TaskChanged>>> work)
    {
        await using var store = test.Open();
        return (await work(store)).Refusal?.Code;
    }

    private static async Task<ShowLead.Answer> Show(TestStore test, Guid lead)
    {
        await using var store = test.Open();
        return (await new ShowLead(store).Run(new ShowLead.Ask(lead), default)).Value;
    }

    private static async Task<IReadOnlyList<UndoBatch.LeftRecord>> Undo(TestStore test, Guid batch)
    {
        test.Clock.Advance(TimeSpan.FromSeconds(1));
        await using var store = test.Open();
        return (await new UndoBatch(store).Run(new UndoBatch.Ask(batch), default)).Value.Left;
    }
}
