using System.Globalization;
using System.Text.Json;
using Evenkeel.App.Import;
using Evenkeel.Core;

namespace Evenkeel.Import;

/// <summary>A mapping as the address of the import page carries it: <c>m0=name&amp;m1=openedOn&amp;dates=dd%2FMM%2Fyyyy</c>, columns by their place.</summary>
public static class MappingQuery
{
    /// <summary>The ways of writing days that the page offers, each by a pattern that reads it.</summary>
    public static readonly string[] DateFormats = ["yyyy-MM-dd", "d/M/yyyy", "M/d/yyyy", "d.M.yyyy", "d-M-yyyy", "M-d-yyyy", "d/M/yyyy H:mm", "M/d/yyyy H:mm", "M/d/yyyy h:mm tt"];

    /// <summary>What a column can mean, in the order in which it is offered.</summary>
    public static readonly string[] Meanings =
    [
        "name", "openedOn", "closedOn", "outcome", "stage", "stageChangedOn", "person", "email", "organisation", "offering", "source", "value", "currency", "hours", "reason",
        "nextStep", "nextStepOn", "owner", "externalId", "features",
    ];

    /// <summary>Whether the address says what the columns mean.</summary>
    public static bool IsTold(IQueryCollection query) => query.Keys.Any(key => key is ['m', >= '0' and <= '9', ..]);

    /// <returns>The mapping, or <c>mapping.twice</c> where two columns are said to be the same.</returns>
    public static Result<Mapping> Read(IQueryCollection query, ForeignColumns foreign)
    {
        var columns = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var (features, closings) = (new List<string>(), new List<string>());
        foreach (var (place, column) in foreign.Columns.Index())
        {
            var meaning = Meaning(query, place);
            if (meaning is "features")
                features.Add(column.Name);
            else if (meaning is "closedOn")
                closings.Add(column.Name);
            else if (meaning is not null && !columns.TryAdd(meaning, Json(column.Name)))
                return new Refusal("mapping.twice", columns[meaning].GetString()!, column.Name);
        }
        if (features.Count > 0)
            columns["features"] = Json(features);
        if (closings.Count > 0)
            columns["closedOn"] = closings is [var only] ? Json(only) : Json(closings);
        return new Mapping("leads", columns, Outcomes(query), Told(query, "dates"), Told(query, "currency"), Told(query, "mark"),
            ClosingIsExpected: Told(query, "expected") is not null, OpenedFromId: Told(query, "from-id") is not null);
    }

    /// <summary>What the address says that a column means; null when it is to be left out.</summary>
    public static string? Meaning(IQueryCollection query, int place) =>
        Told(query, "m" + place.ToString(CultureInfo.InvariantCulture)) is { } meaning && Meanings.Contains(meaning) ? meaning : null;

    public static string? Told(IQueryCollection query, string key) => query[key].ToString() is { Length: > 0 } told ? told : null;

    /// <summary>Told word by word, or guessed.</summary>
    private static Dictionary<string, string>? Outcomes(IQueryCollection query)
    {
        var outcomes = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var place = 0; Told(query, "w" + place.ToString(CultureInfo.InvariantCulture)) is { } word; place++)
            if (Told(query, "o" + place.ToString(CultureInfo.InvariantCulture)) is { } outcome and not "open")
                outcomes[word] = outcome;
        return Told(query, "w0") is null ? GuessMapping.Of([]).Outcomes : outcomes;
    }

    private static JsonElement Json(string text) => JsonSerializer.SerializeToElement(text);

    private static JsonElement Json(List<string> texts) => JsonSerializer.SerializeToElement(texts);
}
