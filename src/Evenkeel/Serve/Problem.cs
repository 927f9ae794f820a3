using Evenkeel.App;
using Evenkeel.Core;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Evenkeel.Serve;

/// <summary>The one map from a refusal to an answer over HTTP (RFC 9457).</summary>
public static class Problem
{
    public static ProblemHttpResult Of(Refusal refusal) => Of(refusal, Status(refusal.Code));

    public static ProblemHttpResult Of(Refusal refusal, int status) => TypedResults.Problem(new ProblemDetails
    {
        Status = status,
        Type = "urn:evenkeel:" + refusal.Code,
        Title = Words.Of(refusal),
        Extensions = { ["code"] = refusal.Code },
    });

    private static int Status(string code) => code switch
    {
        "record.changed-meanwhile" => StatusCodes.Status412PreconditionFailed,
        "import.too-large" => StatusCodes.Status413PayloadTooLarge,
        _ when code.EndsWith(".unknown", StringComparison.Ordinal) => StatusCodes.Status404NotFound,
        "batch.undone-already" or "engagement.in-use" or "invoice.paid-already" or "sample.not-sample" or "task.done-already" or "task.still-open" or "list.merged-already" or "list.name-taken" or "list.last-stage" or "webhook.paused" or "mailbox.paused" or "challenge.running" or "timer.running" or "timer.none" or "time.cell-meanwhile" or "mailbox.there-already" => StatusCodes.Status409Conflict,
        _ when code.StartsWith("lead.", StringComparison.Ordinal) && code is "lead.not-open" or "lead.still-open" or "lead.already-there" => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
