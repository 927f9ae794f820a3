using Evenkeel.App.Leads;
using Evenkeel.App.People;
using Evenkeel.App.Plan;
using Evenkeel.App.Store;
using Evenkeel.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenkeel.Leads;

/// <summary>The week, the cycle and the funnel over HTTP.</summary>
internal static class WeekApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/week", Week).WithName("GetWeek").WithSummary("Could you land a new client?");
        api.MapGet("/cycle", Cycle).WithName("GetCycle").WithSummary("How long leads take, and how they end.");
        api.MapGet("/funnel", Funnel).WithName("GetFunnel").WithSummary("At which step leads are lost, and what losing a tenth less would bring.");
    }

    /// <param name="horizon">Days, 7 when left out.</param>
    /// <param name="hours">For finding clients within the coming seven days, 4 when left out.</param>
    private static async Task<Results<Ok<WeekDocument>, ProblemHttpResult>> Week(Store store, TiesHeld held, CancellationToken cancel, int? horizon = null, DateOnly? asOf = null, double? hours = null)
    {
        var answer = await new PlanWeek(store, held).Run(new(horizon ?? 7, asOf, hours ?? PlanWeek.UsualHours), cancel);
        return answer.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Ok(WeekDocument.Of(answer.Value));
    }

    private static async Task<Ok<CycleDocument>> Cycle(Store store, CancellationToken cancel, DateOnly? asOf = null) =>
        TypedResults.Ok(CycleDocument.Of(await new MeasureCycle(store).Run(new MeasureCycle.Ask(asOf), cancel)));

    /// <param name="horizon">Days, 7 when left out.</param>
    private static async Task<Results<Ok<FunnelDocument>, ProblemHttpResult>> Funnel(Store store, CancellationToken cancel, int? horizon = null, DateOnly? asOf = null)
    {
        var funnel = await new MeasureFunnel(store).Run(new MeasureFunnel.Ask(horizon ?? 7, asOf), cancel);
        return funnel.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Ok(FunnelDocument.Of(funnel.Value));
    }
}
