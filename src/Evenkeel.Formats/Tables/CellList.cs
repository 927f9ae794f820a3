using System.Text;

namespace Evenkeel.Formats.Tables;

/// <summary>Several values in one cell, separated by <c>;</c>.</summary>
/// <remarks>
/// Inside a value, <c>;</c> is written <c>\;</c> and <c>\</c> is written <c>\\</c>; a space at its ends is written <c>\ </c>, since spaces
/// around a separator do not count. Any other <c>\</c> stands for itself, so that a path typed by hand survives.
/// </remarks>
public static class CellList
{
    /// <summary>Writes values into one cell. Empty values are left out; null is an empty value.</summary>
    public static string Join(IEnumerable<string?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var cell = new StringBuilder();
        foreach (var value in values)
        {
            if (string.IsNullOrEmpty(value)) continue;
            if (cell.Length > 0) cell.Append(';');
            for (var i = 0; i < value.Length; i++)
            {
                var outer = i == 0 || i == value.Length - 1;
                if (value[i] is ';' or '\\' || (value[i] == ' ' && outer)) cell.Append('\\');
                cell.Append(value[i]);
            }
        }
        return cell.ToString();
    }

    /// <summary>Reads the values of a cell; empty ones are left out, so an empty cell has none.</summary>
    public static IReadOnlyList<string> Split(ReadOnlySpan<char> cell)
    {
        var values = new List<string>();
        var value = new StringBuilder();
        // how much of the value must stay: all but the plain spaces at its end
        var kept = 0;
        for (var i = 0; i <= cell.Length; i++)
        {
            if (i == cell.Length || cell[i] == ';')
            {
                if (kept > 0) values.Add(value.ToString(0, kept));
                value.Clear();
                kept = 0;
                continue;
            }
            var escaped = cell[i] == '\\' && i + 1 < cell.Length && cell[i + 1] is ';' or '\\' or ' ';
            if (escaped) i++;
            if (!escaped && cell[i] == ' ' && kept == 0) continue;
            value.Append(cell[i]);
            if (escaped || cell[i] != ' ') kept = value.Length;
        }
        return values;
    }
}
