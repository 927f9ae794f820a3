using System.Text;
using Evenkeel.Formats.Tables;

namespace Evenkeel.Formats.Tests.Tables;

/// <summary>Tables to read, and what came of reading them in a form that a test can state.</summary>
internal static class Given
{
    public static TableReader Table(string text, TableLimits? limits = null) => Table(Encoding.UTF8.GetBytes(text), limits);

    public static TableReader Table(byte[] bytes, TableLimits? limits = null) => TableReader.Open(new MemoryStream(bytes), limits);

    /// <summary>A row as <c>2: a|b</c>, a fault as <c>3: table.nul</c>.</summary>
    public static string[] Told(this TableReader reader) =>
        [.. reader.Rows().Select(row => $"{row.Line}: {row.Fault?.Code ?? string.Join('|', Cells(row, reader.Header.Count))}")];

    public static string[] Cells(TableRow row, int columns) => [.. Enumerable.Range(0, columns).Select(i => row[i])];
}
