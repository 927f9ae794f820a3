using Evenkeel.App.Import;
using Evenkeel.Formats.Tables;

namespace Evenkeel.Import;

/// <summary>What one sees of a foreign table before saying what its columns mean: their names, and some of what stands in them.</summary>
public sealed record ForeignColumns(IReadOnlyList<ForeignColumns.Column> Columns)
{
    private const int MostSamples = 3;
    private const int MostWords = 20;
    private const int MostRows = 20_000;

    /// <param name="Samples">Its first different values.</param>
    /// <param name="Words">Its different values, as far as they can be words for how a lead stands.</param>
    public sealed record Column(string Name, IReadOnlyList<string> Samples, IReadOnlyList<string> Words);

    /// <summary>Looks into a table; null when nothing of it can be read.</summary>
    public static ForeignColumns? Of(SourceFile file)
    {
        using var table = TableReader.Open(file.Open());
        if (table.Fault is not null)
            return null;
        var seen = table.Header.Select(_ => new List<string>()).ToList();
        foreach (var row in table.Rows().Where(row => row.Fault is null).Take(MostRows))
            for (var place = 0; place < seen.Count; place++)
                if (seen[place].Count <= MostWords && row[place].Trim() is { Length: > 0 } text && !seen[place].Contains(text, StringComparer.OrdinalIgnoreCase))
                    seen[place].Add(text);
        return new ForeignColumns([.. table.Header.Select((name, place) => new Column(name, [.. seen[place].Take(MostSamples)], seen[place].Count > MostWords ? [] : seen[place]))]);
    }
}
