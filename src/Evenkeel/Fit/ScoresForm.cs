using System.Globalization;
using Evenkeel.App.Fit;
using Evenkeel.Core;

namespace Evenkeel.Fit;

/// <summary>Scores as they were chosen, a row for each criterion.</summary>
public sealed class ScoresForm
{
    public List<Row> Rows { get; set; } = [];

    /// <returns>The scores, or <c>typed.number</c>.</returns>
    public Result<IReadOnlyList<AssessFit.Scored>> Read()
    {
        var scores = new List<AssessFit.Scored>();
        foreach (var row in Rows)
            if (string.IsNullOrWhiteSpace(row.Score))
                scores.Add(new(row.Criterion, null));
            else if (double.TryParse(row.Score, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var score))
                scores.Add(new(row.Criterion, score));
            else
                return new Refusal("typed.number", row.Score);
        return scores;
    }

    public sealed class Row
    {
        public Guid Criterion { get; set; }

        /// <summary>With a dot, as a browser sends it; empty for not known.</summary>
        public string? Score { get; set; }
    }
}
