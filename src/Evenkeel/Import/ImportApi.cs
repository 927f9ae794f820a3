using Evenkeel.App.Import;
using Evenkeel.App.Store;
using Evenkeel.Core;
using Evenkeel.People;
using Evenkeel.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Evenkeel.Import;

/// <summary>Import over HTTP: the same files as on the command line, as a form.</summary>
internal static class ImportApi
{
    /// <param name="Format">The export that it looks like; null when none.</param>
    /// <param name="KeptAt">When it was last said what these columns mean; null when it was not.</param>
    public sealed record Proposed(Mapping Mapping, string? Format, DateTime? KeptAt);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/import", Import).WithName("ImportFiles").DisableAntiforgery()
            .WithSummary("Brings files in: tables of an export, settings.json, history.jsonl, mail (mbox or .eml), hours and invoices of other programs, or vCards, contacts of Google, Outlook or LinkedIn, or a foreign table by a mapping. Who hangs up before the answer stops it, and nothing is written.")
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge);
        api.MapPost("/import/propose", Propose).WithName("ProposeMapping").WithSummary("What the columns of a foreign table seem to mean, by its name and header: a mapping to begin with.");
    }

    private static async Task<Results<Ok<Proposed>, ProblemHttpResult>> Propose(ProposeMapping.Ask body, Store store, CancellationToken cancel)
    {
        if (body.Program is { } program && !Presets.Programs.Contains(program))
            return Problem.Of(NoSuchProgram(program));
        var proposed = await new ProposeMapping(store).Run(body, cancel);
        return TypedResults.Ok(new Proposed(proposed.Mapping, proposed.Preset?.Format, proposed.KeptAt));
    }

    /// <param name="map">A mapping as JSON, for a foreign table.</param>
    /// <param name="program">The program whose export a foreign table is; recognised when left out.</param>
    /// <param name="me">Further e-mail addresses of one's own, one a line, which the settings keep from now on.</param>
    private static async Task<Results<Ok<ImportFiles.Answer>, ProblemHttpResult>> Import(
        IFormFileCollection files, Store store, CancellationToken cancel, [Microsoft.AspNetCore.Mvc.FromForm] string? map = null, string? origin = null, bool dryRun = false,
        string? program = null, [Microsoft.AspNetCore.Mvc.FromForm] string? me = null)
    {
        if (program is not null && !Presets.Programs.Contains(program) && !ContactPresets.Programs.Contains(program) && !Sheets.Programs.Contains(program))
            return Problem.Of(NoSuchProgram(program));
        var mapping = map is null ? default : Mapping.Parse(map);
        if (mapping.Refusal is { } wrong)
            return Problem.Of(wrong);
        var answer = await new ImportFiles(store).Run(new ImportFiles.Ask(Sources(files), map is null ? null : mapping.Value, origin, dryRun, Program: program, Me: Lines.Read(me)), cancel);
        return answer.Refusal is { } refusal ? Problem.Of(refusal) : TypedResults.Ok(answer.Value);
    }

    private static Refusal NoSuchProgram(string program) => new("import.no-such-program", program, string.Join(", ", Presets.Programs.Concat(ContactPresets.Programs).Concat(Sheets.Programs)));

    /// <summary>Uploaded files by their bare names: no path of the sender's plays a part.</summary>
    public static IReadOnlyList<SourceFile> Sources(IFormFileCollection files) =>
        [.. files.Where(file => file.FileName.Length > 0).Select(file => new SourceFile(Path.GetFileName(file.FileName.Replace('\\', '/')), file.OpenReadStream))];
}
