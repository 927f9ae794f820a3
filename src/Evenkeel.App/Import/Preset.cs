using System.Text.Json;
using System.Text.RegularExpressions;
using Evenkeel.App.Store;

namespace Evenkeel.App.Import;

/// <summary>What a program's export looks like, and what its columns mean.</summary>
/// <param name="Format">As reports name it.</param>
/// <param name="Program">What <c>--as</c> names it by, and the origin of what comes from it.</param>
/// <param name="Needs">Each a column by which the export is known, under one of its names; empty where the names are the user's own.</param>
/// <param name="Names">Ours to theirs, the best first; without capitals, spaces and signs.</param>
/// <param name="FileName">How the program names its files, where the columns do not tell.</param>
/// <param name="EndTimes">Columns that stand in for the day of the end together, where there is none.</param>
/// <param name="OpenedFromId">The ids tell when a lead began.</param>
public sealed record Preset(
    string Format, string Program, string[][] Needs, IReadOnlyDictionary<string, string[]> Names, Regex? FileName = null, string[]? EndTimes = null, bool OpenedFromId = false)
{
    /// <summary>Whether a file looks like it.</summary>
    public bool Fits(string fileName, IReadOnlyCollection<string> header) =>
        Needs.Length > 0 ? HasWhatItNeeds(header) : FileName!.IsMatch(Path.GetFileName(fileName)) && Mapping(header).Theirs("openedOn").Count > 0;

    /// <summary>Whether the columns are there by which it is known.</summary>
    public bool HasWhatItNeeds(IReadOnlyCollection<string> header)
    {
        var keys = header.Select(Key).ToHashSet(StringComparer.Ordinal);
        return Array.TrueForAll(Needs, names => Array.Exists(names, keys.Contains));
    }

    /// <summary>What the columns of a file mean. A closing day of a lead that is open is only expected, in all of these programs.</summary>
    public Mapping Mapping(IReadOnlyCollection<string> header)
    {
        var byKey = Keys(header);
        var columns = Columns(byKey, Names);
        var ends = EndTimes?.Select(name => byKey.GetValueOrDefault(name)).OfType<string>().ToList() ?? [];
        if (ends.Count > 0 && !columns.ContainsKey("closedOn"))
            columns["closedOn"] = JsonSerializer.SerializeToElement(ends, MappingJson.Default.ListString);
        return new Mapping("leads", columns, GuessMapping.Ends, ClosingIsExpected: true, OpenedFromId: OpenedFromId);
    }

    /// <summary>The columns of a header that are known by their names.</summary>
    internal static Dictionary<string, JsonElement> Columns(IReadOnlyDictionary<string, string> byKey, IReadOnlyDictionary<string, string[]> names) => names
        .Select(name => (name.Key, Theirs: name.Value.Select(key => byKey.GetValueOrDefault(key)).FirstOrDefault(theirs => theirs is not null)))
        .Where(column => column.Theirs is not null)
        .ToDictionary(column => column.Key, column => JsonSerializer.SerializeToElement(column.Theirs!, MappingJson.Default.String), StringComparer.Ordinal);

    internal static Dictionary<string, string> Keys(IEnumerable<string> header) =>
        header.GroupBy(Key).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    private static string Key(string name) => string.Concat(SearchKey.Of(name).Where(char.IsLetterOrDigit));
}
