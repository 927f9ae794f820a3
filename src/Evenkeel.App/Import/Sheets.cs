using Evenkeel.Core;

namespace Evenkeel.App.Import;

/// <summary>The tables of hours and of invoices that are known by their columns.</summary>
public static class Sheets
{
    private static IEnumerable<SheetPreset> All => [.. TimeSheet.All, .. InvoiceSheet.All];

    /// <summary>What <c>--as</c> may name.</summary>
    public static IReadOnlyList<string> Programs { get; } = [.. All.Select(preset => preset.Program).Distinct()];

    /// <param name="program">The one that it is said to be from; null for any.</param>
    /// <returns>The table that a file is; null where it is none.</returns>
    internal static SheetPreset? Recognise(SourceFile source, string? program) => Sheet.Recognise(source, [.. All.Where(preset => program is null || preset.Program == program)]);

    internal static Result<ReadFile> Read(SourceFile source, SheetPreset preset, Mapping? told, CellReading cells, bool isAlone, ImportWatch watch) =>
        TimeSheet.All.Contains(preset) ? TimeSheet.Read(source, preset, told, cells, isAlone, watch) : InvoiceSheet.Read(source, preset, told, cells, isAlone, watch);
}
