using System.Text;
using CsCheck;
using Evenkeel.Formats.Tables;

namespace Evenkeel.Formats.Tests.Tables;

public sealed class TableLaws
{
    private static readonly TableLimits Small = new() { RecordChars = 50, Columns = 6 };

    /// <summary>Texts rich in what matters to a table, among any characters that UTF-8 carries.</summary>
    private static readonly Gen<string> Text = Gen.Frequency(
        (4, Gen.Char[",;\t|\"\r\n '=\\ab1.é€"]),
        (1, Gen.Char.Where(c => c != 0 && c < 0xD800))).Array[0, 12].Select(chars => new string(chars));

    [Fact]
    public void Law_what_is_written_is_read_back_whatever_the_cells() =>
        Gen.Int[1, 5].SelectMany(columns => Text.Array[columns].Array[0, 8]).Where(rows => rows.Length > 0).Sample(rows =>
        {
            var columns = rows[0].Length;
            using var table = Given.Table(Write(columns, rows));
            Assert.Equal(rows, table.Rows().Select(row => Given.Cells(row, columns)));
        });

    [Fact]
    public void Law_lines_are_exact_after_any_cells() =>
        Text.Array[2].Array[1, 8].Sample(rows =>
        {
            var line = 2L;
            var expected = new List<long>();
            foreach (var row in rows)
            {
                expected.Add(line);
                line += 1 + row.Sum(LineEnds);
            }
            using var table = Given.Table(Write(2, rows));
            Assert.Equal(expected, table.Rows().Select(row => row.Line));
        });

    [Fact]
    public void Law_any_bytes_are_read_to_their_end_without_an_exception() =>
        Gen.Frequency((3, Gen.Byte), (7, Gen.OneOf("a,;\"\r\n\0\t1"u8.ToArray()))).Array[0, 400].Sample(bytes =>
        {
            using var table = Given.Table(bytes, Small);
            var rows = table.Rows().ToList();
            Assert.True(rows.Count <= bytes.Length + 1);
            Assert.All(rows, row => Assert.True(row.Fault is null || row.Fault.Code.StartsWith("table.", StringComparison.Ordinal)));
        });

    [Fact]
    public void Law_lines_are_told_in_ascending_order_and_each_at_most_once() =>
        Gen.OneOf("a,\"\r\n\0 "u8.ToArray()).Array[0, 300].Sample(bytes =>
        {
            using var table = Given.Table([.. "x,y\n"u8, .. bytes], Small);
            var lines = table.Rows().Select(row => row.Line).ToList();
            Assert.Equal(lines.Distinct().Order(), lines);
        });

    [Fact]
    public void Law_rows_after_a_fault_keep_their_lines()
    {
        var broken = Gen.OneOf("7,\"open", "7,\"a\"b", "7,\0", "7,8,9", "7," + new string('x', 60));
        Gen.Select(Gen.Int[0, 5], broken, Gen.Int[1, 5]).Sample((before, bad, after) =>
        {
            var lines = Enumerable.Repeat("1,2", before).Append(bad).Concat(Enumerable.Repeat("3,4", after));
            using var table = Given.Table("a,b\n" + string.Join('\n', lines), Small);
            var rows = table.Rows().ToList();
            Assert.Equal(Enumerable.Range(2, before + 1 + after).Select(i => (long)i), rows.Select(row => row.Line));
            Assert.Equal([before], rows.Index().Where(r => r.Item.Fault is not null).Select(r => r.Index));
        });
    }

    [Fact]
    public void Law_the_values_of_a_cell_are_read_back() =>
        Text.Array[0, 6].Sample(values =>
        {
            var cell = CellList.Join(values);
            Assert.Equal(values.Where(v => v.Length > 0), CellList.Split(cell));
            Assert.Equal(cell, CellList.Join(CellList.Split(cell)));
        });

    private static byte[] Write(int columns, string[][] rows)
    {
        using var stream = new MemoryStream();
        using (var writer = new TableWriter(stream, [.. Enumerable.Range(0, columns).Select(i => $"c{i}")]))
            foreach (var row in rows) writer.Write(row);
        return stream.ToArray();
    }

    private static int LineEnds(string cell) =>
        cell.Replace("\r\n", "\n", StringComparison.Ordinal).Count(c => c is '\r' or '\n');
}
