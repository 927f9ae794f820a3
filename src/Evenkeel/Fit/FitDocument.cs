using Evenkeel.App.Fit;

namespace Evenkeel.Fit;

/// <summary>How good a client somebody is, as a document.</summary>
/// <param name="Quality">The weighted mean of what is known, 0 … 5; null where nothing is.</param>
/// <param name="Low">If everything unknown turned out the worst; null where nothing is known.</param>
/// <param name="High">If it turned out the best.</param>
/// <param name="DealBreakers">Those that are met.</param>
/// <param name="Scores">By each criterion in use; a score is null where it is not known.</param>
public sealed record FitDocument(double? Quality, double? Low, double? High, IReadOnlyList<string> DealBreakers, IReadOnlyList<ShowFit.Row> Scores)
{
    public static FitDocument Of(ShowFit.Answer fit) => new(fit.Quality?.Mean, fit.Quality?.Low, fit.Quality?.High, fit.Broken, fit.Rows);
}
