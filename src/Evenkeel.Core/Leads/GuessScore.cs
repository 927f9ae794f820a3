using MathNet.Numerics.Distributions;

namespace Evenkeel.Core.Leads;

/// <summary>A person's guess beside what the forecast said at the same moment, and what came.</summary>
/// <param name="Guess">0..1.</param>
/// <param name="Forecast">0..1.</param>
public readonly record struct GuessOutcome(double Guess, double Forecast, bool Happened);

/// <summary>Who was closer, as far as that can be told.</summary>
public enum Closer
{
    /// <summary>Too few guesses, or they are too much alike.</summary>
    CannotTell,

    /// <summary>The person's guesses were closer to what came.</summary>
    TheGuesses,

    /// <summary>The forecast was closer to what came.</summary>
    TheForecast,
}

/// <summary>A person's guesses held against the forecast's.</summary>
/// <param name="Closer">Told only where the 90 % interval of the difference leaves out nought.</param>
public sealed record GuessScore(Score Guesses, Score Forecast, Closer Closer)
{
    /// <summary>Scores guesses whose end is known.</summary>
    /// <remarks>By the paired differences of the squared errors, with Student's t at 90 %; from <see cref="Calibration.Smallest"/> guesses on.</remarks>
    public static GuessScore Of(IReadOnlyList<GuessOutcome> outcomes) => new(
        Score.Of(outcomes.Select(o => (o.Guess, o.Happened))), Score.Of(outcomes.Select(o => (o.Forecast, o.Happened))), Compare(outcomes));

    private static Closer Compare(IReadOnlyList<GuessOutcome> outcomes)
    {
        if (outcomes.Count < Calibration.Smallest) return Closer.CannotTell;
        static double Square(double x) => x * x;
        var differences = outcomes.Select(o => Square(o.Guess - (o.Happened ? 1 : 0)) - Square(o.Forecast - (o.Happened ? 1 : 0))).ToList();
        var mean = differences.Average();
        var spread = Math.Sqrt(differences.Sum(d => Square(d - mean)) / (differences.Count - 1) / differences.Count);
        var reach = spread * StudentT.InvCDF(0, 1, differences.Count - 1, .95);
        return mean - reach > 0 ? Closer.TheForecast : mean + reach < 0 ? Closer.TheGuesses : Closer.CannotTell;
    }
}
