using Evenkeel.App.Store;
using Evenkeel.App.Time;
using Evenkeel.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenkeel.Time;

/// <summary>Time worked, over HTTP.</summary>
internal static class TimeApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var time = api.MapGroup("/time");
        time.MapGet("/", Show).WithName("ShowWeek").WithSummary("One week's time, by purpose, by day and entry by entry.");
        time.MapPost("/", Log).WithName("LogTime").WithSummary("Writes down time from one line, such as \"2h acme call notes #produce\".");
        time.MapGet("/grid", ShowGrid).WithName("ShowWeekGrid").WithSummary("One week's time as a grid: for whom and what for in rows, the days in columns.");
        time.MapPut("/grid", SaveGrid).WithName("SaveWeekGrid").WithSummary("Writes what was changed in the grid of a week, as one batch.").ProducesProblem(StatusCodes.Status409Conflict);
        time.MapPost("/entries", Add).WithName("AddTime").WithSummary("Writes down time, field by field.");
        time.MapPut("/entries/{id:guid}", Edit).WithName("EditTime").WithSummary("Replaces what is said about time worked.").Conditional();
        time.MapDelete("/entries/{id:guid}", Remove).WithName("RemoveTime").WithSummary("Takes time out; an undo brings it back.").Conditional();
    }

    /// <param name="on">A day of the week; today when null.</param>
    private static async Task<Results<Ok<ShowWeek.Answer>, ProblemHttpResult>> Show(Store store, CancellationToken cancel, DateOnly? on = null)
    {
        var week = await new ShowWeek(store).Run(new ShowWeek.Ask(on), cancel);
        return week.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Ok(week.Value);
    }

    /// <param name="on">A day of the week; today when null.</param>
    private static async Task<Results<Ok<ShowWeekGrid.Answer>, ProblemHttpResult>> ShowGrid(Store store, CancellationToken cancel, DateOnly? on = null)
    {
        var grid = await new ShowWeekGrid(store).Run(new ShowWeekGrid.Ask(on), cancel);
        return grid.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Ok(grid.Value);
    }

    private static async Task<Results<Ok<SaveWeekGrid.Answer>, ProblemHttpResult>> SaveGrid(SaveWeekGrid.Ask body, Store store, CancellationToken cancel)
    {
        var saved = await new SaveWeekGrid(store).Run(body, cancel);
        return saved.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Ok(saved.Value);
    }

    private static async Task<Results<Created<LogTime.Answer>, ProblemHttpResult>> Log(LogTime.Ask body, HttpResponse response, Store store, CancellationToken cancel)
    {
        var logged = await new LogTime(store).Run(body, cancel);
        if (logged.Refusal is { } refusal)
            return Problem.Of(refusal);
        Versions.Tell(response, logged.Value.Version);
        return TypedResults.Created($"/api/time/entries/{logged.Value.Id}", logged.Value);
    }

    private static async Task<Results<Created<Changed>, ProblemHttpResult>> Add(TimeFields body, HttpResponse response, Store store, CancellationToken cancel)
    {
        var added = await new AddTime(store).Run(new AddTime.Ask(body), cancel);
        if (added.Refusal is { } refusal)
            return Problem.Of(refusal);
        Versions.Tell(response, added.Value.Version);
        return TypedResults.Created($"/api/time/entries/{added.Value.Id}", added.Value);
    }

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Edit(Guid id, TimeFields body, HttpContext http, Store store, CancellationToken cancel) =>
        Versions.Changed(await new EditTime(store).Run(new EditTime.Ask(id, body, Versions.Seen(http.Request)), cancel), entry => entry.Version, http);

    private static async Task<Results<Ok<Changed>, ProblemHttpResult>> Remove(Guid id, HttpContext http, Store store, CancellationToken cancel) =>
        Versions.Changed(await new RemoveTime(store).Run(new RemoveTime.Ask(id, Versions.Seen(http.Request)), cancel), entry => entry.Version, http);
}
