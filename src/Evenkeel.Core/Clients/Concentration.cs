namespace Evenkeel.Core.Clients;

/// <summary>How much hangs on few clients.</summary>
/// <param name="LargestShare">Of the largest client; over 0, at most 1.</param>
/// <param name="Largest">Its place among the amounts, the first of equals.</param>
/// <param name="EffectiveClients">As many equal clients would be as concentrated: the inverse of the sum of the squared shares; from 1 to the number of clients.</param>
public sealed record Concentration(double LargestShare, int Largest, double EffectiveClients)
{
    /// <summary>From this share on, one client is too much.</summary>
    public const double Warning = 1.0 / 3;

    /// <summary>Whether the largest share is <see cref="Warning"/> or more.</summary>
    public bool IsTooMuch => LargestShare >= Warning;

    /// <summary>Each amount's part of the whole. What is zero or less has no part, and takes none from the others; so the shares add up to 1.</summary>
    /// <returns>In the order of the amounts; null where none is over zero.</returns>
    public static IReadOnlyList<double>? Shares(IReadOnlyList<long> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        var whole = amounts.Sum(amount => (double)Math.Max(0, amount));
        return whole > 0 ? [.. amounts.Select(amount => Math.Max(0, amount) / whole)] : null;
    }

    /// <summary>The index of Herfindahl (1950) and Hirschman (1945) over <see cref="Shares"/>, inverted (Laakso and Taagepera 1979).</summary>
    /// <returns>Null where no amount is over zero.</returns>
    public static Concentration? Of(IReadOnlyList<long> amounts)
    {
        if (Shares(amounts) is not { } shares)
            return null;
        var largest = Enumerable.Range(0, shares.Count).MaxBy(place => shares[place]);
        return new(shares[largest], largest, 1 / shares.Sum(share => share * share));
    }
}
