using System.Globalization;
using Evenkeel.App.Import;

namespace Evenkeel.Import;

/// <summary>What the import page asks while an import goes on. Over the API one waits for the answer, and stops by hanging up.</summary>
internal static class ImportRoutes
{
    /// <param name="Step">What it is at, in words.</param>
    /// <param name="Count">How far it is with that, in words.</param>
    public sealed record Answer(string Step, string Count, int Done, int? Of);

    public static void Map(IEndpointRouteBuilder app)
    {
        var import = app.MapGroup("/import/{upload:guid}").ExcludeFromDescription();
        import.MapGet("/progress", (Guid upload, ImportRuns runs) => Say(runs.Find(upload)));
        import.MapPost("/stop", (Guid upload, ImportRuns runs) =>
        {
            var run = runs.Find(upload);
            run?.Stop();
            return Say(run);
        });
    }

    /// <summary>The words for a step.</summary>
    public static string Step(ImportStep step) => Texts.Of("import.step-" + step.ToString().ToLowerInvariant());

    /// <summary>The words for how far it is; empty where nothing is counted.</summary>
    public static string Count(ImportProgress at) =>
        at.Of is { } of ? Texts.Of("import.so-far", Number(at.Done), Number(of)) : at.Done > 0 ? Texts.Of("import.rows-read", Number(at.Done)) : "";

    private static IResult Say(ImportRun? run) =>
        run is null ? TypedResults.NoContent()
        : run.HasEnded ? TypedResults.Ok(new Answer(Texts.Of(run.IsStopAsked ? "import.step-late" : "import.step-ended"), "", 0, null))
        : run.IsStopAsked ? TypedResults.Ok(new Answer(Texts.Of("import.step-stopping"), "", 0, null))
        : TypedResults.Ok(new Answer(Step(run.At.Step), Count(run.At), run.At.Done, run.At.Of));

    private static string Number(int count) => count.ToString("N0", CultureInfo.CurrentCulture);
}
