using System.Globalization;
using Evenkeel.App.Fit;
using Evenkeel.Core.Fit;

namespace Evenkeel.Fit;

/// <summary>How good a client is, in words.</summary>
public static class FitWords
{
    /// <summary>The mean on its scale; a dash where nothing is known.</summary>
    public static string Mean(Quality? quality) => quality?.Mean is { } mean ? Texts.Of("fit.of-five", Score(mean)) : "–";

    /// <summary>From the worst to the best that it may be; null where all is known, or nothing.</summary>
    public static string? Range(Quality? quality) => quality is null || quality.High - quality.Low < 0.05 ? null : Texts.Of("fit.range", Score(quality.Low), Score(quality.High));

    /// <summary>The deal-breakers that are met; null for none.</summary>
    public static string? Broken(IReadOnlyList<string> broken) => broken.Count == 0 ? null : Texts.Of("fit.broken", string.Join(", ", broken));

    /// <summary>What the scores come to, in a sentence.</summary>
    public static string Answer(ShowFit.Answer fit) =>
        fit.Quality is not { Mean: { } mean } quality ? Texts.Of("fit.nothing")
        : Range(quality) is null ? Texts.Of("fit.answer", Score(mean))
        : Texts.Of("fit.answer-range", Score(mean), quality.Known, quality.Criteria, Score(quality.Low), Score(quality.High));

    /// <summary>In words where the scale has only yes and no.</summary>
    public static string Of(double score, int worst, int best) => (worst, best) == (0, 1) ? Texts.Of(score >= 0.5 ? "own.yes" : "own.no") : score.ToString("0.##", CultureInfo.CurrentCulture);

    public static string Score(double score) => score.ToString("0.0", CultureInfo.CurrentCulture);
}
