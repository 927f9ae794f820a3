using System.IO.Compression;
using Evenkeel.App.Export;
using Evenkeel.App.Store;
using Evenkeel.Serve;

namespace Evenkeel.Export;

/// <summary>Everything as one ZIP of tables, and each table alone.</summary>
internal static class ExportApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/export", Export).WithName("Export").WithSummary("Everything, as a ZIP of tables.").Produces<byte[]>(StatusCodes.Status200OK, "application/zip");
        api.MapGet("/export/{table}.csv", OneTable).WithName("ExportTable").WithSummary("One table of the export: leads, people and so on.")
            .Produces<string>(StatusCodes.Status200OK, "text/csv").ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> Export(Store store, CancellationToken cancel, bool forSpreadsheets = false)
    {
        var file = Collect();
        await using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            await new ExportTables(store).Run(new ExportTables.Ask(forSpreadsheets), name => archive.CreateEntry(name).Open(), cancel);
        file.Position = 0;
        return TypedResults.File(file, "application/zip", "evenkeel.zip");
    }

    private static async Task<IResult> OneTable(string table, Store store, CancellationToken cancel, bool forSpreadsheets = false)
    {
        var file = Collect();
        var written = await new ExportTable(store).Run(new ExportTable.Ask(table, forSpreadsheets), file, cancel);
        if (written.Refusal is { } refusal)
        {
            await file.DisposeAsync();
            return Problem.Of(refusal);
        }
        file.Position = 0;
        return TypedResults.File(file, "text/csv; charset=utf-8", table + ".csv");
    }

    /// <summary>A file that is collected on disk before it is sent, so that a failure in the middle does not look like a whole one.</summary>
    private static FileStream Collect() => new(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
}
