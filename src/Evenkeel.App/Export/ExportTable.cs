using Evenkeel.Core;

namespace Evenkeel.App.Export;

/// <summary>Writes one table of an export alone.</summary>
public sealed class ExportTable(Store.Store store)
{
    /// <summary>The names of the tables.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. TableFile.Tables.Select(table => table.File)];

    /// <param name="Table">One of <see cref="Names"/>.</param>
    /// <param name="ForSpreadsheets">Neutralise cells that a spreadsheet would run; such a table does not read back the same.</param>
    public sealed record Ask(string Table, bool ForSpreadsheets = false);

    /// <param name="Rows">How many it holds.</param>
    public sealed record Answer(int Rows);

    /// <returns>The answer when it is written, or <c>table.unknown</c>, and nothing is.</returns>
    public async Task<Result<Answer>> Run(Ask ask, Stream to, CancellationToken cancel)
    {
        if (TableFile.Tables.FirstOrDefault(table => table.File == ask.Table) is not { } table)
            return new Refusal("table.unknown", ask.Table, string.Join(", ", Names));
        await using var snapshot = await store.BeginSnapshot(cancel);
        return new Answer(await TableFile.Write(store, table, await FileIds.Load(store, cancel), to, ask.ForSpreadsheets, cancel));
    }
}
