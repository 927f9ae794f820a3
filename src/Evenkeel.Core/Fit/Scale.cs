using System.Globalization;

namespace Evenkeel.Core.Fit;

/// <summary>From where to where a criterion is scored; more is better.</summary>
/// <param name="Worst">0 … 99.</param>
/// <param name="Best">Over <paramref name="Worst"/>, at most 100.</param>
public readonly record struct Scale(int Worst, int Best)
{
    /// <summary>0 to 5, unless one says otherwise.</summary>
    public static readonly Scale Usual = new(0, 5);

    /// <summary>The part of the scale, from its worst end, in which a deal-breaker breaks the deal: its lowest fifth.</summary>
    public const double Breaking = 0.2;

    private const int Most = 100;

    /// <summary>Reads <c>0-5</c>, <c>1..10</c>, <c>1 to 5</c>, <c>5</c> for <c>0-5</c>, and <c>yes/no</c> for <c>0-1</c>.</summary>
    /// <returns>The scale, <see cref="Usual"/> for null or nothing; or <c>criterion.scale</c> for what is none.</returns>
    public static Result<Scale> Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Usual;
        var plain = text.Trim().ToLowerInvariant();
        if (plain is "yes/no" or "yes-no" or "ja/nein")
            return new Scale(0, 1);
        var ends = plain.Split(["-", "–", "..", " to ", " bis ", "/"], StringSplitOptions.TrimEntries);
        if (ends.Length == 1)
            ends = ["0", ends[0]];
        return ends.Length == 2 && Whole(ends[0]) is { } worst && Whole(ends[1]) is { } best && worst < best ? new Scale(worst, best) : new Refusal("criterion.scale", text);
    }

    /// <summary>Where a score stands between the worst, 0, and the best, 1.</summary>
    /// <param name="score">Within the scale.</param>
    public double Part(double score) => (score - Worst) / (Best - Worst);

    /// <summary>Whether a score is one of this scale; the ends are, and so is what lies between whole ones.</summary>
    public bool Has(double score) => score >= Worst && score <= Best;

    /// <returns><c>0-5</c>, as <see cref="Read"/> reads it back.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Worst}-{Best}");

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) && whole <= Most ? whole : null;
}
