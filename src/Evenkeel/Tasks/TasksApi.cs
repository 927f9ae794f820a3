using Evenkeel.App.Store;
using Evenkeel.App.Tasks;
using Evenkeel.Core;
using Evenkeel.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenkeel.Tasks;

/// <summary>Next steps over HTTP.</summary>
internal static class TasksApi
{
    /// <param name="On">The day; today when null.</param>
    public sealed record Done(DateOnly? On = null);

    public static void Map(IEndpointRouteBuilder api)
    {
        var tasks = api.MapGroup("/tasks");
        tasks.MapGet("/", List).WithName("ListTasks").WithSummary("Next steps, a page at a time, by the day on which they are due.");
        tasks.MapPost("/", Add).WithName("AddTask").WithSummary("Writes down a next step.").ProducesProblem(StatusCodes.Status404NotFound);
        tasks.MapPut("/{id:guid}", Edit).WithName("EditTask").WithSummary("Replaces what is said about a next step.").Conditional();
        tasks.MapPost("/{id:guid}/do", Do).WithName("DoTask").WithSummary("Ticks a next step off; where it comes round again, the next one is made.").Conditional();
        tasks.MapPost("/{id:guid}/reopen", Reopen).WithName("ReopenTask").WithSummary("Opens a next step again that was ticked off.").Conditional();
        tasks.MapDelete("/{id:guid}", Remove).WithName("RemoveTask").WithSummary("Takes a next step out; an undo brings it back.").Conditional();
    }

    private static async Task<Results<Ok<ListTasks.Answer>, ProblemHttpResult>> List(
        Store store, CancellationToken cancel, bool? open = null, Guid? lead = null, int? skip = null, int? take = null)
    {
        var answer = await new ListTasks(store).Run(new ListTasks.Ask(open, lead, skip ?? 0, take ?? 50), cancel);
        return answer.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Ok(answer.Value);
    }

    private static async Task<Results<Created<TaskChanged>, ProblemHttpResult>> Add(AddTask.Ask body, HttpResponse response, Store store, CancellationToken cancel)
    {
        var added = await new AddTask(store).Run(body, cancel);
        if (added.Refusal is { } refusal)
            return Problem.Of(refusal);
        Versions.Tell(response, added.Value.Version);
        return TypedResults.Created($"/api/tasks/{added.Value.Id}", added.Value);
    }

    private static async Task<Results<Ok<TaskChanged>, ProblemHttpResult>> Edit(Guid id, TaskFields body, HttpContext http, Store store, CancellationToken cancel) =>
        Changed(await new EditTask(store).Run(new EditTask.Ask(id, body, Versions.Seen(http.Request)), cancel), http);

    private static async Task<Results<Ok<TaskChanged>, ProblemHttpResult>> Do(Guid id, Done? body, HttpContext http, Store store, CancellationToken cancel) =>
        Changed(await new DoTask(store).Run(new DoTask.Ask(id, body?.On, Versions.Seen(http.Request)), cancel), http);

    private static async Task<Results<Ok<TaskChanged>, ProblemHttpResult>> Reopen(Guid id, HttpContext http, Store store, CancellationToken cancel) =>
        Changed(await new ReopenTask(store).Run(new ReopenTask.Ask(id, Versions.Seen(http.Request)), cancel), http);

    private static async Task<Results<Ok<TaskChanged>, ProblemHttpResult>> Remove(Guid id, HttpContext http, Store store, CancellationToken cancel) =>
        Changed(await new RemoveTask(store).Run(new RemoveTask.Ask(id, Versions.Seen(http.Request)), cancel), http);

    private static Results<Ok<TaskChanged>, ProblemHttpResult> Changed(Result<TaskChanged> changed, HttpContext http) => Versions.Changed(changed, task => task.Version, http);
}
