using System.IO.Compression;
using Evenkeel.App.Export;
using Evenkeel.App.Store;

namespace Evenkeel.Export;

/// <summary>Everything as one ZIP of tables.</summary>
internal static class ExportApi
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/export", Export).WithName("Export").WithSummary("Everything, as a ZIP of tables.")
        .Produces<byte[]>(StatusCodes.Status200OK, "application/zip");

    private static async Task<IResult> Export(Store store, CancellationToken cancel, bool forSpreadsheets = false)
    {
        // Collected on disk first, so that a failure in the middle does not look like a whole file.
        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        await using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            await new ExportTables(store).Run(new ExportTables.Ask(forSpreadsheets), name => archive.CreateEntry(name).Open(), cancel);
        file.Position = 0;
        return TypedResults.File(file, "application/zip", "evenkeel.zip");
    }
}
